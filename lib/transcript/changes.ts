/**
 * What was changed of a message: the parts that came, went or are otherwise. Parts are told apart by kind and name, and those of
 * one name by their order.
 */
import { isRequest } from "@/lib/http/message";
import { type Content, listParts, type PartView } from "@/lib/http/parts";
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
  const parts = compareParts(listOwnParts(before), listOwnParts(after));
  // Where the parts say what became of them, the whole need not.
  const isTold = parts.length > 0;
  const whole = isTold ? baseOf : targetOf;
  return [
    ...compare(isRequest(before) ? "method" : "status", startOf(before), startOf(after)),
    ...compare("address", whole(before), whole(after)),
    ...parts,
    ...(isTold && hasParts(before) && hasParts(after) ? [] : compare("body", before.body, after.body)),
  ];
}

/** Is the body made of parts, so that they say what became of it? */
function hasParts(content: Content): boolean {
  return (
    content.body === "" ||
    listParts(content).some(({ part }) => part.kind === "form" || part.kind === "member")
  );
}

/** Without the fields whose content has parts of its own. */
function listOwnParts(content: Content): readonly PartView[] {
  const all = listParts(content);
  return all.filter(({ part, name }, index) => {
    if (part.kind !== "header") return true;
    return all[index + 1]?.part.kind !== "credential" && name.toLowerCase() !== "location";
  });
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

function compareTokens(before: string, after: string): readonly string[] | undefined {
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
