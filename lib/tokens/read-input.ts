/**
 * What a person pastes, and the tokens in it: a token alone, with blanks and line breaks or in quotation marks; an Authorization
 * or DPoP field, a whole message or a curl command; a token response or any other JSON; an address or a form with tokens among
 * its parameters; a JWS or JWE in JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2). Left out: several signatures over one
 * payload, several recipients, and headers that are not protected: the compact serialization has no place for them.
 */
import { parseUrl } from "@/lib/http/address";
import { type Parameters, readParameters } from "@/lib/http/parameters";
import { tokenNames } from "@/lib/transcript/tokens";
import { isJoseJson, readJoseJson } from "./jose-json";
import { type JsonFault, readJsonSource } from "./json-source";

export type InputSource = "token" | "header" | "json" | "address" | "form" | "jose-json" | "text";

export interface FoundToken {
  /** `access_token`, `id_token`, … where what was pasted says so. */
  readonly name?: string;
  readonly token: string;
}

export type InputReading =
  | { readonly kind: "empty" }
  | {
      readonly kind: "found";
      readonly source: InputSource;
      readonly tokens: readonly [FoundToken, ...FoundToken[]];
      /** Blanks and line breaks that were taken out of the token. */
      readonly blanks: number;
    }
  | {
      readonly kind: "nothing";
      /** `jose-json` is a token, and none that compact serialization has a place for. */
      readonly looksLike: "key" | "json" | "jose-json" | "text";
      /** Where JSON without a token in it stops being JSON. */
      readonly fault?: JsonFault;
    };

export function readInput(pasted: string): InputReading {
  const text = pasted.trim().replace(/^(["'`])(.*)\1[,;]?$/s, "$2");
  if (text === "") return { kind: "empty" };
  if (/^-----BEGIN /.test(text)) return { kind: "nothing", looksLike: "key" };
  if (/^[{[]/.test(text)) return readJsonInput(text);
  const address = /^[a-z][\w+.-]*:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (address !== undefined) {
    const pairs = [...readParameters(address.search.slice(1)), ...readParameters(address.hash.slice(1))];
    return found("address", fromParameters(pairs)) ?? search(text);
  }
  const bare = text.replace(/\s+/g, "");
  if (isBare(text, bare)) {
    return { kind: "found", source: "token", tokens: [{ token: bare }], blanks: text.length - bare.length };
  }
  const form = /^[\w.-]+=\S*$/.test(text) ? fromParameters(readParameters(text)) : [];
  return found("form", form) ?? search(text);
}

/** One word that is no form; or one that was broken into lines and blanks, and begins as the header of a token does. */
function isBare(text: string, bare: string): boolean {
  if (/^e[yw][\w+/-]*={0,2}\.[\w.=+/-]*$/.test(bare)) return true;
  return !/\s/.test(text) && !/^[\w.-]+=[^=]/.test(text) && !/^[\w-]+:(?!$)/.test(text);
}

function found(source: InputSource, tokens: readonly FoundToken[]): InputReading | undefined {
  const [first, ...rest] = distinct(tokens);
  return first === undefined ? undefined : { kind: "found", source, tokens: [first, ...rest], blanks: 0 };
}

/** Each once, under the name that it has first. */
function distinct(tokens: readonly FoundToken[]): readonly FoundToken[] {
  const seen = new Map<string, FoundToken>();
  for (const one of tokens) if (!seen.has(one.token)) seen.set(one.token, one);
  return [...seen.values()];
}

/** JSON text of a header begins with `{`, so that in base64url it begins with `ey` or, before a line break, `ew`. */
const compact = /e[yw][\w-]{4,}(?:\.[\w-]*){2,4}/;
const wholeCompact = new RegExp(`^${compact.source}$`);

function fromParameters(pairs: Parameters): readonly FoundToken[] {
  return pairs.flatMap(([name, value]) => {
    const isToken = value !== "" && (tokenNames.has(name) || wholeCompact.test(value));
    return isToken ? [{ name, token: value }] : [];
  });
}

/**
 * A name begins where no word is before it, and so does the word in which a token begins, which is looked into only where two dots follow: else
 * each character of a long word would be read as often as it has characters.
 */
const named = new RegExp(
  `(?:authorization["']?\\s*:\\s*["']?|^)(?:Bearer|DPoP)\\s+([^\\s'",]+)|(?<![\\w-])(?:([\\w-]+)["']?\\s*[=:]\\s*["']?|(?=[\\w-]+\\.[\\w-]*\\.)[\\w-]*?)(${compact.source})`,
  "gi",
);

/** Every token that stands anywhere in a text, by the name in front of it. */
function search(text: string): InputReading {
  const tokens = [...text.matchAll(named)].flatMap(([, presented, name, token]) => {
    if (presented !== undefined) return [{ name: "access_token", token: presented }];
    return token === undefined ? [] : [{ ...(name === undefined ? {} : { name }), token }];
  });
  const isField = /\b(?:authorization|dpop)["']?\s*:|^(?:bearer|dpop)\s/i.test(text);
  return found(isField ? "header" : "text", tokens) ?? { kind: "nothing", looksLike: "text" };
}

function readJsonInput(text: string): InputReading {
  const { fault } = readJsonSource(text);
  if (fault !== undefined) {
    const reading = search(text);
    return reading.kind === "nothing" ? { kind: "nothing", looksLike: "json", fault } : reading;
  }
  const value: unknown = JSON.parse(text);
  const serialized = readJoseJson(value);
  if (serialized !== undefined) return found("jose-json", [{ token: serialized }]) ?? { kind: "empty" };
  const tokens = found("json", collect(value));
  const looksLike = isKey(value) ? "key" : isJoseJson(value) ? "jose-json" : "json";
  return tokens ?? { kind: "nothing", looksLike };
}

function isKey(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    (Object.hasOwn(value, "kty") || Object.hasOwn(value, "keys"))
  );
}

/** Tokens among the values of JSON, at any depth, from the outside in. */
function collect(root: unknown): readonly FoundToken[] {
  const tokens: FoundToken[] = [];
  const waiting: { readonly name?: string; readonly value: unknown }[] = [{ value: root }];
  for (let at = 0; at < waiting.length; at += 1) {
    const { name, value } = waiting[at] ?? {};
    const isNamed = name !== undefined && tokenNames.has(name) && value !== "";
    if (typeof value === "string" && (isNamed || wholeCompact.test(value))) {
      tokens.push({ ...(name === undefined ? {} : { name }), token: value });
    }
    if (Array.isArray(value))
      for (const item of value) waiting.push({ ...(name === undefined ? {} : { name }), value: item });
    else if (typeof value === "object" && value !== null)
      for (const [inner, item] of Object.entries(value)) waiting.push({ name: inner, value: item });
  }
  return tokens;
}
