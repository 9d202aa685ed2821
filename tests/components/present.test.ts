/** What the wall and the speaker's window show of a run. */
import { describe, expect, it } from "vitest";
import { readWords } from "@/components/flow/prepare";
import { describePresentation } from "@/components/flow/present/describe-presentation";
import { selectSlide } from "@/components/flow/present/slide-model";
import type { Slides } from "@/components/flow/present/use-slides";
import { readyChanges } from "@/lib/content/ready-changes";
import { selectLanes } from "@/lib/transcript/lanes";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, simulate } from "@/machines/engine";
import { resolveStep } from "@/machines/lessons/resolve-step";

function makeRun(flow: FlowId, options: FlowRun["options"] = {}): Promise<FlowRun> {
  const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
  return simulate({ flow, options: chosen, seed: "wall", deviations: [] });
}

const still: Slides = {
  covering: false,
  spotlight: false,
  beat: "text",
  ahead: undefined,
  blank: false,
  why: false,
  isCovered: () => false,
  onward: () => undefined,
  backward: () => undefined,
  toggle: () => undefined,
  toggleValue: () => undefined,
};

async function present(run: FlowRun, step: number, ahead: Slides["ahead"] = undefined) {
  const words = await readWords(run);
  const slide = selectSlide(run, step, words.explanations);
  const idle = () => undefined;
  const playing = { run, step, go: idle, next: idle, text: "" };
  return { slide, said: describePresentation({ playing, words }, slide, { ...still, ahead }, 0) };
}

describe("the wall", () => {
  it.each(flowIds)("has words and no more than fit for each step of %s", async (flow) => {
    const run = await makeRun(flow);
    for (const [step, { state }] of run.steps.entries()) {
      const { slide } = await present(run, step);
      expect(slide.title, state).toMatch(/ /);
      expect(slide.what.length, state).toBeGreaterThan(20);
      expect(slide.what.length, state).toBeLessThanOrEqual(280);
      expect(slide.values.length, state).toBeLessThanOrEqual(4);
    }
  });

  it("has each value of a name that matters and is sent more than once", async () => {
    const run = await makeRun("authorization-code");
    const step = run.steps.findIndex(({ state }) => state.includes("consentSubmission"));
    const { slide } = await present(run, step);
    const scopes = slide.values.filter(({ name }) => name === "scope").map(({ value }) => value);
    expect(scopes).toEqual(["photos.read", "photos.write"]);
  });

  it("draws the arrow from sender to receiver, and their parties in the order of the lanes", async () => {
    const run = await makeRun("authorization-code");
    const lanes = selectLanes(run);
    for (const step of run.steps.keys()) {
      const { slide } = await present(run, step);
      if (slide.kind !== "message") continue;
      const { left, right, toLeft } = slide.way;
      expect(lanes.indexOf(left.party)).toBeLessThan(lanes.indexOf(right.party));
      expect(toLeft ? left : right).toEqual(slide.to);
    }
  });

  it("tells a good end from a refusal, and both from one that is nobody's fault", async () => {
    const usual = await makeRun("authorization-code");
    const refused = await makeRun("authorization-code", { client: "public", pkce: "off" });
    const deviations = [{ step: 8, event: { type: "DENY" } }] as const;
    const denied = await simulate({ ...usual, flow: "authorization-code", deviations });
    const tones = [usual, refused, denied].map(async (run) => {
      const { slide } = await present(run, run.steps.length - 1);
      return slide.kind === "end" ? slide.tone : slide.kind;
    });
    expect(await Promise.all(tones)).toEqual(["good", "bad", undefined]);
  });
});

describe("the speaker’s window", () => {
  it("notes what happens, why, and what to watch for", async () => {
    const run = await makeRun("authorization-code");
    const { slide, said } = await present(run, 12);
    const texts = said.now.notes.map(({ text }) => text);
    expect(texts).toEqual([slide.what, slide.why, slide.watch].filter((text) => text !== undefined));
    expect(said.now.ways).toEqual([
      expect.stringMatching(/^Client → Authorization server, POST \S+, back channel$/),
    ]);
  });

  it("says what comes next, and at the end that nothing does", async () => {
    const run = await makeRun("client-credentials");
    for (const step of run.steps.keys()) {
      const following = run.steps[step + 1] && (await present(run, step + 1)).slide.title;
      expect((await present(run, step)).said.next?.title).toBe(following);
    }
  });

  it("says first what a press shows before that: a value, a question, its answer", async () => {
    const run = await makeRun("client-credentials");
    const { title } = (await present(run, 2)).slide;
    const next = async (ahead: Slides["ahead"]) => (await present(run, 1, ahead)).said.next;
    const ways = [`The next step: ${title}`];
    expect(await next({ kind: "value", name: "scope" })).toEqual({ title: "Reveal scope", ways });
    expect(await next({ kind: "question" })).toEqual({ title: "The question", ways });
    expect(await next({ kind: "answer" })).toEqual({ title: "The answer to the question", ways });
    expect((await present(run, run.steps.length - 1, { kind: "answer" })).said.next?.ways).toEqual([]);
  });

  it("answers its questions by the run: who receives, by which channel, and which rule fails", async () => {
    const run = await makeRun("authorization-code", { client: "public", pkce: "off" });
    const { questions } = (await present(run, 3)).said;
    expect(questions.map(({ answer }) => answer)).toEqual([
      "Authorization server.",
      "Yes: it is the front channel.",
      expect.stringMatching(/^No: “.+” does not hold\.$/),
    ]);
    const good = await makeRun("authorization-code");
    expect((await present(good, 12)).said.questions.at(-1)?.answer).toMatch(/^Yes\. \d+ rules are judged\.$/);
  });

  it("answers by the rule that fails, also where the receiver had to ask somebody else first", async () => {
    const step = {
      flow: "authorization-code",
      options: {},
      step: "apiRequest",
      title: "",
      text: "",
      ask: [],
    };
    const edits = [{ step: "apiRequest", change: "token-other-key" }];
    const made = await resolveStep({ ...step, edits }, readyChanges);
    if (made.kind === "fault") throw new Error(made.fault.kind);
    const answers = (await present(made.run, made.step)).said.questions.map(({ answer }) => answer);
    expect(answers.at(-1)).toMatch(/^No: “.*signature.*” does not hold\.$/i);
  });
});
