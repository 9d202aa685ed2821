/** What is wrong with a lesson that cannot be read: where it is, and what would be right. */
import type { FaultPlace, LessonFault } from "@/machines/lessons/read-lesson";
import type { StepFault } from "@/machines/lessons/resolve-step";
import { describeFault } from "../tokens/faults";

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
      return `This lesson says that it has version ${fault.found}. Version ${fault.known} can be read here.`;
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
      return "this is missing.";
    case "unknown-name":
      return "a lesson has nothing of this name here.";
    case "malformed":
      return `${fault.problem}.`;
    case "unknown-flow":
      return `there is no flow \`${fault.flow}\`. There are ${list(fault.known)}.`;
    case "unknown-option":
      return `this flow has no option \`${fault.option}\`. It has ${list(fault.known)}.`;
    case "unknown-value":
      return `\`${fault.option}\` cannot be \`${fault.value}\`. It can be ${list(fault.known)}.`;
  }
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
      return fault.of === "step"
        ? `there is no step \`${fault.name}\`.${offer("The run has", fault.known)}`
        : `there is no rule \`${fault.name}\`.${offer("The message of this step is judged by", fault.known)}`;
    case "no-right-choice":
      return "none of the choices is right in this run. At least one must be.";
    case "no-such-moment":
      return fault.known.length === 0
        ? `\`${fault.probe}\` cannot be asked here: no message arrives at this step that could be judged.`
        : `\`${fault.probe}\` cannot be asked of this message. It can be asked ${list(fault.known)}.`;
  }
}

function offer(words: string, names: readonly string[]): string {
  return names.length === 0 ? "" : ` ${words} ${list(names)}.`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
