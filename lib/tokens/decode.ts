/**
 * A token in compact serialization taken apart (RFC 7515 §7.1, RFC 7516 §7.1): each part with its place, what could be decoded of
 * it, and every mistake where it stands. Nothing throws and nothing is verified. Left out: a payload that is not encoded (RFC 7797).
 */
import { parseJson } from "@/lib/http/response";
import { readBase64url } from "./base64url-part";
import { type JsonReading, type Member, readJsonSource } from "./json-source";
import { isTolerated, type PartProblem } from "./problem";
import { readUtf8, utf8Length } from "./utf8";

export type PartRole =
  | "header"
  | "payload"
  | "signature"
  | "encrypted-key"
  | "iv"
  | "ciphertext"
  | "tag"
  /** One of a number of parts that no token has, or the whole of a token that has none. */
  | "unknown";

export interface Part {
  readonly role: PartRole;
  /** As it is written. */
  readonly text: string;
  /** Where it begins in the token. */
  readonly start: number;
  readonly bytes: Uint8Array;
  /** The decoded text, of parts that hold one. */
  readonly source?: string;
  /** How the text reads as JSON, of parts that should. */
  readonly json?: JsonReading;
  readonly problems: readonly PartProblem[];
}

/** `jws` has three parts, `jwe` five, `opaque` one that is no header; `partial` is any other number. */
export type TokenKind = "jws" | "jwe" | "opaque" | "partial";

export interface DecodedToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly parts: readonly Part[];
}

const jwsRoles: readonly PartRole[] = ["header", "payload", "signature"];
const jweRoles: readonly PartRole[] = ["header", "encrypted-key", "iv", "ciphertext", "tag"];

export function decodeToken(text: string): DecodedToken {
  const pieces = text.split(".");
  if (pieces.length === 1 && !/^e[yw]/.test(text)) return { kind: "opaque", text, parts: [readOpaque(text)] };
  const roles = rolesOf(pieces.length);
  let start = 0;
  const parts = pieces.map((piece, index) => {
    const part = readPart(roles[index] ?? "unknown", piece, start);
    start += piece.length + 1;
    return part;
  });
  return { kind: pieces.length === 3 ? "jws" : pieces.length === 5 ? "jwe" : "partial", text, parts };
}

/** A lone part that begins as JSON does is a header without the rest. */
function rolesOf(count: number): readonly PartRole[] {
  if (count > 5) return [];
  return count <= 3 ? jwsRoles : jweRoles;
}

/** It need not be base64url, so that nothing in it is a mistake. Where it is some of JSON, that is read. */
function readOpaque(text: string): Part {
  const { bytes, problems } = readBase64url(text);
  const opaque: Part = { role: "unknown", text, start: 0, bytes, problems: [] };
  if (text === "" || problems.length > 0) return opaque;
  const { text: source, badByte } = readUtf8(bytes);
  const json = readJsonSource(source);
  const isJson = badByte === undefined && json.fault === undefined && json.type === "object";
  return isJson ? { ...opaque, source, json } : opaque;
}

export function findPart({ parts }: DecodedToken, role: PartRole): Part | undefined {
  return parts.find((part) => part.role === role);
}

/** The last member of that name, which is the one that `JSON.parse` takes (RFC 7519 §4), as a value. */
export function readMember(part: Part | undefined, name: string): unknown {
  const member = part?.json?.members.findLast((one) => one.name === name);
  return member === undefined ? undefined : readValue(member);
}

/** Undefined where it is nested too deep. */
export function readValue({ raw }: Member): unknown {
  return parseJson(raw);
}

/** What was in an encrypted token, read as claims. */
export function readContent(bytes: Uint8Array): Part {
  return readJsonPart({ role: "payload", text: "", start: 0, bytes }, []);
}

/** Parts that may be empty: a token that is not signed, and a key that is agreed on and not sent. */
const mayBeEmpty: ReadonlySet<PartRole> = new Set(["signature", "encrypted-key", "unknown"]);

function readPart(role: PartRole, text: string, start: number): Part {
  if (text === "" && !mayBeEmpty.has(role)) {
    return { role, text, start, bytes: new Uint8Array(), problems: [{ kind: "missing", at: 0 }] };
  }
  const { bytes, problems } = readBase64url(text);
  const part = { role, text, start, bytes };
  return role === "header" || role === "payload" ? readJsonPart(part, problems) : { ...part, problems };
}

function readJsonPart(part: Omit<Part, "problems">, before: readonly PartProblem[]): Part {
  const { text: source, badByte } = readUtf8(part.bytes);
  const json = readJsonSource(source);
  const problems = [...before];
  const isWhole = before.every(isTolerated);
  const isText = badByte === undefined;
  if (badByte !== undefined) problems.push({ kind: "utf8", at: atByte(badByte), byte: badByte });
  else if (
    isWhole &&
    (json.fault === undefined ? json.type !== "object" : part.role === "header" || looksLikeJson(source))
  )
    problems.push(describeJson(source, json));
  return {
    ...part,
    source,
    ...(isText || json.members.length > 0 ? { json } : {}),
    problems: [...problems, ...findDuplicates(source, json)],
  };
}

/** A signed payload may be anything (RFC 7515 §3): text that does not even begin as an object is no broken JSON. */
function looksLikeJson(source: string): boolean {
  return /^\s*[{[]/.test(source);
}

function describeJson(source: string, { fault, type }: JsonReading): PartProblem {
  if (fault === undefined) return { kind: "not-an-object", at: 0, type: type ?? "null" };
  return { kind: "json", at: atByte(utf8Length(source, 0, fault.at)), fault };
}

/** Each name once, where it stands for the second time. */
function findDuplicates(source: string, { members }: JsonReading): readonly PartProblem[] {
  const times = new Map<string, number>();
  let [byte, counted] = [0, 0];
  return members.flatMap(({ name, start }): readonly PartProblem[] => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    if (time !== 2) return [];
    byte += utf8Length(source, counted, start);
    counted = start;
    return [{ kind: "duplicate", at: atByte(byte), name }];
  });
}

/** The character of base64url in which a byte begins: four of them hold three bytes. */
export function atByte(byte: number): number {
  return Math.floor((byte * 4) / 3);
}
