import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReadyList } from "@/components/message/editor/ready-list";
import { readyChanges } from "@/lib/content/ready-changes";

const html = renderToStaticMarkup(
  <ReadyList offers={readyChanges} chosen={readyChanges[0]?.id} onChoose={() => {}} />,
);

const textOf = (id: string | undefined) =>
  new RegExp(`<span id="${id}"[^>]*>(.*?)</span>`).exec(html)?.[1]?.replaceAll(/<[^>]+>/g, "");

describe("a ready-made change", () => {
  it("is heard by its title, and then what it does: two sentences, and not one without a stop", () => {
    const buttons = [...html.matchAll(/<button[^>]*aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/g)];
    expect(buttons).toHaveLength(readyChanges.length);
    const ids = buttons.flatMap(([, name, what]) => [name, what]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(buttons.map(([, name]) => textOf(name))).toEqual(readyChanges.map(({ title }) => inHtml(title)));
    for (const [, , what] of buttons) expect(textOf(what)).toMatch(/\w/);
  });
});

/** As it stands in HTML. */
function inHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");
}
