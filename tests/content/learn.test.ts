import { describe, expect, it } from "vitest";
import { hrefOf } from "@/components/learn/chosen-flow";
import { formatWalk, listWalks, readWalk } from "@/components/learn/walk";
import { choose, isQuestion, outcomes, questions } from "@/lib/content/learn/choose";
import { guideIds, guides } from "@/lib/content/learn/guides";
import { keeping, keepingPlaces } from "@/lib/content/learn/where-to-keep";
import type { ChosenFlow } from "@/lib/content/places";
import { isFlowId } from "@/lib/world/options";
import { readAddressState } from "@/machines/address";
import { breaksRules } from "./support/plain-texts";

/** What could not be used of the address that leads to the flow. */
function noticesOf(chosen: ChosenFlow): readonly unknown[] {
  const { pathname, searchParams } = new URL(hrefOf(chosen), "https://grantscope.example");
  const flow = pathname.split("/").at(-1) ?? "";
  if (!isFlowId(flow)) return [`no flow: ${flow}`];
  return readAddressState(flow, Object.fromEntries(searchParams)).notices;
}

const walks = listWalks();

describe("the questions that lead to a flow", () => {
  it("end in a recommendation, whatever is answered", () => {
    expect(walks.length).toBeGreaterThan(15);
    for (const { at } of walks) expect(Object.keys(outcomes)).toContain(at);
  });

  it("are all asked, and every recommendation is given on some way", () => {
    const asked = new Set(walks.flatMap(({ given }) => given.map(({ question }) => question)));
    expect([...asked].sort()).toEqual(Object.keys(questions).sort());
    expect([...new Set(walks.map(({ at }) => at))].sort()).toEqual(Object.keys(outcomes).sort());
  });

  it("are five at most on any way, and none comes twice", () => {
    for (const { given } of walks) {
      expect(given.length).toBeLessThanOrEqual(5);
      expect(new Set(given.map(({ question }) => question)).size).toBe(given.length);
    }
  });

  it("come back from the address in which they were answered", () => {
    for (const walk of walks) {
      const query = Object.fromEntries(new URLSearchParams(formatWalk(walk.given)));
      expect(readWalk(query)).toEqual(walk);
    }
  });

  it("are asked again where the address has an answer that does not exist", () => {
    expect(readWalk({ task: "for-user", owner: "the moon", device: "browser" })).toMatchObject({
      given: [{ question: "task" }],
      at: "owner",
    });
    expect(readWalk({ task: ["alone", "onward"] }).at).toBe("task");
  });

  it("are told from recommendations by their names", () => {
    expect(Object.keys(questions).filter((id) => Object.hasOwn(outcomes, id))).toEqual([]);
    expect(isQuestion("session")).toBe(false);
  });

  it("have short plain answers, told apart within a question", () => {
    for (const { answers } of Object.values(questions)) {
      expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
      for (const { label } of answers) expect(label.length).toBeLessThanOrEqual(75);
    }
  });
});

describe("a recommendation", () => {
  it.each(Object.entries(outcomes))(
    "%s leads to a flow with options that it has, or to a guide",
    (_, outcome) => {
      const chosen = [outcome.preset, ...(outcome.also === undefined ? [] : [outcome.also.preset])];
      for (const one of chosen) expect(noticesOf(one)).toEqual([]);
      if (outcome.guide !== undefined) expect(guideIds).toContain(outcome.guide);
    },
  );

  it("to do without OAuth is one of them, for an app with accounts of its own alone", () => {
    expect(readWalk({ task: "sign-in", accounts: "own" }).at).toBe("session");
    expect(readWalk({ task: "for-user", owner: "part" }).at).toBe("session");
  });

  it("for the client of an agent that meets an unknown API is to find out whom to ask (RFC 9728 §5)", () => {
    const { at } = readWalk({ task: "for-user", owner: "unknown" });
    expect(isQuestion(at) ? undefined : outcomes[at].preset.flow).toBe("agent");
  });

  it("is never a grant that RFC 9700 gave up (§2.1.2, §2.4)", () => {
    const flows = Object.values(outcomes).map(({ preset }) => preset.flow);
    expect(flows).not.toContain("implicit");
    expect(flows).not.toContain("password");
  });

  it("gives no secret to what cannot keep one (RFC 6749 §2.1)", () => {
    for (const { given, at } of walks) {
      const place = given.find(({ question }) => question === "place")?.answer.id;
      const { preset } = outcomes[at];
      if (place === "installed") expect(at).toBe("native");
      // The default of the flow: no secret ships with the app.
      if (at === "native") expect(preset).toEqual({ flow: "native-app" });
      if (at === "script") expect(preset).toMatchObject({ options: { client: "public" } });
    }
  });
});

it("says all this in short and whole sentences", () => {
  expect(breaksRules({ choose, questions, outcomes, guides, keepingPlaces, keeping })).toEqual([]);
});
