import { describe, expect, it } from "vitest";
import { recordRunsOf } from "@/components/flow/flow-record";
import { hrefOf } from "@/components/learn/chosen-flow";
import { stepOf } from "@/components/learn/sight";
import { act, judgeState, readToken } from "@/components/learn/token-acts";
import { prepareToken } from "@/components/learn/token-setting";
import { startWith } from "@/components/learn/token-state";
import { guide } from "@/lib/content/learn/jwt-vs-oauth";
import { encodingNote, exactSection } from "@/lib/content/learn/jwt-vs-oauth/exact";
import { jwtSection, tokenClaims } from "@/lib/content/learn/jwt-vs-oauth/jwt";
import { mistakesSection } from "@/lib/content/learn/jwt-vs-oauth/mistakes";
import { moves, oauthSection } from "@/lib/content/learn/jwt-vs-oauth/oauth";
import {
  guideClaims,
  guideRuns,
  guideUses,
  otherKeyRun,
  tokenRun,
} from "@/lib/content/learn/jwt-vs-oauth/runs";
import { table, togetherSection, usesSection } from "@/lib/content/learn/jwt-vs-oauth/together";
import { tokenPiece } from "@/lib/content/learn/jwt-vs-oauth/token-piece";
import { tokenWords } from "@/lib/content/learn/jwt-vs-oauth/token-words";
import type { TokenAct } from "@/lib/content/learn/jwt-vs-oauth/types";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import { readAddressState } from "@/machines/address";
import { breaksRules } from "./support/plain-texts";

const runOf = await recordRunsOf(guideRuns);
const variants = guideClaims.flatMap(({ id, piece }) =>
  piece.variants.map((variant) => ({ name: `${id}, ${variant.label}`, piece, variant })),
);

describe("a run of the guide", () => {
  it.each(variants)("ends as the text says, and shows what it speaks of: $name", ({ piece, variant }) => {
    const run = runOf(variant.run);
    expect(run.steps.at(-1)).toMatchObject({ kind: "end", outcome: variant.ends });
    const shown = selectMessages(run.transcript).filter(({ message }) => piece.show.includes(message.step));
    expect(shown.length).toBeGreaterThanOrEqual(2);
    expect(shown.map(({ message }) => message.step)).toContain(variant.open);
  });

  it.each(variants)("opens at the step that it names: $name", ({ variant }) => {
    const run = runOf(variant.run);
    const { searchParams } = new URL(hrefOf(variant.run, stepOf(run, variant.open)), "https://g.example");
    const { state, notices } = readAddressState(variant.run.flow, Object.fromEntries(searchParams));
    expect(notices).toEqual([]);
    expect(run.steps[state.step]?.state).toMatch(new RegExp(`^${variant.open}\\.`));
  });

  it("has each message that is shown in one of the runs of its piece", () => {
    for (const { id, piece } of guideClaims) {
      const steps = new Set(
        piece.variants.flatMap(({ run }) =>
          selectMessages(runOf(run).transcript).map(({ message }) => message.step),
        ),
      );
      expect(piece.show.filter((step) => !steps.has(step)).map((step) => `${id} ${step}`)).toEqual([]);
    }
  });

  it("differs from the others of its piece in a mark, a rule or an end where one is set", () => {
    for (const { piece } of guideClaims.filter(({ piece: { mark } }) => mark !== undefined)) {
      const marked = piece.variants.map(({ run }) =>
        selectMessages(runOf(run).transcript)
          .filter(({ message }) => piece.show.includes(message.step))
          .filter(({ message }) => selectParameters(message).some(({ name }) => name === piece.mark))
          .map(({ message }) => `${message.step} to ${message.to}`),
      );
      expect(new Set(marked.map(String)).size).toBe(piece.variants.length);
      expect(marked.flat().length).toBeGreaterThan(0);
    }
  });

  it("has the message at which each use can be seen", () => {
    for (const { use, see } of guideUses)
      if (see.step !== undefined) expect(`${use} ${stepOf(runOf(see), see.step)}`).not.toBe(`${use} 1`);
  });

  it("has the six moves, one after the other", () => {
    const run = runOf(tokenRun);
    const steps = moves.list.map(({ step }) => stepOf(run, step));
    expect(steps).toHaveLength(6);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(new Set(steps).size).toBe(6);
  });
});

const { setting, initial } = await prepareToken(runOf(tokenRun), runOf(otherKeyRun));

describe("the token of the guide", () => {
  const start = startWith(setting);

  async function judge(...did: readonly TokenAct[]) {
    const state = did.reduce((before, one) => act(before, one, setting), start);
    return { state, verdict: await judgeState(state, setting) };
  }

  it("is the very access token of the run, and right", () => {
    expect(initial.judgement).toMatchObject({ kind: "verified", text: expect.stringContaining("RS256") });
    const sent = runOf(tokenRun).verifications[setting.pair.token];
    expect(sent?.verified).toBe(true);
  });

  it.each(["letter", "rights", "other-key"] as const)("fails after: %s (RFC 7515 §5.2)", async (did) => {
    expect((await judge(did)).verdict.kind).toBe("invalid");
    expect((await judge("secret", did)).verdict.kind).toMatch(/^(invalid|unfit)$/);
  });

  it("is right when it was signed with a secret, with the same claims (RFC 7518 §3.2)", async () => {
    const { state, verdict } = await judge("secret");
    expect(verdict).toMatchObject({ kind: "verified", text: expect.stringContaining("HS256") });
    expect(state.token.split(".")[1]).toBe(setting.pair.token.split(".")[1]);
  });

  it("grants more in its payload when somebody writes that there", async () => {
    const { state } = await judge("rights");
    expect(readToken(state.token).payload).toContain("photos.delete");
  });

  it("names somebody else after one letter was changed, and stays readable", async () => {
    const { state } = await judge("letter");
    const changed = [...state.token].filter((character, at) => character !== setting.pair.token[at]);
    expect(changed).toHaveLength(1);
    expect(readToken(state.token).payload).not.toBe(initial.reading.payload);
  });

  it("is no signed token without its signature, whatever its header says (RFC 8725 §2.1)", async () => {
    expect((await judge("unsigned")).verdict.kind).toBe("unsecured");
  });

  it("expires by the clock alone, with a signature that is right (RFC 7519 §4.1.4)", async () => {
    const { state, verdict } = await judge("later");
    expect(state.token).toBe(setting.pair.token);
    expect(initial.judgement.isExpired).toBe(false);
    expect(verdict).toMatchObject({ kind: "verified", isExpired: true });
  });

  it("comes back as it was", async () => {
    expect((await judge("rights", "reset")).state).toMatchObject(setting.pair);
    expect((await judge("secret", "letter", "reset")).state).toMatchObject(setting.secret);
  });

  it("can be made to do all that its claims offer", () => {
    const offered = tokenClaims.flatMap(({ tries }) => tries.map(({ act: one }) => one));
    expect(Object.keys(tokenWords.did)).toEqual(expect.arrayContaining(offered));
    expect(offered.length).toBeGreaterThan(6);
  });
});

it("says all this in short and whole sentences", () => {
  const sections = { jwtSection, oauthSection, togetherSection, mistakesSection, exactSection };
  expect(
    breaksRules({
      guide,
      sections,
      tokenClaims,
      tokenPiece,
      tokenWords,
      moves,
      guideClaims,
      usesSection,
      encodingNote,
      table,
    }),
  ).toEqual([]);
});
