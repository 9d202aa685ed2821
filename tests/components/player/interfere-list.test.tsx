import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { InterfereList } from "@/components/flow/interfere-list";
import type { Interference } from "@/components/flow/interference";
import { interfereWords as words } from "@/lib/content/interfere";

const act = () => {};
const nothing: Interference = {
  onEdit: undefined,
  onDrop: undefined,
  onCopy: undefined,
  onResend: undefined,
  onWait: undefined,
};
const response: Interference = { ...nothing, onEdit: act, onDrop: act, onWait: act };

/** The items that cannot be chosen, as one reads them, and what stands above all. */
function read(interference: Interference) {
  const html = renderToStaticMarkup(<InterfereList {...interference} headingId="what" onDone={act} />);
  const buttons = [...html.matchAll(/<button[^>]*?( disabled="")?[^>]*>(.*?)<\/button>/g)];
  return {
    greyed: buttons.flatMap(([all, , inner]) =>
      all.includes('disabled=""')
        ? (inner ?? "")
            .replace(/<[^>]+>/g, " ")
            .replace(/\s+/g, " ")
            .trim()
        : [],
    ),
    note: /<p[^>]*>(.*?)<\/p>/.exec(html)?.[1],
  };
}

describe("what can be done to a message says why it cannot", () => {
  it("for a response: it is not sent twice, and not again", () => {
    expect(read(response)).toEqual({
      greyed: [`${words.copy} ${words.isResponse}`, `${words.resend} ${words.isNotLost}`],
      note: undefined,
    });
  });

  it("for a request: it is not sent again", () => {
    expect(read({ ...response, onCopy: act }).greyed).toEqual([`${words.resend} ${words.isNotLost}`]);
  });

  it("for one that is lost: nothing else can happen to it", () => {
    const reasons = [words.edit, words.drop, words.copy].map((text) => `${text} ${words.isLost}`);
    expect(read({ ...nothing, onResend: act, onWait: act }).greyed).toEqual(reasons);
  });

  it("once for all, where none is on its way", () => {
    const { greyed, note } = read(nothing);
    expect(note).toBe(words.nothing);
    expect(greyed).toEqual([words.edit, words.drop, words.copy, words.resend, words.minute, words.minutes]);
  });

  it("and what can be is called what it does: its key is told beside its name", () => {
    const html = renderToStaticMarkup(<InterfereList {...response} headingId="what" onDone={act} />);
    const keys = [...html.matchAll(/aria-keyshortcuts="(.)"/g)].map(([, key]) => key);
    expect(keys).toEqual(["E", "D", "C", "W"]);
    const hints = [...html.matchAll(/<span[^>]*><kbd/g)].map(([tag]) => tag);
    expect(hints.length).toBe(3);
    for (const hint of hints) expect(hint).toContain('aria-hidden="true"');
  });
});
