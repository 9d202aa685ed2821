import { describe, expect, it } from "vitest";
import { recordRunsOf } from "@/components/flow/flow-record";
import { seeIn } from "@/components/learn/sight";
import { glossaryWords } from "@/lib/content/glossary";
import type { Word } from "@/lib/content/glossary/types";
import { specUrl } from "@/lib/content/specs";
import { selectMessages } from "@/lib/transcript/messages";
import { readAddressState } from "@/machines/address";
import { breaksRules } from "./support/plain-texts";

const entries: readonly (readonly [string, Word])[] = Object.entries(glossaryWords);
const runOf = await recordRunsOf(entries.map(([, { see }]) => see));
const words = entries.map(([id, word]) => ({ id, word, run: runOf(word.see) }));

describe("a word of the glossary", () => {
  it.each(words)("$id can be seen where its link leads", ({ word, run }) => {
    const seen = seeIn(run, word.see);
    if (seen === undefined) throw new Error("nothing is to be seen there");
    expect(seen.value).not.toBe("");
    const { searchParams } = new URL(seen.href, "https://grantscope.example");
    const { state, notices } = readAddressState(word.see.flow, Object.fromEntries(searchParams));
    expect(notices).toEqual([]);
    expect(state.options).toEqual(run.options);
    const step = run.steps[state.step];
    const isRule = word.see.carries.kind === "check";
    if (!isRule) expect(step?.state).toMatch(new RegExp(`^${word.see.step}\\.`));
    // Of a rule: the first step at which it has been applied.
    const message = selectMessages(run.transcript).find(
      (view) => view.message.step === word.see.step,
    )?.message;
    const before = run.steps[state.step - 1];
    const inFlight = isRule ? before : step;
    expect(inFlight !== undefined && "messageId" in inFlight && inFlight.messageId).toBe(message?.id);
  });

  it("is found nowhere where the message does not carry it", () => {
    const run = words.find(({ id }) => id === "refresh-token")?.run;
    if (run === undefined) throw new Error("no run");
    const see = { flow: "refresh-token", step: "refreshRequest" } as const;
    expect(seeIn(run, { ...see, carries: { kind: "parameter", name: "code" } })).toBeUndefined();
    expect(seeIn(run, { ...see, carries: { kind: "check", id: "state-matches" } })).toBeUndefined();
    expect(seeIn(run, { ...see, step: "loginPage", carries: { kind: "sender" } })).toBeUndefined();
  });

  it("leads to a section of a specification", () => {
    for (const { word } of words) {
      const url = new URL(specUrl(word.spec));
      expect(url.pathname).not.toContain("search");
      expect(url.hash).not.toBe("");
    }
  });

  it("is explained in one to three sentences, and comes once", () => {
    expect(breaksRules(glossaryWords)).toEqual([]);
    const names = words.map(({ word }) => word.word.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(words.length).toBeGreaterThan(50);
  });
});
