/**
 * A token cut into the pieces that a screen tells apart: its parts, within them the characters of each member of the JSON, and the
 * one character where a part is broken. This is the map between the text and what it says, to be read both ways.
 */
import { atByte, type DecodedToken, type Part, type PartRole } from "./decode";
import { isTolerated } from "./problem";
import { utf8Length } from "./utf8";

export interface Segment {
  readonly text: string;
  /** Where it begins in the token. */
  readonly start: number;
  /** `dot` stands between two parts. */
  readonly role: PartRole | "dot";
  /** The member of the JSON that these characters write, counted from 0. */
  readonly member?: number;
  readonly isBroken?: boolean;
}

/** Past so many members the parts are cut no further: a screen would gain nothing. */
const mostMembers = 200;

export function segmentToken({ parts }: DecodedToken): readonly Segment[] {
  return parts.flatMap((part, index) => {
    const segments = segmentPart(part);
    return index === 0 ? segments : [{ text: ".", start: part.start - 1, role: "dot" as const }, ...segments];
  });
}

/** The member that a character of the token writes, and in which part. */
export function findMember(
  segments: readonly Segment[],
  at: number,
): { readonly role: PartRole; readonly member: number } | undefined {
  const segment = segments.findLast(({ start }) => start <= at);
  if (segment === undefined || segment.role === "dot" || segment.member === undefined) return undefined;
  return { role: segment.role, member: segment.member };
}

/** Those of the characters from `from` to in front of `to`. */
export function cutSegments(segments: readonly Segment[], from: number, to: number): readonly Segment[] {
  return segments.flatMap((segment) => {
    const start = Math.max(segment.start, from);
    const text = segment.text.slice(start - segment.start, Math.max(0, to - segment.start));
    return text === "" ? [] : [{ ...segment, start, text }];
  });
}

/** With a line break after every `perLine` characters. `column` of them stand in front of the text. */
export function breakLines(text: string, column: number, perLine: number): string {
  const lines: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = at + perLine - ((column + at) % perLine);
    lines.push(text.slice(at, end));
    at = end;
  }
  return (column > 0 && column % perLine === 0 ? "\n" : "") + lines.join("\n");
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function segmentPart(part: Part): readonly Segment[] {
  const ranges = memberRanges(part);
  const broken = findBroken(part);
  const cuts = new Set([0, part.text.length]);
  for (const { start, end } of ranges) cuts.add(start).add(end);
  if (broken !== undefined) cuts.add(broken).add(broken + 1);
  const places = [...cuts].filter((at) => at <= part.text.length).sort((one, other) => one - other);
  let member = 0;
  return places.slice(0, -1).map((start, index) => {
    while (member < ranges.length && (ranges[member]?.end ?? 0) <= start) member += 1;
    const isMember = (ranges[member]?.start ?? Number.POSITIVE_INFINITY) <= start;
    return {
      text: part.text.slice(start, places[index + 1]),
      start: part.start + start,
      role: part.role,
      ...(isMember ? { member } : {}),
      ...(start === broken ? { isBroken: true } : {}),
    };
  });
}

/** A character that two members share, since each holds six bits, goes to the first. */
function memberRanges({ source, json }: Part): readonly Range[] {
  if (source === undefined || json === undefined || json.members.length > mostMembers) return [];
  let [at, byte, end] = [0, 0, 0];
  return json.members.map((member) => {
    byte += utf8Length(source, at, member.start);
    const start = Math.max(end, atByte(byte));
    byte += utf8Length(source, member.start, member.end);
    at = member.end;
    end = Math.ceil((byte * 4) / 3);
    return { start, end };
  });
}

function findBroken({ text, problems }: Part): number | undefined {
  const problem = problems.find(
    (one) => !isTolerated(one) && one.kind !== "missing" && one.kind !== "not-an-object",
  );
  return problem === undefined || text === "" ? undefined : Math.min(problem.at, text.length - 1);
}
