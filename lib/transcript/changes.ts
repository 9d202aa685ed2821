/**
 * What was changed of a message: the parts that came, went or are otherwise. Parts are told apart by kind and name, and those of
 * one name by their order.
 */
import { readCredentials } from "@/lib/http/credential";
import { type Header, isRequest } from "@/lib/http/message";
import { type Content, listParts, type PartView } from "@/lib/http/parts";
import { readDeclaredJson } from "@/lib/http/response";
import { readTarget, splitTarget } from "@/lib/http/target";
import { readCompactJwt } from "./tokens";

export interface Change {
  readonly kind: "added" | "removed" | "changed";
  /** The name of a parameter, member or field; or `method`, `status`, `address`, `body`. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  /** Of a token: what of it is otherwise, by the names of its members, and `signature`. */
  readonly inside?: readonly string[];
}

/** The changes from one message to another of its kind, in the order of the wire; empty where they are the same. */
export function listChanges(before: Content, after: Content): readonly Change[] {
  const left = listAlike(before, after);
  const right = listAlike(after, before);
  const isTold = (isMeant: (view: PartView) => boolean) =>
    compareParts(left.filter(isMeant), right.filter(isMeant)).length > 0;
  // Where the parts say what became of them, the whole need not.
  const target = isTold(isOfTarget) ? baseOf : targetOf;
  const isBodyTold = isTold(isOfBody) && hasParts(before) && hasParts(after) && isInsideSame(before, after);
  return [
    ...compare(isRequest(before) ? "method" : "status", startOf(before), startOf(after)),
    ...compare("address", target(before), target(after)),
    ...compareParts(left, right),
    ...(isBodyTold ? [] : compare("body", before.body, after.body)),
  ];
}

function isOfTarget({ part }: PartView): boolean {
  return part.kind === "query" || part.kind === "fragment";
}

function isOfBody({ part }: PartView): boolean {
  return part.kind === "form" || part.kind === "member";
}

/** Is the body made of parts, so that they say what became of it? */
function hasParts(content: Content): boolean {
  return content.body === "" || listParts(content).some(isOfBody);
}

/** Lists and objects within JSON are no parts. */
function isInsideSame(before: Content, after: Content): boolean {
  const inside = (content: Content) =>
    Object.entries(readDeclaredJson(content) ?? {}).filter(([, value]) => typeof value === "object");
  return JSON.stringify(inside(before)) === JSON.stringify(inside(after));
}

/**
 * Without the fields whose content has parts of its own. What can be taken apart on one side alone is compared as a whole: the same body
 * under another Content-Type, and an Authorization field that became another scheme's.
 */
function listAlike(content: Content, other: Content): readonly PartView[] {
  const isSameText = content.body === other.body;
  const isWhole = [content, other].some(({ headers }) => headers.some(isClosed));
  const all = listParts(content);
  return all.filter((view, index) => {
    const { part, name } = view;
    if (part.kind === "credential") return !isWhole;
    if (part.kind !== "header") return !(isSameText && isOfBody(view));
    return (isWhole || all[index + 1]?.part.kind !== "credential") && name.toLowerCase() !== "location";
  });
}

/** An Authorization field in which nothing can be read. */
function isClosed(header: Header): boolean {
  return header[0].toLowerCase() === "authorization" && readCredentials(header).length === 0;
}

function compareParts(before: readonly PartView[], after: readonly PartView[]): readonly Change[] {
  const left = number(before);
  const right = number(after);
  const went = [...left].flatMap(([key, { name, value }]): readonly Change[] => {
    const now = right.get(key);
    if (now === undefined) return [{ kind: "removed", name, before: value }];
    return compare(name, value, now.value);
  });
  const came = [...right].flatMap(([key, { name, value }]): readonly Change[] =>
    left.has(key) ? [] : [{ kind: "added", name, after: value }],
  );
  return [...went, ...came];
}

/** By kind, name and how often that came before. */
function number(parts: readonly PartView[]): ReadonlyMap<string, PartView> {
  const numbered = new Map<string, PartView>();
  for (const view of parts) {
    const key = (count: number) => JSON.stringify([view.part.kind, view.name, count]);
    let count = 0;
    while (numbered.has(key(count))) count += 1;
    numbered.set(key(count), view);
  }
  return numbered;
}

function compare(name: string, before: string, after: string): readonly Change[] {
  if (before === after) return [];
  const inside = compareTokens(before, after);
  return [{ kind: "changed", name, before, after, ...(inside && { inside }) }];
}

/** The members of which two tokens have other values; undefined where one of them is no token. */
export function compareTokens(before: string, after: string): readonly string[] | undefined {
  const [old, now] = [readCompactJwt(before), readCompactJwt(after)];
  if (old === undefined || now === undefined) return undefined;
  const members = (["header", "payload"] as const).flatMap((part) => {
    const names = new Set([...Object.keys(old[part]), ...Object.keys(now[part])]);
    return [...names].filter((name) => JSON.stringify(old[part][name]) !== JSON.stringify(now[part][name]));
  });
  return [...members, ...(old.parts[2] === now.parts[2] ? [] : ["signature"])];
}

function startOf(content: Content): string {
  return isRequest(content) ? content.method : String(content.status);
}

function baseOf(content: Content): string {
  return splitTarget(targetOf(content)).base;
}

function targetOf(content: Content): string {
  return readTarget(content) ?? "";
}
