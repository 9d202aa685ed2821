/** What presenter mode and the speaker's window say around the explanations, and the questions that any step can be asked. */
import { presenterMode } from "./interface";

export const presentWords = {
  title: presenterMode,
  keys: "Keys of presenter mode",
  close: "Leave presenter mode",
  full: "Full screen",
  speaker: "Speaker window",
  spotlight: "Spotlight",
  cover: "Cover the values",
  uncover: "Show all values",
  reveal: (name: string) => `Reveal ${name}`,
  hide: (name: string) => `Cover ${name}`,
  covered: "covered",
  blank: "The screen is blank. Press B to go on.",
  blankButton: "Blank the screen",
  next: "Next",
  back: "Back",
  why: "Why",
  what: "What",
  yourTurn: "The user’s turn",
  theEnd: "The end",
  question: "What do you think?",
  answer: "What the run does",
  step: (step: number, count: number) => `${step} / ${count}`,
  lessonStep: (step: number, count: number) => `Lesson ${step} / ${count}`,
  lost: "This message was lost.",
  unknown: "?",
} as const;

/** Keys of presenter mode: those of a clicker first. */
export const presentKeys = [
  {
    keys: ["PageDown", "PageUp"],
    does: "On and back: through the lesson where there is one, value by value where they are covered",
  },
  { keys: ["→", "←"], does: "One step of the run on and back" },
  { keys: ["B"], does: "Blank the screen, and show it again" },
  { keys: ["C"], does: "Cover all values, or show them" },
  { keys: ["1", "…", "4"], does: "Reveal or cover one value" },
  { keys: ["S"], does: "A spotlight that follows the pointer" },
  { keys: ["Y"], does: "Why it is so, in place of what happens" },
  { keys: ["F"], does: "Full screen" },
  { keys: ["N"], does: "Speaker window" },
  { keys: ["Esc"], does: "Leave presenter mode" },
] as const;

export const speakerWords = {
  title: "Speaker window",
  line: "Your notes, what comes next, and a clock, in step with the window that is projected. Open it from presenter mode with N.",
  waiting:
    "Waiting for the window that presents. It is found as soon as it is there, on this machine and in this browser.",
  unnamed:
    "No presentation is named here, and so none is found. Begin one: open a flow or a lesson, press P, and then N.",
  gone: "The window that presents is gone. It is found again as soon as it is back.",
  together: "In step with the window that presents.",
  now: "Now",
  next: "Next",
  nothing: "Nothing: this is the end.",
  notes: "Notes",
  why: "Why",
  watch: "Watch for",
  ask: "Questions to ask",
  answer: "Answer",
  /** What a press shows of a step of a lesson. */
  ahead: { text: "The text of the step", question: "The question", answer: "The answer to the question" },
  nextStep: (title: string) => `The next step: ${title}`,
  clock: "Clock",
  elapsed: "Since the start",
  wall: "Time",
  restart: "Restart the clock",
  of: (minutes: number) => `of ${minutes} min`,
  blankOn: "The screen is blank",
} as const;

/** The speaker's notes of a comparison. */
export const comparisonNotes = {
  line: "What the difference means",
  lead: "What it is about",
  parts: (side: string) => `Not alike, ${side}`,
  ofSide: (note: string, side: string) => `${note}, ${side}`,
} as const;

export const comparisonQuestions = {
  differs: "What is not the same on both sides?",
  accepted: "Yes.",
  end: "What will it come to?",
} as const;

/** Questions that fit every message; the answers are read off the run. */
export const commonQuestions = {
  receiver: { ask: "Who receives this?", answer: (role: string) => `${role}.` },
  channel: {
    ask: "Does it go through the browser?",
    front: () => "Yes: it is the front channel.",
    back: (name: string) =>
      name === "back channel" ? "No: it is the back channel." : `By no address: it is a ${name}.`,
  },
  accepted: {
    ask: "Will its receiver accept it?",
    yes: (count: number) => (count === 1 ? "Yes. One rule is judged." : `Yes. ${count} rules are judged.`),
    no: (rule: string) => `No: “${rule}” does not hold.`,
  },
} as const;
