/**
 * What a reader is asked before the message arrives, and what is said to the answer: why it came so and, of a wrong answer, what would have
 * had to be true. Names, hosts and values come from the run.
 */
import type { Channel } from "@/lib/transcript/types";

export const predict = {
  title: "What comes next?",
  later: "Not now",
  asked: (number: number, all: number) => `Question ${number} of ${all}`,
  answer: "Answer",
  skip: "Just show it",
  goOn: "Go on",
  right: "Right.",
  wrong: "Not so.",
  skipped: "Shown without an answer.",
  cameTrue: "What happened",
  yours: "Your answer",
  keys: (choices: number) => `\`1\` to \`${choices}\` or the arrows choose, Enter answers.`,
} as const;

/** The question, with the names of who sends and who receives. */
export const predictQuestions = {
  receiver: (sender: string) => `Who receives what ${sender} sends now?`,
  channel: (sender: string, receiver: string) => `How does this go from ${sender} to ${receiver}?`,
  accepted: (receiver: string) => `Will ${receiver} accept it?`,
  check: (receiver: string) => `Which rule does ${receiver} find broken?`,
} as const;

export const channelAnswers: Readonly<Record<Channel, string>> = {
  front: "Through the browser, as a page, a form or an address that it opens",
  back: "As a direct call, which no address bar shows",
};

export const acceptedAnswers = {
  yes: "Yes, every rule holds",
  no: "No, a rule is broken",
} as const;

/** Why it came so. Of `wouldBe…` the first word is what the reader had chosen. */
export const predictReasons = {
  address: (host: string, receiver: string) =>
    `A request goes to whom its address names: ${host === receiver ? host : `${host}, ${receiver}`}.`,
  wouldBeAddress: (chosen: string, host: string) =>
    chosen === host
      ? `For that, the address would have to name ${host}.`
      : `For ${chosen} to receive it, the address would have to name ${host}.`,
  reply: (asked: string) => `A response goes back to whoever asked, and ${asked} asked.`,
  saysAnother: (host: string) =>
    `It tells the browser to open an address at ${host} next. That is a request of its own, and the next message.`,
  wouldBeReply: (chosen: string) =>
    `For ${chosen} to receive it, ${chosen} would have to have sent the request.`,
  frontSends:
    "The user’s browser sends it. So the user or an extension can see it there, and change it before it goes out.",
  frontReceives: "It answers a request of the user’s browser. So whatever it carries is seen there.",
  wouldBeBack: "To be a direct call, it would have to go straight to its receiver, without the browser.",
  back: "It is a direct call. The user’s browser takes no part in it and sees nothing of it.",
  backByScript:
    "A script calls the server directly. No address bar shows it, though developer tools and extensions in that browser can.",
  wouldBeFront:
    "To go through the browser, it would have to be a redirect, a link or a form that the user’s browser follows.",
  held: (receiver: string, rules: number) =>
    rules === 1
      ? `${receiver} judged one rule, and it held.`
      : `${receiver} judged ${rules} rules, and all of them held. The last were:`,
  wouldBeRefused: "For a refusal, one of them would have to fail.",
  refused: (receiver: string) =>
    `One of the rules that ${receiver} judges it by is broken. You are asked next which one it is.`,
  failed: (receiver: string) => `${receiver} found this rule broken:`,
  wouldBeAccepted: "To be accepted, this would have had to hold:",
  chosenHeld: "The rule that you chose held:",
  chosenUnjudged:
    "It did not come to the rule that you chose: the other failed before, or there was nothing to judge by it.",
  expected: "Expected",
  came: "came",
  cameFirst: "Came",
  nothing: "nothing",
} as const;

/** The end of a run with questions. */
export const predictTally = {
  title: "Your predictions",
  score: (right: number, all: number) =>
    right === all ? `All ${all} came true.` : `${right} of ${all} came true.`,
  none: "You answered none of the questions.",
  back: (step: number) => `To step ${step}`,
  again: "Ask me again",
} as const;
