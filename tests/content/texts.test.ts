/** Rules that hold for every text: complete, short, and free of markup but for strong and code. */
import { describe, expect, it } from "vitest";
import { sentences, type Text, texts, words } from "./support/texts";

/** Members that are names or headlines, and no sentences. */
const names = new Set([
  ...["title", "label", "name", "role", "line", "flows", "start", "does", "reason", "rule"],
  "predict",
]);

function breaches(of: readonly Text[], isRight: (text: Text) => boolean): readonly string[] {
  return of.filter((text) => !isRight(text)).map(({ path, text }) => `${path}: ${text}`);
}

const isTitle = ({ member, path }: Text) => member === "title" && !path.startsWith("interface.");
const isVariantTitle = ({ path }: Text) => path.includes(".variants.") && path.endsWith(".text");
const isCondition = ({ path }: Text) => path.includes(".appliesWhen.");
const isChoice = ({ path }: Text) => /\.choices\.\d+\.text$/.test(path);
const isProse = (text: Text) =>
  !isChoice(text) && !names.has(text.member) && !isVariantTitle(text) && !isCondition(text);

describe("every text of the explanations", () => {
  it("is there", () => {
    expect(texts.length).toBeGreaterThan(600);
    expect(breaches(texts, ({ text }) => text.trim() !== "")).toEqual([]);
  });

  it("has no space at its ends and none twice", () => {
    expect(breaches(texts, ({ text }) => text === text.trim() && !/\s\s/.test(text))).toEqual([]);
  });

  it("invites to no button of a name that none has: the large one says what it does", () => {
    const invitations = texts.filter(({ member }) => member === "invitation");
    expect(invitations.length).toBeGreaterThan(20);
    expect(breaches(invitations, ({ text }) => !/\bNext\b/.test(text))).toEqual([]);
  });

  it("closes what it marks as strong or code", () => {
    const isClosed = ({ text }: Text) =>
      text.split("**").length % 2 === 1 && text.split("`").length % 2 === 1;
    expect(breaches(texts, isClosed)).toEqual([]);
  });

  it("has no markup but strong and code", () => {
    expect(breaches(texts, ({ text }) => !/<[a-z/]|\]\(|^#|__[a-z]/.test(text))).toEqual([]);
  });

  it("is said in words of today: no longer, is to, something other than", () => {
    const old = /\belse than\b|\bshall\b|\b(counts?|good|needed|private) no more\b/;
    expect(breaches(texts, ({ text }) => !old.test(text))).toEqual([]);
  });

  it("has round quotation marks and apostrophes outside of code", () => {
    const isRound = ({ text }: Text) => !/['"]/.test(text.replace(/`[^`]*`/g, ""));
    expect(breaches(texts, isRound)).toEqual([]);
  });
});

describe("sentences", () => {
  it("end with a stop, or with a question", () => {
    expect(breaches(texts.filter(isProse), ({ text }) => /[.:?]$/.test(text))).toEqual([]);
  });

  it("of a rule end with a stop, and there is one in each", () => {
    const rules = texts.filter(({ member }) => member === "rule");
    expect(rules.length).toBeGreaterThan(80);
    expect(breaches(rules, ({ text }) => text.endsWith(".") && sentences(text).length === 1)).toEqual([]);
  });

  it("have at most 30 words", () => {
    const long = texts.flatMap(({ path, text }) =>
      sentences(text)
        .filter((sentence) => words(sentence).length > 30)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it("of an action: one, of at most 12 words", () => {
    const actions = texts.filter(({ path }) => path.startsWith("actions."));
    const isShort = ({ text }: Text) => sentences(text).length === 1 && words(text).length <= 12;
    expect(breaches(actions, isShort)).toEqual([]);
  });
});

describe("titles", () => {
  it("have at most eight words and no stop", () => {
    const titles = texts.filter(isTitle);
    expect(titles.length).toBeGreaterThan(40);
    expect(breaches(titles, ({ text }) => words(text).length <= 8 && !/[.:!]$/.test(text))).toEqual([]);
  });

  it("of the steps differ, but where the same keys are published twice", () => {
    const titles = texts.filter(({ path }) => /^flow\.explanations\.steps\.\w+\.title$/.test(path));
    expect(new Set(titles.map(({ text }) => text)).size).toBe(titles.length - 1);
  });
});
