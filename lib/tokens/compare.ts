/** Two tokens laid side by side, member by member. Values are compared as JSON: the order of an object's members says nothing. */
import { type DecodedToken, findPart, type Part, readValue } from "./decode";
import type { Member } from "./json-source";

export interface ComparedMember {
  readonly role: "header" | "payload";
  readonly name: string;
  /** As JSON, as it is written; missing where the token has no such member. */
  readonly one?: string;
  readonly other?: string;
  readonly isSame: boolean;
}

export interface Comparison {
  readonly members: readonly ComparedMember[];
  /** `none`: at least one of them has no signature to compare. */
  readonly signatures: "same" | "different" | "none";
  /** Header and payload as they are written, character by character. */
  readonly isSameContent: boolean;
}

export function compareTokens(one: DecodedToken, other: DecodedToken): Comparison {
  const [left, right] = [findPart(one, "signature")?.text ?? "", findPart(other, "signature")?.text ?? ""];
  return {
    members: (["header", "payload"] as const).flatMap((role) =>
      compareParts(role, findPart(one, role), findPart(other, role)),
    ),
    signatures: left === "" || right === "" ? "none" : left === right ? "same" : "different",
    isSameContent: contentOf(one) === contentOf(other),
  };
}

function contentOf({ parts }: DecodedToken): string {
  return parts
    .slice(0, 2)
    .map(({ text }) => text)
    .join(".");
}

function compareParts(
  role: "header" | "payload",
  one: Part | undefined,
  other: Part | undefined,
): readonly ComparedMember[] {
  const [left, right] = [byName(one), byName(other)];
  return [...new Set([...left.keys(), ...right.keys()])].map((name) => {
    const [mine, theirs] = [left.get(name), right.get(name)];
    const isSame = mine !== undefined && theirs !== undefined && isEqual(mine, theirs);
    return {
      role,
      name,
      ...(mine === undefined ? {} : { one: mine.raw }),
      ...(theirs === undefined ? {} : { other: theirs.raw }),
      isSame,
    };
  });
}

/** Of two members of one name the last, as everywhere. */
function byName(part: Part | undefined): ReadonlyMap<string, Member> {
  return new Map((part?.json?.members ?? []).map((member) => [member.name, member]));
}

/** What nests too deep to be read is the same only where it is written the same. */
function isEqual(one: Member, other: Member): boolean {
  if (one.raw === other.raw) return true;
  const value = readValue(one);
  return value !== undefined && canonicalize(value) === canonicalize(readValue(other));
}

/** With members sorted by name. */
function canonicalize(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (Array.isArray(value)) return `[${value.map(canonicalize).join()}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalize(inner)}`).join()}}`;
}
