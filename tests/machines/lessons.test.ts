/** Each lesson runs through against the real machines, so that none can rot. */
import { describe, expect, it } from "vitest";
import { askStep } from "@/components/flow/lesson/asked-question";
import { checkExplanations } from "@/lib/content/checks";
import { lessons } from "@/lib/content/lessons";
import { readyChanges } from "@/lib/content/ready-changes";
import { nameOfStep } from "@/lib/transcript/step-reference";
import { isFlowId } from "@/lib/world/options";
import { formatAddressState, readAddressState } from "@/machines/address";
import { simulate } from "@/machines/engine";
import type { Lesson, LessonStep } from "@/machines/lessons/lesson";
import { formatLesson, readLesson } from "@/machines/lessons/read-lesson";
import { resolveStep } from "@/machines/lessons/resolve-step";

const shipped = Object.entries(lessons).map(([id, lesson]) => [id, readShipped(lesson)] as const);

function readShipped(lesson: (typeof lessons)[keyof typeof lessons]): Lesson {
  const read = readLesson(formatLesson(lesson as unknown as Lesson));
  expect(read).toMatchObject({ kind: "lesson" });
  return read.kind === "lesson" ? read.lesson : { title: "", line: "", audience: "", minutes: 1, steps: [] };
}

const steps: readonly (readonly [name: string, step: LessonStep])[] = shipped.flatMap(([id, lesson]) =>
  lesson.steps.map((step, index) => [`${id} ${index + 1}: ${step.title}`, step] as const),
);

const made = new Map<LessonStep, ReturnType<typeof resolveStep>>();

/** Each run is made once. */
async function resolve(step: LessonStep) {
  const making = made.get(step) ?? resolveStep(step, readyChanges);
  made.set(step, making);
  const resolved = await making;
  if (resolved.kind === "fault") throw new Error(JSON.stringify(resolved.fault));
  return resolved;
}

describe("the lessons", () => {
  it("are twelve, and all of them are read as a teacher’s own is", () => {
    expect(shipped).toHaveLength(12);
    for (const [, lesson] of shipped) expect(lesson.steps.length).toBeGreaterThanOrEqual(5);
  });

  it.each(steps)("%s stands at the step that it names, with its edits done", async (_name, step) => {
    const { run, step: at } = await resolve(step);
    expect(run.deviations).toHaveLength(step.edits.length);
    const wanted = String(step.step).split("#")[0];
    if (wanted !== "end") expect(nameOfStep(run.steps[at]?.state ?? "")).toBe(wanted);
    else expect(run.steps[at]?.kind).toBe("end");
  });

  it.each(steps)("%s has a link that opens exactly that", async (_name, step) => {
    const { run, step: at } = await resolve(step);
    if (!isFlowId(step.flow)) throw new Error(step.flow);
    const { options, seed, deviations } = run;
    const query = formatAddressState(step.flow, { options, seed, deviations, step: at });
    const { state, notices } = readAddressState(step.flow, Object.fromEntries(new URLSearchParams(query)));
    expect(notices).toEqual([]);
    expect(state.step).toBe(at);
    const again = await simulate({ flow: step.flow, ...state });
    expect(again.steps).toEqual(run.steps);
    expect(again.transcript).toEqual(run.transcript);
  });

  const asked = steps.filter(([, { question }]) => question !== undefined);

  it.each(asked)("%s asks what the run answers in one way", async (_name, step) => {
    const { question, answers } = askStep(step, await resolve(step), checkExplanations);
    expect(answers).toHaveLength(question?.choices.length ?? 0);
    expect(answers.filter(Boolean)).toHaveLength(1);
    for (const { text, why } of question?.choices ?? []) {
      expect(text).not.toBe("");
      expect(why).toMatch(/[.)]$/);
      expect(why, "says the same name twice").not.toMatch(/(\S+), \1\./);
    }
  });

  it("ask by a moment to predict as well, of each kind, and that is the one that the machine answers", async () => {
    const predicted = asked.filter(([, { question }]) => question && "predict" in question);
    const kinds = new Set(
      predicted.map(([, { question }]) => question && "predict" in question && question.predict),
    );
    expect([...kinds].toSorted()).toEqual(["accepted", "channel", "check", "receiver"]);
    for (const [name, step] of predicted) {
      const { run, step: at, moment } = await resolve(step);
      const view = run.steps[at];
      expect(moment?.messageId, name).toBe(view !== undefined && "messageId" in view ? view.messageId : "");
    }
  });

  it("do not have the right answer in the same place each time", async () => {
    const places = await Promise.all(
      asked.map(async ([, step]) => {
        return askStep(step, await resolve(step), checkExplanations).answers.indexOf(true);
      }),
    );
    for (const place of [0, 1])
      expect(places.filter((one) => one === place).length).toBeGreaterThan(places.length / 5);
  });
});
