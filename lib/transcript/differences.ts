/**
 * What two messages of one kind have and have not in common: parts that one side alone has, parts with another value or in another place, and
 * what differs only because it was made at another moment: with the same seed all that is drawn at random is the same, so what is left is the
 * clock (`iat`, `exp` and the like), the id of a token, and a signature over them.
 */
import { type Content, listParts, type PartView } from "@/lib/http/parts";
import { type Change, compareTokens, listChanges } from "./changes";

export type PartPlace = PartView["part"]["kind"];

export interface ComparedPart {
  readonly name: string;
  readonly value: string;
  /** `only`: the other side has no such part. `different`: it has another value. `elsewhere`: it has the same in another place. */
  readonly mark: "only" | "different" | "elsewhere" | "same";
  /** Of a token that is different: the members that are. */
  readonly inside?: readonly string[];
  /** Where it stands, if the other side has it elsewhere. */
  readonly place?: PartPlace;
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

/** The changes from one message to another, without what differs only because it was made at another moment. */
export function listRealChanges(left: Content, right: Content): readonly Change[] {
  return listChanges(left, right).filter((change) => !isMomentary(change));
}

/** The parts of two messages of the same kind: what differs first, then what is alike, each in the order of the wire. */
export function compareMessages(left: Content, right: Content): ComparedMessage {
  const changes = listRealChanges(left, right);
  const marked = new Set(changes.map(({ name }) => name));
  const ours = changes.flatMap(onLeft);
  const theirs = changes.flatMap(onRight);
  return {
    left: [...ours.map((part) => meet(part, theirs, left)), ...listAlike(left, marked)],
    right: [...theirs.map((part) => meet(part, ours, right)), ...listAlike(right, marked)],
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

/** What both sides have alone, under one name, is one thing that stands in two places. */
function meet(part: ComparedPart, others: readonly ComparedPart[], content: Content): ComparedPart {
  if (part.mark !== "only") return part;
  const other = others.find(({ name, mark }) => mark === "only" && name === part.name);
  if (other === undefined) return part;
  if (other.value !== part.value) return { ...part, mark: "different" };
  const place = listParts(content).find(({ name, value }) => name === part.name && value === part.value)?.part
    .kind;
  return { ...part, mark: "elsewhere", ...(place && { place }) };
}

function named(inside: readonly string[] | undefined) {
  const told = inside?.filter((name) => !momentary.has(name)) ?? [];
  return told.length === 0 ? {} : { inside: told };
}

function isMomentary({ kind, before = "", after = "" }: Change): boolean {
  return kind === "changed" && isSameButForTokens(before, after);
}

const tokens = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** A token, or a text with tokens in it, as a page with a form or the address in a Referer: what else it says is the same. */
function isSameButForTokens(before: string, after: string): boolean {
  const [ours, theirs] = [before, after].map((text) => text.match(tokens) ?? []);
  const isAlike = (token: string, index: number) =>
    compareTokens(token, theirs?.[index] ?? "")?.every((name) => momentary.has(name)) === true;
  const isRestSame = before.replace(tokens, "") === after.replace(tokens, "");
  return isRestSame && ours?.length === theirs?.length && ours?.every(isAlike) === true;
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
