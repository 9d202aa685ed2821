import { describe, expect, it } from "vitest";
import { describeComparisonPage, drawComparisonPicture } from "@/components/compare/comparison-head";
import { describeFlowLink } from "@/components/flow/link-head";
import { drawLinkPicture } from "@/components/flow/link-picture";
import { prepareFlow, type Query } from "@/components/flow/prepare";
import { hrefOf } from "@/lib/content/compare/href";
import { codeOrImplicit } from "@/lib/content/compare/legacy";
import { compareWords } from "@/lib/content/compare/words";
import { readDrawingWords } from "@/lib/content/drawing-words";
import { drawAround } from "@/lib/transcript/drawing/draw-run";
import type { Shape } from "@/lib/transcript/drawing/shape";
import type { FlowId } from "@/lib/world/options";

async function readHead(query: Query, flow: FlowId = "authorization-code") {
  const { title, description, openGraph } = await describeFlowLink(flow, query);
  const [image] = [openGraph?.images ?? []].flat();
  const { url, alt } = image as { readonly url: string; readonly alt: string };
  return { tab: title, found: description, title: openGraph?.title, said: openGraph?.description, url, alt };
}

describe("the head of a flow's page", () => {
  it("says of a link to the flow what it is about", async () => {
    const { title, said, tab, found, url } = await readHead({});
    expect([title, said]).toEqual([tab, found]);
    expect(url).toBe("/flows/authorization-code/picture");
  });

  it("says of a link to a step what happens there, and with which options", async () => {
    const message = await readHead({ step: "14", pkce: "off" });
    expect(message.title).toBe("id.example issues an access token");
    expect(message.said).toBe("Message 11 of 16. Authorization code · PKCE: Off");
    expect([message.tab, message.alt]).toEqual(["Authorization code", message.title]);
    expect(message.url).toBe("/flows/authorization-code/picture?step=14&pkce=off");
    const turn = await readHead({ step: "9" });
    expect([turn.title, turn.said]).toEqual([
      "Maya decides what Prints may do",
      "The user’s turn. Authorization code",
    ]);
    expect((await readHead({ step: "99" })).said).toBe("The end. Authorization code");
  });

  it("tells nothing of a step whose next one is to be guessed", async () => {
    expect(await readHead({ step: "14", predict: "1" })).toMatchObject({ title: "Authorization code" });
  });

  it("gives the picture of the flow where the address is too long for those who ask for one, and reads what is odd", async () => {
    expect((await readHead({ step: "2", do: "x".repeat(2_000) })).url).toBe(
      "/flows/authorization-code/picture",
    );
    expect((await readHead({ step: ["3", "4"], pkce: "nothing" })).url).toContain(
      "?step=3&step=4&pkce=nothing",
    );
  });
});

/** Width and height of a PNG (PNG §11.2.1). */
function readSize(png: ArrayBuffer): readonly number[] {
  const view = new DataView(png);
  expect(view.getUint32(0)).toBe(0x89504e47);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Fails where too many wait. */
async function drawn(picture: Promise<ArrayBuffer> | undefined): Promise<ArrayBuffer> {
  if (picture === undefined) throw new Error("too many wait");
  return picture;
}

describe("the picture of a link", () => {
  it("is one of 1200 by 630 pixels, another for each step, and drawn once", async () => {
    const draw = (query: Query) => drawn(drawLinkPicture("device-code", query));
    const one = await draw({ step: "3" });
    expect(readSize(one)).toEqual([1200, 630]);
    const other = await draw({ step: "4" });
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(false);
    for (const odd of [{}, { x: "1" }, { depth: "wire" }, { utm_source: "mail" }, { phishing: "perhaps" }])
      expect(await draw({ ...odd, step: "3" }), JSON.stringify(odd)).toBe(one);
    expect(await draw({ step: "1" })).not.toBe(await draw({}));
    expect(await draw({ step: "3", predict: "1" })).not.toBe(one);
  });

  it("shows the step among its neighbours, on a ground of its own; the end after what led to it", async () => {
    const { initial: run, words } = await prepareFlow("authorization-code", {});
    const around = (step?: number) => drawAround(run, readDrawingWords(words, run), step, 3);
    expect(listTexts(around(13).shapes)).toMatchObject({ rows: ["10", "11", "12"], marked: ["11"] });
    expect(listTexts(around(19).shapes)).toMatchObject({ rows: ["15", "16"], marked: [] });
    expect(listTexts(around(19).shapes).words).toContain(words.explanations.outcomes.completed?.title);
    expect(listTexts(around(undefined).shapes)).toMatchObject({ rows: ["1", "2"], marked: [] });
    for (const [turn, act] of [
      [0, "connect"],
      [5, "signIn"],
      [8, "consent"],
    ] as const)
      expect(listTexts(around(turn).shapes).told).toEqual([words.explanations.acts[act]?.title]);
  });
});

/** The numbers of the messages, those and the words in a row with a ground, and all words. */
function listTexts(shapes: readonly Shape[]) {
  const rows = shapes.filter(({ tag }) => tag === "g").slice(2);
  const wordsOf = ({ text, children = [] }: Shape): readonly string[] => [
    ...(text === undefined ? [] : [text]),
    ...children.flatMap(wordsOf),
  ];
  const numberOf = (row: Shape) => wordsOf(row).filter((word) => /^\d{1,2}$/.test(word));
  const hasGround = ({ children = [] }: Shape) =>
    children[0]?.tag === "rect" && children[0].attributes.x === 0;
  return {
    rows: rows.flatMap(numberOf),
    marked: rows.filter(hasGround).flatMap(numberOf),
    told: rows.filter(hasGround).flatMap(wordsOf),
    words: rows.flatMap(wordsOf),
  };
}

describe("the head of a comparison's page", () => {
  async function readComparison(query: Query) {
    const { title, description } = await describeComparisonPage(query);
    return [title, description];
  }

  it("calls a ready-made one by its name, and any other by its sides", async () => {
    expect(await readComparison({})).toEqual([compareWords.title, compareWords.line]);
    const { title, lead } = codeOrImplicit;
    expect(await readComparison(readQuery(hrefOf(codeOrImplicit)))).toEqual([title, lead]);
    const own = { left: "device-code", right: "authorization-code~pkce.off" };
    expect(await readComparison(own)).toEqual(["Device code beside Authorization code", compareWords.line]);
  });

  it("is called by what it lays side by side, whatever other sites add to its address", async () => {
    expect(await readComparison({ utm_source: "mail" })).toEqual([compareWords.title, compareWords.line]);
  });

  it("has a picture of its own, drawn once, wherever one stands in it", async () => {
    const draw = (query: Query) => drawn(drawComparisonPicture(query));
    const one = await draw({ left: "device-code" });
    expect(readSize(one)).toEqual([1200, 630]);
    expect(await draw({ step: "3", left: "device-code", x: "1" })).toBe(one);
    expect(await draw({})).not.toBe(one);
  });
});

function readQuery(href: string): Query {
  return Object.fromEntries(new URL(href, "http://127.0.0.1").searchParams);
}
