/** What the workbench holds: a token, its key, and when to judge it. Every change of it is here, and none of them signs anything. */
import { type DecodedToken, decodeToken } from "@/lib/tokens/decode";
import type { WorkbenchContent } from "@/lib/tokens/link";
import { type FoundToken, type InputReading, readInput } from "@/lib/tokens/read-input";
import type { SecretEncoding } from "@/lib/tokens/read-key";
import type { Sample } from "@/lib/tokens/samples";

export interface Content {
  /** The token alone, or a text in which there is none. */
  readonly text: string;
  /** How `text` was found in what was put in last. */
  readonly input: InputReading;
  readonly key: string;
  readonly encoding: SecretEncoding;
  /** Whether a person put the key in. One that came with a token goes with it. */
  readonly isOwnKey: boolean;
  /** Seconds since 1970; missing for now. */
  readonly at?: number;
  /** The token as it came, or as it was last signed. */
  readonly origin: string;
}

export type Change =
  /** Whatever was typed or pasted. */
  | { readonly kind: "input"; readonly text: string }
  /** One of several tokens that were found. */
  | { readonly kind: "choose"; readonly token: FoundToken }
  /** The same token with other claims. */
  | { readonly kind: "edit"; readonly text: string }
  /** The token signed anew, encrypted, or taken out of an encrypted one: it is judged at the same time. */
  | { readonly kind: "made"; readonly text: string }
  | { readonly kind: "key"; readonly key: string; readonly encoding?: SecretEncoding }
  | { readonly kind: "undo" | "real-time" }
  | { readonly kind: "open"; readonly content: WorkbenchContent | Sample };

export function openContent(opened: WorkbenchContent | Sample): Content {
  const input = readInput(opened.token);
  const text = input.kind === "found" ? input.tokens[0].token : opened.token;
  const encoding = "encoding" in opened ? opened.encoding : "text";
  const at = opened.at === undefined ? {} : { at: opened.at };
  return { text, input, key: opened.key ?? "", encoding, isOwnKey: false, ...at, origin: text };
}

export function changeContent(content: Content, change: Change): Content {
  switch (change.kind) {
    case "input":
      return takeInput(content, change.text);
    case "choose":
      return { ...replaceToken(content, change.token.token), input: content.input };
    case "edit":
      return { ...content, text: change.text };
    case "made":
      return { ...content, text: change.text, input: readInput(change.text), origin: change.text };
    case "key":
      return { ...content, key: change.key, encoding: change.encoding ?? content.encoding, isOwnKey: true };
    case "undo":
      return { ...content, text: content.origin };
    case "real-time":
      return withoutTime(content);
    case "open":
      return openContent(change.content);
  }
}

function takeInput(content: Content, text: string): Content {
  const input = readInput(text);
  if (input.kind !== "found") return { ...content, text, input, key: keptKey(content, text), origin: text };
  return { ...replaceToken(content, input.tokens[0].token), input };
}

/** A token that has no part of the one before it is another one: it is judged by the real clock, and not with the other’s key. */
function replaceToken(content: Content, text: string): Content {
  const before = new Set(content.text.split(".").filter((part) => part !== ""));
  if (text.split(".").some((part) => before.has(part))) return { ...content, text };
  return { ...withoutTime(content), text, key: keptKey(content), origin: text };
}

/** While one writes something that is no token yet, its key stays as well. */
function keptKey({ isOwnKey, key }: Content, text = ""): string {
  return isOwnKey || text !== "" ? key : "";
}

function withoutTime({ at: _at, ...content }: Content): Content {
  return content;
}

/** The token of the content, where there is one. */
export function selectToken({ text, input }: Pick<Content, "text" | "input">): DecodedToken | undefined {
  return input.kind === "found" ? decodeToken(text) : undefined;
}
