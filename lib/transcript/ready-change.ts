/**
 * A change of a message that is ready made: what it needs of the message, and what it makes of it. The changes themselves, with
 * their words, are data in lib/content/ready-changes.ts.
 */

import { addPart, type Content, listParts, type PartView, removePart, writePart } from "@/lib/http/parts";
import { readJsonObject } from "@/lib/http/response";
import {
  chooseKey,
  type KeyChoice,
  openToken,
  selectKeyChoices,
  type TokenText,
  withClaims,
} from "./token-text";

/** A text; a value of that name that was seen before in the run; or what is there with something after it. */
export type ReadyValue = string | { readonly seen: string } | { readonly append: string };

/** As JSON has it; seconds from now on the simulated clock; or what is there with something after it. */
export type ReadyClaim =
  | string
  | number
  | readonly string[]
  | { readonly secondsFromNow: number }
  | { readonly append: string };

export type ReadyChange =
  /** The first of the names must be there. */
  | { readonly kind: "remove"; readonly names: readonly [string, ...string[]] }
  /** All of the names must be there. */
  | { readonly kind: "set"; readonly values: Readonly<Record<string, ReadyValue>> }
  /** Once more, beside a part of another name that must be there, and of its kind. */
  | { readonly kind: "add"; readonly beside: string; readonly name: string; readonly value: ReadyValue }
  | { readonly kind: "body"; readonly body: string }
  /** The JWT that matters most in the message. */
  | {
      readonly kind: "token";
      readonly key: KeyChoice;
      readonly claims?: Readonly<Record<string, ReadyClaim>>;
    };

/** What a ready change may draw on. JSON. */
export interface Circumstances {
  /** Seconds since 1970. */
  readonly now: number;
  /** By name: the newest value that was seen in the run. */
  readonly seen: Readonly<Record<string, string>>;
}

/** The message changed; or, of a token, its text, which is still to be signed. */
export type Changed =
  | { readonly kind: "content"; readonly content: Content }
  | { readonly kind: "token"; readonly view: PartView; readonly text: TokenText };

/** Tokens of which one message may hold two, the one that its receiver judges first. */
const tokens = [
  "client_assertion",
  "assertion",
  "DPoP",
  "request",
  "id_token",
  "subject_token",
  "access_token",
];

/** What the change makes of the message, or undefined where it does not fit or would change nothing. */
export function applyReadyChange(
  change: ReadyChange,
  content: Content,
  circumstances: Circumstances,
): Changed | undefined {
  if (change.kind === "token") return changeToken(change, content, circumstances);
  const changed = changeContent(change, content, circumstances);
  if (changed === undefined || JSON.stringify(changed) === JSON.stringify(content)) return undefined;
  return { kind: "content", content: changed };
}

function changeContent(
  change: Exclude<ReadyChange, { kind: "token" }>,
  content: Content,
  circumstances: Circumstances,
): Content | undefined {
  switch (change.kind) {
    case "remove":
      return find(content, change.names[0]) && change.names.reduce(removeAll, content);
    case "set": {
      const entries = Object.entries(change.values);
      if (entries.some(([name]) => find(content, name) === undefined)) return undefined;
      return entries.reduce<Content | undefined>((now, [name, value]) => {
        const view = now && find(now, name);
        const text = view && readValue(value, view.value, circumstances);
        return now && view && text !== undefined ? writePart(now, view.part, text) : undefined;
      }, content);
    }
    case "add": {
      const kind = find(content, change.beside)?.part.kind;
      const value = readValue(change.value, find(content, change.name)?.value ?? "", circumstances);
      if (kind === undefined || kind === "credential" || value === undefined) return undefined;
      return addPart(content, kind, change.name, value);
    }
    case "body":
      return { ...content, body: change.body };
  }
}

function changeToken(
  { key, claims = {} }: Extract<ReadyChange, { kind: "token" }>,
  content: Content,
  { now }: Circumstances,
): Changed | undefined {
  const views = tokens.map((name) => find(content, name));
  const view = views.find((one) => one !== undefined && openToken(one.value) !== undefined);
  const text = view && openToken(view.value);
  if (view === undefined || text === undefined || !selectKeyChoices(text.token, true).includes(key))
    return undefined;
  const old = readJsonObject(text.payload) ?? {};
  if (Object.keys(claims).some((name) => old[name] === undefined)) return undefined;
  const changed = Object.entries(claims).map(([name, claim]) => [name, readClaim(claim, old[name], now)]);
  return { kind: "token", view, text: chooseKey(withClaims(text, Object.fromEntries(changed)), key) };
}

function find(content: Content, name: string): PartView | undefined {
  return listParts(content).find((view) => view.name === name);
}

function removeAll(content: Content, name: string): Content {
  const view = find(content, name);
  return view === undefined ? content : removeAll(removePart(content, view.part), name);
}

function readValue(value: ReadyValue, old: string, { seen }: Circumstances): string | undefined {
  if (typeof value === "string") return value;
  return "seen" in value ? seen[value.seen] : old + value.append;
}

function readClaim(claim: ReadyClaim, old: unknown, now: number): unknown {
  if (typeof claim !== "object" || !("secondsFromNow" in claim || "append" in claim)) return claim;
  return "append" in claim ? `${old}${claim.append}` : now + claim.secondsFromNow;
}
