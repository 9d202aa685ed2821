import { expect, it } from "vitest";
import { openLesson } from "@/components/flow/lesson/open-lesson";
import { lessons } from "@/lib/content/lessons";
import { smallestLesson } from "@/lib/content/lessons/smallest";
import { formatLesson, takeLesson } from "@/machines/lessons/read-lesson";

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

/** What is said of a fact below `not`, which would be so of any name that nothing bears. */
async function faultOf(fact: object): Promise<string | undefined> {
  const opened = await openLesson(write({ kind: "not", fact }), () => {});
  return opened.kind === "faults" ? opened.lines.join() : undefined;
}

it("a fact that names no step and no rule is a fault, rather than never so, and says what there is", async () => {
  const place = "Step 1, line \\d+, `steps\\.0\\.question\\.choices\\.1\\.if\\.fact";
  expect(await faultOf({ kind: "accepted", at: "tokenRequset" })).toMatch(
    new RegExp(`^${place}\\.at\`: there is no step \`tokenRequset\`\\. The run has .*\`tokenRequest\``),
  );
  expect(await faultOf({ kind: "later", step: "tokenRefusl" })).toMatch(
    new RegExp(`^${place}\\.step\`: there is no step \`tokenRefusl\`\\. The run has .*\`tokenRefusal\``),
  );
  expect(await faultOf({ kind: "all", facts: [{ kind: "broken", check: "code-unsed" }] })).toMatch(
    new RegExp(
      `^${place}\\.facts\\.0\\.check\`: there is no rule \`code-unsed\`\\. The message of this step is judged by .*\`code-unused\``,
    ),
  );
});

it("one may name a step that the run does not come to, and a rule that is not judged there", async () => {
  expect(await faultOf({ kind: "next", step: "pollRequest" })).toBeUndefined();
  expect(await faultOf({ kind: "broken", check: "state-matches" })).toBeUndefined();
});

it.each(Object.entries(lessons))("%s opens as the file that it is saved as", async (_, lesson) => {
  expect((await openLesson(formatLesson(takeLesson(lesson)), () => {})).kind).toBe("lesson");
});
