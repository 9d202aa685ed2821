/** Changes to one member of a JSON object that leave every other character as it was, so that a signature breaks for what one changed. */
import { type JsonReading, type Member, readJsonSource } from "./json-source";

/** Puts another value, as JSON, in the place of a member's. */
export function replaceValue(source: string, { valueStart, end }: Member, raw: string): string {
  return source.slice(0, valueStart) + raw + source.slice(end);
}

export function renameMember(source: string, { start, valueStart }: Member, name: string): string {
  const between = /\s*:\s*$/.exec(source.slice(start, valueStart))?.[0] ?? ":";
  return source.slice(0, start) + JSON.stringify(name) + between + source.slice(valueStart);
}

/** Takes the comma that parted it from its neighbour along. */
export function removeMember(source: string, { members }: JsonReading, index: number): string {
  const [before, member, after] = [members[index - 1], members[index], members[index + 1]];
  if (member === undefined) return source;
  if (after !== undefined) return source.slice(0, member.start) + source.slice(after.start);
  return before === undefined
    ? source.slice(0, member.start) + source.slice(member.end)
    : source.slice(0, before.end) + source.slice(member.end);
}

/** At the end of the object; a source that is no object becomes one. */
export function addMember(source: string, name: string, raw: string): string {
  const { type, fault, members } = readJsonSource(source);
  const written = `${JSON.stringify(name)}:${raw}`;
  const last = members.at(-1);
  if (type !== "object" || fault !== undefined) return `{${written}}`;
  if (last !== undefined) return `${source.slice(0, last.end)},${written}${source.slice(last.end)}`;
  return source.replace("{", () => `{${written}`);
}

/** The member of this name, with a new value, or added. */
export function setMember(source: string, name: string, raw: string): string {
  const member = readJsonSource(source).members.findLast((one) => one.name === name);
  return member === undefined ? addMember(source, name, raw) : replaceValue(source, member, raw);
}

/** The value that a person who types this means: JSON where it is some, and text where it is none. */
export function readTyped(text: string): string {
  const { fault } = readJsonSource(text);
  return fault === undefined ? text.trim() : JSON.stringify(text);
}
