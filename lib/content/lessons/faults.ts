/** What is wrong with a lesson that cannot be read: where it is, and what would be right. */
import type { FaultPlace, LessonFault } from "@/machines/lessons/read-lesson";
import type { StepFault } from "@/machines/lessons/resolve-step";
import { describeFault } from "../tokens/faults";
import { describeShape } from "./shapes";

/** Where it is, then what it is, then what would be right. */
export function describeLessonFault(fault: LessonFault): string {
  switch (fault.kind) {
    case "too-long":
      return "The file is longer than a lesson can be.";
    case "not-json":
      return describeFault(fault.fault);
    case "not-utf-8":
      return `Line ${fault.line} has characters that are not in UTF-8, as JSON must be (RFC 8259 §8.1). Save the file anew in that encoding.`;
    case "not-a-lesson":
      return 'This is JSON, but not a lesson: it must begin with `"format": "grantscope-lesson"`.';
    case "other-version":
      return `${fault.found === undefined ? "This lesson does not say its version." : `This lesson says that it has version ${fault.found}.`} What can be read here begins with \`"format": "grantscope-lesson", "version": ${fault.known}\`.`;
    default:
      return `${placeOf(fault)}: ${describeProblem(fault)}`;
  }
}

type PlacedFault = Extract<LessonFault, FaultPlace>;

function placeOf({ step, line, path }: FaultPlace): string {
  const where = `line ${line}, \`${path}\``;
  return step === undefined ? `Line ${where.slice("line ".length)}` : `Step ${step}, ${where}`;
}

function describeProblem(fault: PlacedFault): string {
  switch (fault.kind) {
    case "missing":
      return `this is missing. It should be ${describeShape(fault.path)}.`;
    case "unknown-name":
      return /\.edits\.\d+\.(change|event)$/.test(fault.path)
        ? "an edit has either `change` or `event`, and not both."
        : `a lesson has nothing of this name here.${guess(fault.near)}${offer("It can have", fault.known)}`;
    case "malformed":
      return describeMalformed(fault);
    case "unknown-flow":
      return `there is no flow \`${fault.flow}\`. There are ${list(fault.known)}.`;
    case "unknown-option":
      return `this flow has no option \`${fault.option}\`. It has ${list(fault.known)}.`;
    case "unknown-value":
      return `\`${fault.option}\` cannot be \`${fault.value}\`. It can be ${list(fault.known)}.`;
  }
}

function describeMalformed({ found, wanted, path }: Extract<PlacedFault, { kind: "malformed" }>): string {
  const stands = `\`${found}\` stands here.`;
  switch (wanted.kind) {
    case "shape":
      return `${stands} It should be ${describeShape(path)}.`;
    case "names":
      return `${stands}${guess(wanted.near)} It should be one of ${list(wanted.names)}.`;
    case "least":
    case "most":
      if (wanted.has === 0 && wanted.of === "characters")
        return `the quotes are empty. It should be ${describeShape(path)}.`;
      return wanted.of === "value"
        ? `${stands} It should be ${wanted.bound} at ${wanted.kind}.`
        : `this has ${count(wanted.has, wanted.of)}, and should have ${wanted.bound} at ${wanted.kind}.`;
  }
}

function count(has: number, of: "characters" | "entries"): string {
  return of === "entries" && has === 1 ? "1 entry" : `${has} ${of}`;
}

function guess([first]: readonly string[]): string {
  return first === undefined ? "" : ` Is \`${first}\` meant?`;
}

/** What is wrong with a step when its run is made: where it is, then what would be right. */
export function describeStepFault(place: FaultPlace, fault: StepFault): string {
  return `${placeOf(place)}: ${describeMisfit(fault)}`;
}

function describeMisfit(fault: StepFault): string {
  switch (fault.kind) {
    case "unknown-flow":
      return `there is no flow \`${fault.flow}\`.`;
    case "no-such-step":
      return `the run has no step \`${fault.step}\`. It has ${list(fault.known)}.`;
    case "no-such-change":
      return `there is no ready change \`${fault.change}\`.${offer("The message of this step has", fault.known)}`;
    case "edit-does-not-fit":
      return "this cannot be done there. The message in flight does not have what the change needs, or nothing is in flight.";
    case "misnamed":
      return `${misnamed[fault.of](`\`${fault.name}\``)}${guess(fault.near)}${offer(present[fault.of], fault.known)}`;
    case "no-right-choice":
      return "none of the choices is right in this run. At least one must be.";
    case "no-such-moment":
      return fault.known.length === 0
        ? `\`${fault.probe}\` cannot be asked here: no message arrives at this step that could be judged.`
        : `\`${fault.probe}\` cannot be asked of this message. It can be asked ${list(fault.known)}.`;
  }
}

type Misnamed = Extract<StepFault, { kind: "misnamed" }>["of"];

const misnamed: Readonly<Record<Misnamed, (name: string) => string>> = {
  step: (name) => `there is no step ${name}.`,
  rule: (name) => `there is no rule ${name}.`,
  carried: (name) => `no message carries ${name}.`,
  held: (name) => `no party holds ${name}.`,
  known: (name) => `who knows ${name} is not told: there is no such value, or everybody may know it.`,
  token: (name) => `there is no token ${name}.`,
  claim: (name) => `there is no claim ${name}.`,
};

/** What is there in its place. */
const present: Readonly<Record<Misnamed, string>> = {
  step: "The run has",
  rule: "The message of this step is judged by",
  carried: "The message of this step carries",
  held: "This party holds",
  known: "In this run it is told of",
  token: "The message of this step has",
  claim: "The token of this step has",
};

function offer(words: string, names: readonly string[]): string {
  return names.length === 0 ? "" : ` ${words} ${list(names)}.`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
