/** What the palette says: where it can lead, and how its results are grouped. */
import { compareWords } from "./compare/words";
import { guideIds, guides } from "./learn/guides";

export const palette = {
  open: "Search",
  label: "Go to a flow, a comparison, a step, a parameter, an error, a word, a section or a page",
  placeholder: "Flow, step, parameter, error, RFC section …",
  nothing: (query: string) => `Nothing here is called “${query}”.`,
  results: (number: number) => (number === 1 ? "1 result" : `${number} results`),
  newTab: "opens in a new tab",
  step: (number: number) => `Step ${number}`,
  lesson: (title: string) => `Lesson: ${title}`,
} as const;

export const paletteGroups = {
  steps: "Steps of this run",
  flows: "Flows",
  comparisons: "Comparisons",
  parameters: "Parameters",
  errors: "Errors",
  words: "Words",
  sections: "Sections of the specifications",
  pages: "Pages",
} as const;

export type PaletteGroup = keyof typeof paletteGroups;

export const palettePages: readonly {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}[] = [
  { title: "Home", detail: "What Grantscope is, and all flows", href: "/" },
  { title: "Lessons", detail: "Ten of them, each on the real machines, with questions", href: "/lessons" },
  { title: "A lesson of your own", detail: "Open a file or a link", href: "/lessons/own" },
  { title: compareWords.title, detail: compareWords.line, href: "/compare" },
  { title: "Token workbench", detail: "Take a token apart, verify, edit and compare it", href: "/tokens" },
  ...guideIds.map((id) => ({ title: guides[id].title, detail: guides[id].line, href: guides[id].href })),
  { title: "Live rooms", detail: "An authorization server for an app of your own", href: "/live" },
  { title: "The demo room", detail: "Its traffic, as it happens", href: "/live/demo" },
];

export const practicePage = {
  title: "Practise this flow",
  detail: "Put its messages in order, fill a gap, find a fault.",
} as const;

export const cardsPage = {
  title: "This run as role cards",
  detail: "A card for each party, for a class that plays it",
} as const;

/** The run at hand for a room: presenter mode. */
export const wallPage = {
  title: "Present this run",
  detail: "For a wall: one message at a time, by clicker. In the player by P",
} as const;

export const handoutPage = {
  title: "This run on paper",
  detail: "Every message and every explanation",
} as const;
