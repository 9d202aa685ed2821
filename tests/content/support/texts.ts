/** Every text of the explanations with where it stands, so that a rule about texts can name the one that breaks it. */
import { actionExplanations } from "@/lib/content/actions";
import { codeWords } from "@/lib/content/code/words";
import { comparisons } from "@/lib/content/compare";
import { threats } from "@/lib/content/compare/threats";
import { editorWords, keyWords } from "@/lib/content/editor";
import { empty } from "@/lib/content/empty";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { flowContents } from "@/lib/content/flows";
import { home, lost, newTab, noMessage, notFound, real } from "@/lib/content/interface";
import { keyLists, keysAside } from "@/lib/content/keyboard";
import { carrierWords, knowledgeWords, placeWords, referrerWords, spotWords } from "@/lib/content/knowledge";
import { lessons } from "@/lib/content/lessons";
import type { ShippedLesson } from "@/lib/content/lessons/types";
import { machine } from "@/lib/content/machine";
import { notices } from "@/lib/content/notices";
import { readyChanges } from "@/lib/content/ready-changes";
import { verdictWords } from "@/lib/content/verdict";

export interface Text {
  /** `steps.callback.why`. */
  readonly path: string;
  /** The last name of the path that is no number. */
  readonly member: string;
  readonly text: string;
}

/** Ids, values and addresses: read by programs. */
const codes = new Set([
  "id",
  "value",
  "spec",
  "specs",
  "highlights",
  "when",
  "replaces",
  "options",
  "keys",
  "group",
  "names",
  "if",
]);

function collect(value: unknown, path: readonly string[]): readonly Text[] {
  if (typeof value === "string") {
    const member = path.findLast((name) => !/^\d+$/.test(name)) ?? "";
    return [{ path: path.join("."), member, text: value }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name, inner]) => !codes.has(name) || (name === "options" && isList(inner)))
    .flatMap(([name, inner]) => collect(inner, [...path, name]));
}

/** The options of a flow are texts; those of a preset are values. */
function isList(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((item) => typeof item === "object");
}

const said = {
  unknownValue: notices.unknownValue("pkce", "md5", "S256"),
  unknownOption: notices.unknownOption("pcke"),
  pastTheEnd: notices.pastTheEnd(),
  unreadableStep: [notices.unreadableStep("nine"), notices.unreadableStep("nine", 14)],
  unreadableSeed: notices.unreadableSeed(),
  unreadableChanges: notices.unreadableChanges(),
  impossibleChanges: [notices.impossibleChanges(1), notices.impossibleChanges(2)],
  unreadableBranches: notices.unreadableBranches(),
};

const editor = {
  words: editorWords,
  keys: Object.values(keyWords).map((write) => write("id.example")),
  ready: readyChanges.map(({ title, what }) => ({ title, what })),
};

const verdicts = {
  ...verdictWords,
  noticed: verdictWords.noticed("id.example"),
  titles: [
    verdictWords.anotherWay,
    verdictWords.lost,
    verdictWords.unnoticed,
    verdictWords.unnoticedSoFar,
  ].map((title) => ({
    title,
  })),
  caught: { title: verdictWords.caught("id.example") },
  anotherWay: undefined,
  lost: undefined,
  unnoticed: undefined,
  unnoticedSoFar: undefined,
};

/** A paragraph is a text of its own. Where a step stands is none. */
function inParagraphs({ steps, ...lesson }: ShippedLesson) {
  const said = steps.map(({ title, text, notes = "None.", ask, question }) => {
    return { title, text: text.split("\n\n"), notes, ask, question };
  });
  return { ...lesson, steps: said };
}

const compared = {
  comparisons: comparisons.map(({ title, lead, lines, askedLines, so }) => ({
    ...{ title, lead, lines, askedLines, so },
  })),
  threats: Object.values(threats).map(({ title, what }) => ({ title, what })),
};

export const texts: readonly Text[] = collect(
  {
    compared,
    editor,
    verdicts,
    codeWords,
    flow: explanationsFor("authorization-code"),
    contents: flowContents,
    actions: actionExplanations,
    knowledge: { placeWords, spotWords, referrerWords, carrierWords, why: knowledgeWords.hostsWhy },
    lessons: Object.values(lessons).map(inParagraphs),
    machine: { all: [machine.afterMessage, machine.afterTurn, machine.atEnd, machine.about] },
    interface: { home, real, empty, noMessage, newTab, lost, notices: said, notFound, keyLists, keysAside },
  },
  [],
);

/** `**strong**` and `` `code` `` without their marks. */
function plain(text: string): string {
  return text.replaceAll("**", "").replaceAll("`", "");
}

/** Sentences, split where a stop is followed by a space. No text here has an abbreviation with a stop. */
export function sentences(text: string): readonly string[] {
  return plain(text)
    .split(/(?<=[.!?…]\)?)\s+/)
    .filter((sentence) => sentence !== "");
}

export function words(text: string): readonly string[] {
  return plain(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
