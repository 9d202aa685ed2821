import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PracticePage } from "@/components/flow/practice/practice-page";
import type { Query } from "@/components/flow/prepare";
import { notices } from "@/lib/content/notices";

/** The rows as they are offered: what each message is, in the order of the page. */
async function read(query: Query): Promise<readonly string[]> {
  const html = renderToStaticMarkup(await PracticePage({ flow: "client-credentials", query }));
  return [...html.matchAll(/font-mono text-sm">([^<]*)</g)].map(([, name]) => name ?? "");
}

const inRun = ["POST /token", "200 access_token", "GET /albums", "GET /jwks", "200 keys", "200 2 albums"];

describe("the messages to put in order", () => {
  it("are those of the run, each once, and without a number that gives its place away", async () => {
    const rows = await read({ seed: "practice-1" });
    expect(rows.toSorted()).toEqual(inRun.toSorted());
    expect(rows).not.toEqual(inRun);
  });

  it("are shuffled by the seed, so that a link repeats them and another seed does not", async () => {
    const [one, again, other] = await Promise.all(
      ["practice-1", "practice-1", "practice-2"].map((seed) => read({ seed })),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});

describe("an address of an exercise that is not there", () => {
  it("is told what is used instead", async () => {
    const query = { exercise: "crossword", round: "-1" };
    const html = renderToStaticMarkup(await PracticePage({ flow: "client-credentials", query }));
    expect(html).toContain(notices.unknownValue("exercise", "crossword", "order"));
    expect(html).toContain(notices.unknownValue("round", "-1", "1"));
  });

  it("counts the first of two", async () => {
    const query = { exercise: ["order", "crossword"], round: ["1", "-1"] };
    const html = renderToStaticMarkup(await PracticePage({ flow: "client-credentials", query }));
    expect(html).not.toContain("does not exist");
  });
});
