/**
 * A lesson as data, and what a file must be like to be one: a title, an audience, minutes, and steps. Each step opens one state of one flow,
 * says something about it, and may ask a question, whose answers are facts of that run. Our own and a teacher's are read by
 * the same rules.
 */
import * as v from "valibot";
import { places } from "@/lib/transcript/exposure";
import type { Fact } from "@/lib/transcript/facts";
import { parties } from "@/lib/transcript/parties";
import { probes } from "@/lib/transcript/predict/moment";
import { outcomes } from "@/lib/transcript/run";
import { deviationEvent } from "../deviations";
import { seedText } from "../seed";

export const lessonFormat = "grantscope-lesson";
export const lessonVersion = 1;

/** A text that is shown: none may fill a screen many times over. */
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

const stepReference = v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), name]);

const party = v.picklist(parties);
const at = v.optional(stepReference);

const fact: v.GenericSchema<unknown, Fact> = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["sender", "receiver"]), party, at }),
  v.strictObject({ kind: v.literal("channel"), channel: v.picklist(["front", "back"]), at }),
  v.strictObject({ kind: v.literal("carries"), name, at }),
  v.strictObject({ kind: v.literal("accepted"), at }),
  v.strictObject({ kind: v.literal("broken"), check: name, at }),
  v.strictObject({ kind: v.picklist(["holds", "knows"]), party, name, at }),
  v.strictObject({ kind: v.literal("readable"), name, place: v.picklist(places), at }),
  v.strictObject({ kind: v.literal("claim"), token: name, claim: name, value: v.optional(v.string()), at }),
  v.strictObject({ kind: v.picklist(["next", "later"]), step: name, at }),
  v.strictObject({ kind: v.literal("outcome"), outcome: v.picklist(outcomes), at }),
  v.strictObject({ kind: v.literal("not"), fact: v.lazy(() => fact), at }),
  v.strictObject({ kind: v.literal("all"), facts: v.pipe(v.array(v.lazy(() => fact)), v.minLength(1)), at }),
]) as v.GenericSchema<unknown, Fact>;

/** `if`: this answer is right where it is so in the run. `why`: what is said to whoever chose it. */
const choice = v.strictObject({ text, if: fact, why: text });

const factQuestion = v.strictObject({
  text,
  choices: v.pipe(v.array(choice), v.minLength(2), v.maxLength(6)),
});

/**
 * Asks of a message what one who predicts is asked: its receiver, its channel, whether it is accepted, or by which check it is not. The choices,
 * what is right and why come from the run. `at` is the step of the message, where it is another one; `text` takes the place of the question.
 */
const predictQuestion = v.strictObject({
  predict: v.picklist(probes),
  at,
  text: v.optional(text),
});

const question = v.lazy(selectQuestion);

function selectQuestion(given: unknown) {
  return typeof given === "object" && given !== null && "predict" in given ? predictQuestion : factQuestion;
}

/** What is done other than by default, in the order in which it is done: an event of the machine, or a change that is ready made, by its id. */
const edit = v.union([
  v.strictObject({ step: stepReference, change: name }),
  v.strictObject({ step: stepReference, event: deviationEvent }),
]);

/** To valibot a list is a record as well, with numbers for names. */
const options = v.pipe(
  v.custom<Record<string, string>>((given) => !Array.isArray(given)),
  v.record(v.string(), v.string()),
);

const lessonStep = v.strictObject({
  title,
  flow: name,
  options: v.optional(options, {}),
  seed: v.optional(seedText),
  /** The first step, where it is not said. */
  step: v.optional(stepReference, 1),
  edits: v.optional(v.pipe(v.array(edit), v.maxLength(20)), []),
  text,
  /** For the teacher's own window. */
  notes: v.optional(text),
  /** Questions for the class without one right answer. */
  ask: v.optional(v.pipe(v.array(text), v.maxLength(6)), []),
  question: v.optional(question),
});

export const lessonSchema = v.strictObject({
  title,
  /** What it is about, in one sentence. */
  line: text,
  audience: text,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  steps: v.pipe(v.array(lessonStep), v.minLength(1), v.maxLength(60)),
});

/** As a file has it. */
export const lessonFile = v.strictObject({
  format: v.literal(lessonFormat),
  version: v.literal(lessonVersion),
  ...lessonSchema.entries,
});

/** The names that may stand in what is at this path; none of a fact, an edit or an event, where it depends on its kind. */
export function namesAt(path: readonly (string | number)[], what: unknown): readonly string[] {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (path.length === 0) return Object.keys(lessonFile.entries);
  if (last === "question") return Object.keys(selectQuestion(what).entries);
  if (typeof last !== "number") return [];
  if (before === "steps") return Object.keys(lessonStep.entries);
  return before === "choices" ? Object.keys(choice.entries) : [];
}

/** As one writes it: what has a default may be left out. */
export type LessonSource = v.InferInput<typeof lessonSchema>;

export type Lesson = v.InferOutput<typeof lessonSchema>;
export type LessonStep = Lesson["steps"][number];
export type LessonEdit = LessonStep["edits"][number];
