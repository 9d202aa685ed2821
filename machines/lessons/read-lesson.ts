/**
 * Reads a lesson from the text of a file or a link. A fault is a value and says where: the step of the lesson, the line of the text and the
 * path in it. Left out: whether the steps exist in their runs, which is known when the runs are made (resolve-step.ts).
 */
import * as v from "valibot";
import { type JsonFault, readJsonSource } from "@/lib/tokens/json-source";
import { flowOptions, isFlowId } from "@/lib/world/options";
import {
  type Lesson,
  type LessonStep,
  lessonFile,
  lessonFormat,
  lessonSchema,
  lessonVersion,
} from "./lesson";
import { countLines, findLine } from "./line-of";
import type { StepFault } from "./resolve-step";
import { type Path, readIssue, type ShapeFault } from "./shape-fault";

/** Characters of a file: many times the longest lesson that one could give in a day. */
const longest = 500_000;

/** Stands for bytes that are no UTF-8 (Encoding §6): what a file in an older encoding has in the place of `’` or `é`. */
const replacement = "\uFFFD";

/** Where in the text it is; `step` is the number of the lesson's step, from 1. */
export interface FaultPlace {
  readonly line: number;
  readonly path: string;
  readonly step?: number;
}

export type LessonFault =
  | { readonly kind: "too-long" }
  | { readonly kind: "not-json"; readonly fault: JsonFault }
  | { readonly kind: "not-utf-8"; readonly line: number }
  | { readonly kind: "not-a-lesson" }
  /** `found` is what stands there as JSON; undefined where nothing does. */
  | { readonly kind: "other-version"; readonly found: string | undefined; readonly known: number }
  | (FaultPlace & ShapeFault)
  | (FaultPlace & { readonly kind: "unknown-flow"; readonly flow: string; readonly known: readonly string[] })
  | (FaultPlace & {
      readonly kind: "unknown-option";
      readonly option: string;
      readonly known: readonly string[];
    })
  | (FaultPlace & {
      readonly kind: "unknown-value";
      readonly option: string;
      readonly value: string;
      readonly known: readonly string[];
    });

export type ReadLesson =
  | { readonly kind: "lesson"; readonly lesson: Lesson }
  | { readonly kind: "faults"; readonly faults: readonly LessonFault[] };

/** The lesson, or all that is wrong with the text. */
export function readLesson(text: string): ReadLesson {
  if (text.length > longest) return fail({ kind: "too-long" });
  const unread = text.indexOf(replacement);
  if (unread >= 0) return fail({ kind: "not-utf-8", line: countLines(text, unread) });
  const { fault } = readJsonSource(text);
  if (fault !== undefined) return fail({ kind: "not-json", fault });
  const json: unknown = JSON.parse(text);
  const { format, version } = Object(json) as Record<string, unknown>;
  if (format !== lessonFormat) return fail({ kind: "not-a-lesson" });
  if (version !== lessonVersion)
    return fail({ kind: "other-version", found: JSON.stringify(version), known: lessonVersion });
  const parsed = v.safeParse(lessonFile, json);
  if (!parsed.success) return { kind: "faults", faults: describeIssues(text, parsed.issues) };
  const { format: _format, version: _version, ...lesson } = parsed.output;
  const faults = lesson.steps.flatMap((step, index) => findUnknown(text, step, index));
  return faults.length > 0 ? { kind: "faults", faults } : { kind: "lesson", lesson };
}

/** A lesson of ours, with its defaults filled in. One that is not valid is our own mistake. */
export function takeLesson(source: unknown): Lesson {
  return v.parse(lessonSchema, source);
}

/** A lesson as a file has it. */
export function formatLesson(lesson: Lesson): string {
  return `${JSON.stringify({ format: lessonFormat, version: lessonVersion, ...lesson }, null, 2)}\n`;
}

function fail(fault: LessonFault): ReadLesson {
  return { kind: "faults", faults: [fault] };
}

/** One for each place: what is too small a number need not be told that it is no whole one as well. */
function describeIssues(text: string, issues: readonly v.BaseIssue<unknown>[]): readonly LessonFault[] {
  const faults = issues.map(readIssue).map(({ path, fault }) => ({ ...placeOf(text, path), ...fault }));
  return faults.filter(({ path }, index) => faults.findIndex((one) => one.path === path) === index);
}

/** What the flows do not have: told with what they have. */
function findUnknown(text: string, { flow, options }: LessonStep, index: number): readonly LessonFault[] {
  const base: Path = ["steps", index];
  if (!isFlowId(flow))
    return [
      { ...placeOf(text, [...base, "flow"]), kind: "unknown-flow", flow, known: Object.keys(flowOptions) },
    ];
  const known: Readonly<Record<string, readonly string[]>> = flowOptions[flow];
  return Object.entries(options).flatMap(([option, value]): readonly LessonFault[] => {
    const place = placeOf(text, [...base, "options", option]);
    const values = Object.hasOwn(known, option) ? known[option] : undefined;
    if (values === undefined)
      return [{ ...place, kind: "unknown-option", option, known: Object.keys(known) }];
    return values.includes(value) ? [] : [{ ...place, kind: "unknown-value", option, value, known: values }];
  });
}

/** Where in the text a step does not fit its run; `index` counts from 0. */
export function placeStepFault(text: string, index: number, fault: StepFault): FaultPlace {
  return placeOf(text, ["steps", index, ...pathOfStepFault(fault)]);
}

function pathOfStepFault(fault: StepFault): Path {
  const edit: Path = "edit" in fault && fault.edit !== undefined ? ["edits", fault.edit - 1] : [];
  switch (fault.kind) {
    case "unknown-flow":
      return ["flow"];
    case "no-such-step":
      return fault.asks ? ["question", "at"] : [...edit, "step"];
    case "no-such-change":
      return [...edit, "change"];
    case "edit-does-not-fit":
      return edit;
    case "misnamed":
      return fault.path;
    case "no-right-choice":
      return ["question", "choices"];
    case "no-such-moment":
      return ["question", "predict"];
  }
}

function placeOf(text: string, path: Path): FaultPlace {
  const [list, index] = path;
  const step = list === "steps" && typeof index === "number" ? { step: index + 1 } : {};
  return { line: findLine(text, path), path: path.join("."), ...step };
}
