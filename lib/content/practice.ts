/** What the exercises of a flow say. Whether an answer is right, a run tells. */
import type { Why } from "@/lib/transcript/practice/order";

export const practice = {
  title: (flow: string) => `Practise: ${flow}`,
  line: "The run itself says what is right. The same address has the same exercise.",
  player: "Step through this run",
  again: "Another one",
  check: "Check",
  exercises: "Exercises",
  next: "Next round",
  round: (number: number) => `Round ${number}`,
  lastRound: (number: number, all: number) => `Round ${number} of ${all}: you have come round once`,
  score: (right: number, all: number) => `Right at the first try: ${right} of ${all}.`,
  forget: "Forget it",
  show: "Show me",
  running: "It is being delivered …",
  flow: {
    title: "Practise this flow",
    short: "Practise",
    reason: "Put its messages in order, fill a gap, and find a fault.",
  },
  none: "This run has nothing to ask here. With other options it may.",
} as const;

/** The exercises of the page, in the order in which one grows into them. */
export const exercises = [
  { id: "order", title: "Put in order" },
  { id: "gap", title: "Fill the gap" },
  { id: "fault", title: "Find the fault" },
] as const;

export type ExerciseId = (typeof exercises)[number]["id"];

/** What the machines said to a message that was delivered otherwise. A name of a party may begin a sentence. */
export const judgedWords = {
  right: "Right.",
  wrong: "Not so.",
  accepted: (receiver: string) => `${receiver} accepts it, and every message after it is as in the run.`,
  alsoAccepted: (receiver: string) =>
    `The run had another value, and it makes no difference here: ${receiver} accepts this one, and every message after it is the same.`,
  refused: (party: string) => `${party} finds this rule broken, and refuses:`,
  refusedLater: (party: string, message: string) =>
    `Nobody refuses the message itself. What is wrong with it shows at “${message}”, where ${party} finds this rule broken:`,
  noticed: (party: string) =>
    `${party} finds this rule broken. The run takes the same steps all the same, for it is refused there anyway or goes on regardless:`,
  otherWay: (message: string) =>
    `No rule is broken. But after “${message}” the run goes another way than it did.`,
  unnoticed: (message: string) =>
    `No rule catches it, and every step is taken. Yet “${message}” differs from the one in the run:`,
  whatFor: (name: string) => `What \`${name}\` is for`,
} as const;

export const gapWords = {
  line: "This message has lost one of its parts. Say which name stood there and which value, and it is delivered so: its receiver says whether that is right.",
  message: "The message",
  name: "Which name stands there?",
  value: "Which value?",
  gap: "Something is missing here",
  own: "Another value",
  ownLabel: "Your value",
  deliver: "Deliver it",
  asIs: "Deliver it with the gap",
  incomplete: "Choose a name and a value first.",
  withGap: "With the gap:",
  sent: (message: string) => `First seen in “${message}”`,
  kept: (party: string) => `${party} has it, and has not sent it so far`,
  fresh: "Seen in no message before",
} as const;

export const faultWords = {
  line: "The messages of a run, each as its sender sent it, but for one: somebody changed it on its way. Read them against one another, choose the one that is wrong, and see what its receiver says to it. Messages without parameters are left out.",
  list: "The messages",
  incomplete: "Choose a message first.",
  found: (message: string) => `“${message}” was changed on its way.`,
  notThis: (message: string) => `“${message}” is as its sender sent it. Look again.`,
  caught: "Caught here",
  nothing: "nothing",
  inside: (names: string) => `another token: ${names} changed in it`,
} as const;

export const orderWords = {
  title: "Put them in order",
  line: "Drag each message to its place, or press it and then the place.",
  /** Where there is a keyboard. */
  keys: "By key: Space lifts it, the arrows move it, and Space drops it.",
  /** Where there is a finger. */
  grip: "A finger drags it by the dots at its end.",
  list: "The messages, in your order",
  lifted: (name: string, place: number, all: number) => `Lifted ${name}. Place ${place} of ${all}.`,
  moved: (name: string, place: number, all: number) => `${name}: place ${place} of ${all}.`,
  dropped: (name: string, place: number, all: number) => `Dropped ${name} at place ${place} of ${all}.`,
  asRun: "Right. This is the order in which the run goes.",
  also: "This works as well. The run goes another way, but nothing here comes before what it needs.",
  broken: (early: string, needs: string) => `“${early}” cannot come before “${needs}”.`,
} as const;

export const orderReasons: Readonly<Record<Why, string>> = {
  answers: "It is the answer to that request.",
  asked: "Its sender had to ask that first, to be able to answer.",
  acts: "It uses, or follows from, what came with that.",
  told: "What the server says here depends on what that told it.",
  time: "Time passed between the two, and changed what holds.",
};
