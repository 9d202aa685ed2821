/** What each row of a comparison says: its title, what the difference means, and the parts of both messages. */
import type { Comparison } from "@/lib/content/compare/types";
import { compareWords } from "@/lib/content/compare/words";
import { explainPart } from "@/lib/content/explain-part";
import { messageParameterExplanations } from "@/lib/content/message-parameters";
import { findParameterName } from "@/lib/content/parameter-names";
import { parameterExplanations } from "@/lib/content/parameters";
import type { Content } from "@/lib/http/parts";
import type { AlignedRow } from "@/lib/transcript/align";
import {
  type ComparedMessage,
  type ComparedPart,
  compareMessages,
  describeAlone,
} from "@/lib/transcript/differences";
import { contentOf } from "@/lib/transcript/messages";
import type { RowView, SideId, SideView } from "./compared";
import { explain, hasOtherDeed, idOf, type Moment, readMoments } from "./moments";

type Lines = Pick<Comparison, "lines" | "askedLines">;

type Sides = Readonly<Record<SideId, Pick<SideView, "run" | "name">>>;

export function describeRows(rows: readonly AlignedRow[], sides: Sides, lines: Lines): readonly RowView[] {
  const left = readMoments(sides.left.run);
  const right = readMoments(sides.right.run);
  return rows.map((row): RowView => {
    const ours = row.left === undefined ? undefined : left[row.left];
    const theirs = row.right === undefined ? undefined : right[row.right];
    const parts = compare(ours, theirs);
    const isAlone = ours === undefined || theirs === undefined;
    const isApart = !isAlone && hasOtherDeed(ours, theirs);
    const isOtherDone = ours?.done !== theirs?.done;
    const differs = isAlone || isApart || isOtherDone || isMarked(parts);
    const said = { left: explain(ours), right: explain(theirs) };
    const own = findOwn(lines, ours ?? theirs);
    const name = ours === undefined ? sides.right.name : sides.left.name;
    const meaning =
      describeParts(parts, ours ?? theirs) ??
      (isOtherDone ? undefined : describeBoth(said, ours?.step.kind === "act"));
    const general = [
      isAlone ? compareWords.alone(name) : undefined,
      ...tellDone(ours?.done, theirs?.done),
      differs ? meaning : undefined,
    ].filter((text) => text !== undefined);
    const isEnd = isApart && ours.step.kind === "end";
    const isSameTitle = said.left?.title === said.right?.title;
    return {
      ...row,
      title: isEnd ? compareWords.outcome : tellBoth(said, "title", compareWords.titles),
      line: own ?? (general.join(" ") || (isSameTitle ? compareWords.same : compareWords.sameMessage)),
      differs,
      parts: { left: parts.left.map(shorten), right: parts.right.map(shorten) },
    };
  });
}

type Said = Readonly<Record<SideId, ReturnType<typeof explain>>>;

/** What is said of both sides, or of the one that there is; on each of them where it is not the same. */
function tellBoth(
  { left, right }: Said,
  part: "title" | "what",
  join: (left: string, right: string) => string,
): string {
  const [ours, theirs] = [left?.[part], right?.[part]];
  if (ours === undefined || theirs === undefined || ours === theirs) return ours ?? theirs ?? "";
  return join(ours, theirs);
}

/** What was done at this moment on each side, or on both. */
function tellDone(left: string | undefined, right: string | undefined): readonly string[] {
  const { done } = compareWords;
  if (left !== undefined && left === right) return [done.both(left)];
  return [left && done.left(left), right && done.right(right)].filter((text) => text !== undefined);
}

/** What happens. What a turn invites to cannot be done here: its titles say enough. */
function describeBoth(said: Said, isTurn: boolean): string {
  if (isTurn && said.left && said.right) return compareWords.otherDeed;
  return tellBoth(said, "what", compareWords.both);
}

/** What the comparison itself says of this moment. */
function findOwn({ lines, askedLines }: Lines, moment: Moment | undefined): string | undefined {
  const table: Readonly<Partial<Record<string, string>>> = moment?.isAsked ? (askedLines ?? {}) : lines;
  return table[idOf(moment) ?? "end"];
}

const parameters = { ...parameterExplanations, ...messageParameterExplanations };

const nothing: ComparedMessage = { left: [], right: [] };

function compare(left: Moment | undefined, right: Moment | undefined): ComparedMessage {
  const [ours, theirs] = [readContent(left), readContent(right)];
  if (ours !== undefined && theirs !== undefined) {
    const clocks = { left: left?.step.now ?? 0, right: right?.step.now ?? 0 };
    return compareMessages(ours, theirs, clocks);
  }
  if (ours !== undefined) return { left: describeBest(left, ours), right: [] };
  return theirs === undefined ? nothing : { left: [], right: describeBest(right, theirs) };
}

/** Of a message that stands alone, what matters in it first. */
function describeBest(moment: Moment | undefined, content: Content): readonly ComparedPart[] {
  const highlights = explain(moment)?.highlights.map((name) => name.toLowerCase()) ?? [];
  const rank = ({ name }: ComparedPart) => {
    const place = highlights.indexOf(name.toLowerCase());
    return place < 0 ? highlights.length : place;
  };
  return describeAlone(content).toSorted((one, other) => rank(one) - rank(other));
}

function readContent(moment: Moment | undefined): Content | undefined {
  return moment?.message && contentOf(moment.message);
}

function isMarked({ left, right }: ComparedMessage): boolean {
  return [...left, ...right].some(({ mark }) => mark !== "same");
}

/** What the first two of the marked parts are for. */
function describeParts({ left, right }: ComparedMessage, moment: Moment | undefined): string | undefined {
  const marked = [...left, ...right].filter(({ mark }) => mark !== "same");
  const names = [...new Set(marked.map(({ name }) => findParameterName(name)))];
  const told = names.flatMap((name) =>
    name === undefined
      ? []
      : [`\`${name}\`: ${explainPart(parameters, moment?.message?.step ?? "", name)?.what}`],
  );
  return told.length === 0 ? undefined : told.slice(0, 2).join(" ");
}

/** Characters of a value that are worth sending: no screen shows more of it. */
const longest = 160;

function shorten(part: ComparedPart): ComparedPart {
  const isPage = part.name === "body" && part.value.trimStart().startsWith("<");
  const value = isPage ? compareWords.page : part.value;
  return { ...part, value: value.length > longest ? `${value.slice(0, longest)}…` : value };
}
