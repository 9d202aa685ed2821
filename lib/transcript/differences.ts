/**
 * What two messages of one kind have and have not in common: parts that one side alone has, parts with another value or in another place, and
 * what differs only because it was made at another moment: with the same seed all that is drawn at random is the same, so what is left is the
 * clock (`iat`, `exp` and the like), the id of a token, and a signature over them. How long a token is good for is no matter of the moment, nor
 * whether it still is when it is sent.
 */
import { type Content, listParts, type PartView } from "@/lib/http/parts";
import { type Change, compareTokens, listChanges } from "./changes";
import { readCompactJwt } from "./tokens";

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

/** What the clock says where each of two messages is on its way. */
export interface Clocks {
  readonly left: number;
  readonly right: number;
}

/** By it no token has expired. */
const unknown: Clocks = { left: 0, right: 0 };

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
export function listRealChanges(left: Content, right: Content, clocks = unknown): readonly Change[] {
  return listChanges(left, right).flatMap((change) => {
    const { kind, before = "", after = "", inside } = change;
    if (kind === "changed" && isSameButForTokens(before, after, clocks)) return [];
    return [inside === undefined ? change : { ...change, inside: keepReal(inside, before, after, clocks) }];
  });
}

/** The parts of two messages of the same kind: what differs first, then what is alike, each in the order of the wire. */
export function compareMessages(left: Content, right: Content, clocks?: Clocks): ComparedMessage {
  const changes = listRealChanges(left, right, clocks);
  const ours = changes.flatMap(onLeft);
  const theirs = changes.flatMap(onRight);
  return {
    left: [...ours.map((part) => meet(part, theirs, left)), ...listRest(left, right, ours)],
    right: [...theirs.map((part) => meet(part, ours, right)), ...listRest(right, left, theirs)],
  };
}

/** What no change names. Where a field or a body can be taken apart on one side alone, its parts are on that side alone. */
function listRest(content: Content, other: Content, told: readonly ComparedPart[]): readonly ComparedPart[] {
  const there = new Set(listParts(other).map(({ name }) => name));
  const rest = listAlike(content, told);
  const alone = rest.filter(({ name }) => !there.has(name));
  return [
    ...alone.map((part): ComparedPart => ({ ...part, mark: "only" })),
    ...rest.filter(({ name }) => there.has(name)),
  ];
}

/** The parts of a message that the other side does not have at all. */
export function describeAlone(content: Content): readonly ComparedPart[] {
  return listAlike(content, []);
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

function named(inside: readonly string[] = []) {
  return inside.length === 0 ? {} : { inside };
}

const tokens = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** A token, or a text with tokens in it, as a page with a form or the address in a Referer: what else it says is the same. */
function isSameButForTokens(before: string, after: string, clocks: Clocks): boolean {
  const [ours, theirs] = [before, after].map((text) => text.match(tokens) ?? []);
  const isAlike = (token: string, index: number) => {
    const other = theirs?.[index] ?? "";
    const inside = compareTokens(token, other);
    return inside !== undefined && keepReal(inside, token, other, clocks).length === 0;
  };
  const isRestSame = before.replace(tokens, "") === after.replace(tokens, "");
  return isRestSame && ours?.length === theirs?.length && ours?.every(isAlike) === true;
}

/** Of the members in which two tokens differ: those that say more than another moment. */
function keepReal(
  inside: readonly string[],
  before: string,
  after: string,
  { left, right }: Clocks,
): readonly string[] {
  const [ours, theirs] = [readLife(before, left), readLife(after, right)];
  const isOtherLife = ours.lasts !== theirs.lasts || ours.isOver !== theirs.isOver;
  return inside.filter((name) => !momentary.has(name) || (name === "exp" && isOtherLife));
}

/** For how many seconds a token is good, as far as it says so, and whether they are over. */
function readLife(token: string, now: number) {
  const { iat, exp } = readCompactJwt(token)?.payload ?? {};
  const lasts = typeof iat === "number" && typeof exp === "number" ? exp - iat : undefined;
  return { lasts, isOver: typeof exp === "number" && exp <= now };
}

/** Those that are not told already, each of one name for itself. Fields whose content has parts of its own say nothing by themselves. */
function listAlike(content: Content, told: readonly ComparedPart[]): readonly ComparedPart[] {
  const left = [...told];
  return listParts(content).flatMap((view, index, all): readonly ComparedPart[] => {
    const { name, value } = view;
    const at = left.findIndex((part) => part.name === name && part.value === value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 || isOuter(view, all[index + 1]) ? [] : [{ name, value, mark: "same" }];
  });
}

function isOuter({ part, name }: PartView, next: PartView | undefined): boolean {
  if (part.kind !== "header") return false;
  return next?.part.kind === "credential" || name.toLowerCase() === "location";
}
