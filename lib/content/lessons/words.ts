/** What the pages of the lessons say around them, and what is wrong with a lesson that cannot be read. */
import type { LessonFault } from "@/machines/lessons/read-lesson";
import type { StepFault } from "@/machines/lessons/resolve-step";
import { describeFault } from "../tokens/problems";

export const lessonWords = {
  title: "Lessons",
  line: "A lesson opens one state of one flow after the other, says what to look at, and asks before it shows.",
  description: "Ten lessons on OAuth 2.0, each played on the real machines, and room for your own.",
  present: "To give one in front of a class, open it and press P.",
  minutes: (minutes: number) => `${minutes} min`,
  steps: (count: number) => (count === 1 ? "1 step" : `${count} steps`),
  take: "Take a lesson",
  begin: "Begin",
  goOn: (step: number) => `Go on at step ${step}`,
  done: "Done",
  stepOf: (step: number, count: number) => `Step ${step} of ${count}`,
  next: "Next step of the lesson",
  back: "Step back in the lesson",
  backToLessons: "All lessons",
  contents: "Steps of this lesson",
  finish: "That was the lesson.",
  question: "Question",
  right: "So it is.",
  wrong: "Not here.",
  pane: "Lesson",
  whole: "The whole lesson",
} as const;

export const progressWords = {
  title: "Your progress",
  line: "It is kept on this device alone.",
  forget: "Forget my progress",
  forgotten: "Forgotten.",
} as const;

export const ownWords = {
  title: "A lesson of your own",
  line: "A lesson is a file of JSON: a title, an audience, minutes, and steps. Each step names a flow, its options, a place in it, and what is done to it; it has a text and may have a question, whose answers are facts of the run.",
  samples: "To begin with",
  start:
    "Take one of ours, save it, change it, and open it here. It stays on this machine: a link carries the lesson itself, behind its `#`, and no server sees it.",
  open: "Open a file",
  link: "Copy a link to this lesson",
  faults: (count: number) => (count === 1 ? "This lesson has a fault" : `This lesson has ${count} faults`),
  reading: "The lesson is being read …",
  checking: (step: number, count: number) => `Step ${step} of ${count} is being tried …`,
  unreadableLink:
    "The lesson in this link cannot be unpacked. The link may have been cut off: open the file instead.",
} as const;

/** Where it is, then what it is, then what would be right. */
export function describeLessonFault(fault: LessonFault): string {
  switch (fault.kind) {
    case "too-long":
      return "The file is longer than a lesson can be.";
    case "not-json":
      return describeFault(fault.fault);
    case "not-a-lesson":
      return 'This is JSON, and no lesson: it must begin with `"format": "grantscope-lesson"`.';
    case "other-version":
      return `This lesson says that it has version ${fault.found}. Version ${fault.known} can be read here.`;
    default:
      return `${placeOf(fault)}: ${describeProblem(fault)}`;
  }
}

type PlacedFault = Extract<LessonFault, { line: number }>;

function placeOf({ step, line, path }: PlacedFault): string {
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

/** What is wrong with a step when its run is made. `step` is its number in the lesson. */
export function describeStepFault(step: number, fault: StepFault): string {
  const place = `Step ${step}${"edit" in fault && fault.edit !== undefined ? `, edit ${fault.edit}` : ""}`;
  switch (fault.kind) {
    case "unknown-flow":
      return `${place}: there is no flow \`${fault.flow}\`.`;
    case "no-such-step":
      return `${place}: the run has no step \`${fault.step}\`. It has ${list(fault.known)}.`;
    case "no-such-change":
      return `${place}: there is no ready change \`${fault.change}\`.`;
    case "edit-does-not-fit":
      return `${place}: this cannot be done there. The message in flight does not have what the change needs, or nothing is in flight.`;
  }
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
