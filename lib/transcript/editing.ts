/**
 * A message in flight that somebody is changing, as JSON, and each thing that can be done to it. The tokens that were opened stand
 * beside it as text until they are signed, which takes a moment and keys (lib/world/forge.ts).
 */

import {
  addPart,
  type Content,
  listParts,
  type Part,
  type PartView,
  removePart,
  renamePart,
  writePart,
} from "@/lib/http/parts";
import { readJsonObject } from "@/lib/http/response";
import { applyReadyChange, type Circumstances, type ReadyChange } from "./ready-change";
import { findProblem, openToken, type TokenText } from "./token-text";
import { readCompactJwt } from "./tokens";

/** Where a token stands: told by kind and name, since an index moves when a part before it goes. */
export interface TokenPlace {
  readonly kind: Part["kind"];
  readonly name: string;
}

export interface OpenToken {
  readonly place: TokenPlace;
  readonly text: TokenText;
  /** Does the message still hold the token as it was before the text changed? */
  readonly unsigned: boolean;
}

export interface Editing {
  /** As it was when one began. */
  readonly original: Content;
  readonly now: Content;
  readonly tokens: readonly OpenToken[];
}

export type EditingAct =
  | { readonly type: "write" | "rename"; readonly part: Part; readonly text: string }
  | { readonly type: "remove"; readonly part: Part }
  | { readonly type: "add"; readonly kind: Exclude<Part["kind"], "credential">; readonly name: string }
  /** Another method, status, URL or body. */
  | { readonly type: "replace"; readonly content: Content }
  /** All as it was. */
  | { readonly type: "reset" }
  | { readonly type: "openToken"; readonly view: PartView }
  | { readonly type: "closeToken"; readonly place: TokenPlace }
  | { readonly type: "changeToken"; readonly place: TokenPlace; readonly text: TokenText }
  /** The text was signed: this is the token. */
  | { readonly type: "signed"; readonly place: TokenPlace; readonly text: TokenText; readonly token: string }
  | { readonly type: "ready"; readonly change: ReadyChange; readonly circumstances: Circumstances };

export function beginEditing(content: Content): Editing {
  return { original: content, now: content, tokens: [] };
}

export function edit(editing: Editing, act: EditingAct): Editing {
  const { now, original, tokens } = editing;
  switch (act.type) {
    case "write":
      return follow(editing, writePart(now, act.part, act.text, original));
    case "rename":
      return follow(editing, renamePart(now, act.part, act.text));
    case "remove":
      return follow(editing, removePart(now, act.part));
    case "add":
      return follow(editing, addPart(now, act.kind, act.name, ""));
    case "replace":
      return follow(editing, act.content);
    case "reset":
      return beginEditing(original);
    case "openToken": {
      const text = openToken(act.view.value);
      return text === undefined
        ? editing
        : withToken(editing, { place: placeOf(act.view), text, unsigned: false });
    }
    case "closeToken":
      return { ...editing, tokens: tokens.filter(({ place }) => !isSame(place, act.place)) };
    case "changeToken":
      return withToken(editing, { place: act.place, text: act.text, unsigned: true });
    case "signed":
      return sign(editing, act);
    case "ready":
      return applyReady(editing, act.change, act.circumstances);
  }
}

/** The token at a place, where it was opened. */
export function findOpenToken({ tokens }: Editing, view: PartView): OpenToken | undefined {
  return tokens.find(({ place }) => isSame(place, placeOf(view)));
}

/** Those that are to be signed before the message can go on. */
export function listUnsigned({ tokens }: Editing): readonly OpenToken[] {
  return tokens.filter(({ unsigned }) => unsigned);
}

/** Can the message go on as it stands? A text that nobody can sign holds it up. */
export function isReady(editing: Editing): boolean {
  return listUnsigned(editing).length === 0;
}

/** Must the text be put right before it can be signed? */
export function isBlocked({ text }: OpenToken): boolean {
  return text.key !== "kept" && findProblem(text) !== undefined;
}

/** The message changed elsewhere: a token that is no longer the one that was opened is read again, or is closed. */
function follow(editing: Editing, now: Content): Editing {
  const tokens = editing.tokens.flatMap((open): readonly OpenToken[] => {
    const before = findView(editing.now, open.place)?.value;
    const after = findView(now, open.place)?.value;
    if (after === before) return [open];
    const text = after === undefined ? undefined : openToken(after);
    return text === undefined ? [] : [{ ...open, text, unsigned: false }];
  });
  return { ...editing, now, tokens };
}

function sign(editing: Editing, { place, text, token }: Extract<EditingAct, { type: "signed" }>): Editing {
  const open = editing.tokens.find((one) => isSame(one.place, place));
  const view = findView(editing.now, place);
  // Whoever has typed on in the meantime is signed for again.
  if (open === undefined || open.text !== text || view === undefined) return editing;
  const now = writePart(editing.now, view.part, token);
  return withToken({ ...editing, now }, { place, text: withAlgorithm(text, token), unsigned: false });
}

/** The header as the signer completed it: `alg` is the key's. */
function withAlgorithm(text: TokenText, token: string): TokenText {
  const alg = readCompactJwt(token)?.header.alg;
  const header = readJsonObject(text.header);
  if (header === undefined || alg === undefined || header.alg === alg) return text;
  return { ...text, header: JSON.stringify({ ...header, alg }, null, 2) };
}

function applyReady(editing: Editing, change: ReadyChange, circumstances: Circumstances): Editing {
  const changed = applyReadyChange(change, editing.now, circumstances);
  if (changed === undefined) return editing;
  if (changed.kind === "content") return follow(editing, changed.content);
  return withToken(editing, { place: placeOf(changed.view), text: changed.text, unsigned: true });
}

function withToken(editing: Editing, open: OpenToken): Editing {
  const others = editing.tokens.filter(({ place }) => !isSame(place, open.place));
  return { ...editing, tokens: [...others, open] };
}

function findView(content: Content, place: TokenPlace): PartView | undefined {
  return listParts(content).find((view) => isSame(placeOf(view), place));
}

function placeOf({ part, name }: PartView): TokenPlace {
  return { kind: part.kind, name };
}

function isSame(one: TokenPlace, other: TokenPlace): boolean {
  return one.kind === other.kind && one.name === other.name;
}
