/** What the exercises of a flow say. Whether an answer is right, the run tells. */
import type { Why } from "@/lib/transcript/practice/order";

export const practice = {
  title: (flow: string) => `Practise: ${flow}`,
  line: "What is right, the run itself says. The same address has the same exercise.",
  player: "Step through this run",
  again: "Another one",
  check: "Check",
} as const;

export const orderWords = {
  title: "Put them in order",
  line: "Drag the messages, or lift one with Space, move it with the arrows and drop it with Space.",
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
  told: "What the server was told by that decides what it says here.",
  time: "Time passed between the two, and what holds after it did not hold before.",
};
