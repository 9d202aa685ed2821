import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import GlobalError from "@/app/global-error";

test("a page that threw says so, with a way on and what a report needs", () => {
  const error = Object.assign(new Error("said to nobody"), { digest: "1234567" });
  const html = renderToStaticMarkup(<GlobalError error={error} />);
  expect(html).toMatch(/<h1>.+<\/h1>/);
  expect(html).toMatch(/<button.+Load it again/);
  expect(html).toContain('href="/"');
  expect(html).toContain("1234567");
});
