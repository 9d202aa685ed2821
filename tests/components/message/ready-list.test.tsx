import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReadyList } from "@/components/message/editor/ready-list";
import { readyChanges } from "@/lib/content/ready-changes";

const html = renderToStaticMarkup(
  <ReadyList offers={readyChanges} chosen={readyChanges[0]?.id} onChoose={() => {}} />,
);

describe("a ready-made change", () => {
  it("is heard by its title, and then what it does: two sentences, and not one without a stop", () => {
    const buttons = [...html.matchAll(/<button[^>]*aria-describedby="([^"]+)"[^>]*>(.*?)<\/button>/g)];
    const [ids, insides] = [buttons.map(([, id]) => id), buttons.map(([, , inside = ""]) => inside)];
    const what = /<span id="([^"]+)" aria-hidden="true"[^>]*>(.*)<\/span><\/span>$/;
    expect(insides.map((inside) => readText(inside.replace(what, "")))).toEqual(
      readyChanges.map(({ title }) => inHtml(title)),
    );
    expect(insides.map((inside) => what.exec(inside)?.[1])).toEqual(ids);
    expect(new Set(ids).size).toBe(readyChanges.length);
    for (const inside of insides) expect(readText(what.exec(inside)?.[2] ?? "")).toMatch(/\w/);
  });
});

function readText(inside: string): string {
  return inside.replaceAll(/<[^>]+>/g, "");
}

/** As it stands in HTML. */
function inHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");
}
