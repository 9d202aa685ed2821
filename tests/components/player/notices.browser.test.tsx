/** What could not be done is said until one puts it away, and anew each time. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { Notices } from "@/components/flow/notices";

it("what was put away is there again where it is said once more, and nothing where there is nothing to say", () => {
  const box = document.body.appendChild(document.createElement("div"));
  const root = createRoot(box);
  const draw = (lines: readonly string[]) => flushSync(() => root.render(<Notices lines={lines} />));
  draw([]);
  expect(box.children).toHaveLength(0);
  const lines = ["Nothing was done."];
  draw(lines);
  flushSync(() => box.querySelector("button")?.click());
  expect(box.textContent).toBe("");
  draw(lines);
  expect(box.textContent).toBe("");
  draw([...lines]);
  expect(box.textContent).toContain("Nothing was done.");
  root.unmount();
  box.remove();
});
