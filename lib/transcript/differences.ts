/**
 * What of a message stands on one side alone, and what has another value there. Quiet is what both have alike, and what differs only
 * because it was made at another moment: with the same seed all that is drawn at random is the same, so what is left is the clock (`iat`,
 * `exp` and the like), the id of a token, and a signature over them.
 */
import type { Content, PartView } from "@/lib/http/parts";
import { listParts } from "@/lib/http/parts";
import { type Change, listChanges } from "./changes";

export interface ComparedPart {
  readonly name: string;
  readonly value: string;
  /** `only`: the other side has no such part. `different`: it has another value. */
  readonly mark: "only" | "different" | "same";
  /** Of a token that is different: the members that are. */
  readonly inside?: readonly string[];
}

export interface ComparedMessage {
  readonly left: readonly ComparedPart[];
  readonly right: readonly ComparedPart[];
}

const momentary: ReadonlySet<string> = new Set([
  "iat",
  "exp",
  "nbf",
  "auth_time",
  "jti",
  "ath",
  "at_hash",
  "signature",
]);

/** The parts of two messages of the same kind: what differs first, then what is alike, each in the order of the wire. */
export function compareMessages(left: Content, right: Content): ComparedMessage {
  const changes = listChanges(left, right).filter((change) => !isMomentary(change));
  const marked = new Set(changes.map(({ name }) => name));
  return {
    left: [...changes.flatMap(onLeft), ...listAlike(left, marked)],
    right: [...changes.flatMap(onRight), ...listAlike(right, marked)],
  };
}

/** The parts of a message that the other side does not have at all. */
export function describeAlone(content: Content): readonly ComparedPart[] {
  return listAlike(content, new Set());
}

function onLeft({ kind, name, before = "", inside }: Change): readonly ComparedPart[] {
  if (kind === "added") return [];
  return [{ name, value: before, mark: kind === "removed" ? "only" : "different", ...named(inside) }];
}

function onRight({ kind, name, after = "", inside }: Change): readonly ComparedPart[] {
  if (kind === "removed") return [];
  return [{ name, value: after, mark: kind === "added" ? "only" : "different", ...named(inside) }];
}

function named(inside: readonly string[] | undefined) {
  const told = inside?.filter((name) => !momentary.has(name)) ?? [];
  return told.length === 0 ? {} : { inside: told };
}

function isMomentary({ kind, inside }: Change): boolean {
  return kind === "changed" && inside?.every((name) => momentary.has(name)) === true;
}

/** Fields whose content has parts of its own say nothing by themselves. */
function listAlike(content: Content, marked: ReadonlySet<string>): readonly ComparedPart[] {
  return listParts(content)
    .filter((view, index, all) => !marked.has(view.name) && !isOuter(view, all[index + 1]))
    .map(({ name, value }) => ({ name, value, mark: "same" }));
}

function isOuter({ part, name }: PartView, next: PartView | undefined): boolean {
  if (part.kind !== "header") return false;
  return next?.part.kind === "credential" || name.toLowerCase() === "location";
}
