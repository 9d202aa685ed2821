import { expect, it } from "vitest";
import { openLesson } from "@/components/flow/lesson/open-lesson";
import { smallestLesson } from "@/lib/content/lessons/smallest";

/** The smallest lesson, with the fact by which its second choice is right. */
function write(fact: object): string {
  const [step] = smallestLesson.steps;
  const [first, second] = step.question.choices;
  const question = { ...step.question, choices: [first, { ...second, if: fact }] };
  return JSON.stringify({ ...smallestLesson, steps: [{ ...step, question }] }, null, 2);
}

it("a lesson that asks what no choice answers is not opened, and says where", async () => {
  const opened = await openLesson(write({ kind: "accepted" }), () => {});
  expect(opened).toEqual({
    kind: "faults",
    lines: [
      "Step 1, line 31, `steps.0.question.choices`: none of the choices is right in this run. At least one must be.",
    ],
  });
});

it("one whose question has an answer is", async () => {
  const opened = await openLesson(write({ kind: "broken", check: "code-unused" }), () => {});
  expect(opened).toMatchObject({ kind: "lesson", first: { index: 0, prepared: { answers: [false, true] } } });
});
