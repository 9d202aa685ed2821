import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import Glossary from "@/app/glossary/page";

describe("the glossary", () => {
  it("has no link that is heard letter by letter: a long value is seen, and left out of the name", async () => {
    const html = renderToStaticMarkup(await Glossary());
    const links = [...html.matchAll(/<a [^>]*href="\/flows[^>]*>(.*?)<\/a>/gs)].map(
      ([, inner = ""]) => inner,
    );
    expect(links.length).toBeGreaterThan(30);
    const heard = links.map((inner) =>
      inner.replaceAll(/<span aria-hidden="true"[^>]*>.*?<\/span>/gs, "").replaceAll(/<[^>]+>/g, ""),
    );
    for (const name of heard) expect(name.length, name).toBeLessThan(200);
    expect(heard.find((name) => name.startsWith("grant_type"))).toContain("client_credentials");
    expect(links.some((inner) => inner.includes("eyJ"))).toBe(true);
  });
});
