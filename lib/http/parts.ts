/**
 * The parts of a message that can be changed one by one: the pairs of its address (of a request its URL, of a response its
 * Location), header fields, and the pairs or members of its body. The message itself is the state: a part is read off its text and
 * written back into it, and all that is not touched stays as it was. Left out: members of JSON that are lists or objects, which
 * the body as text is for.
 */
import { type CredentialName, readCredentials, withCredential } from "./credential";
import type { Header, HttpRequest, HttpResponse } from "./message";
import { listPairs, withNewPair, withoutPair, withPair } from "./pairs";
import { isForm, readDeclaredJson, readJson } from "./response";
import { joinTarget, readTarget, splitTarget, withTarget } from "./target";

export type Content = HttpRequest | HttpResponse;

export type Part =
  | { readonly kind: "query" | "fragment" | "header" | "form"; readonly index: number }
  /** A member of the JSON object in the body. */
  | { readonly kind: "member"; readonly name: string }
  /** What an Authorization field carries inside. */
  | { readonly kind: "credential"; readonly name: CredentialName };

export interface PartView {
  readonly part: Part;
  readonly name: string;
  /** Decoded. A JSON member that is no string is JSON text. */
  readonly value: string;
}

/** Every part, in the order of the wire. */
export function listParts(content: Content): readonly PartView[] {
  const { query, fragment } = splitTarget(readTarget(content) ?? "");
  return [
    ...viewPairs("query", query),
    ...viewPairs("fragment", fragment),
    ...content.headers.flatMap((header, index) => [viewHeader(header, index), ...viewCredentials(header)]),
    ...(isForm(content) ? viewPairs("form", content.body) : []),
    ...viewMembers(content),
  ];
}

/**
 * The message with another value for the part; the same message where it has no such part. What kind of value a member of JSON
 * had in the `original` decides what is made of the text.
 */
export function writePart<C extends Content>(
  content: C,
  part: Part,
  value: string,
  original: Content = content,
): C {
  const view = findPart(content, part);
  if (view === undefined || view.value === value) return content;
  switch (part.kind) {
    case "header":
      return withHeaderAt(content, part.index, [view.name, value]);
    case "member":
      return withMember(content, part.name, asMember(readMember(original, part.name), value));
    case "credential":
      return changeHeaders(content, (header) =>
        readCredentials(header).some(({ name }) => name === part.name)
          ? [withCredential(header, part.name, value)]
          : [header],
      );
    default:
      return withPairText(content, part.kind, (text) => withPair(text, part.index, view.name, value));
  }
}

/** The message with another name for the part. Members and credentials keep theirs. */
export function renamePart<C extends Content>(content: C, part: Part, name: string): C {
  const view = findPart(content, part);
  if (view === undefined || part.kind === "member" || part.kind === "credential") return content;
  if (part.kind === "header") return withHeaderAt(content, part.index, [name, view.value]);
  return withPairText(content, part.kind, (text) => withPair(text, part.index, name, view.value));
}

/** The message without the part. A credential goes with its whole header field. */
export function removePart<C extends Content>(content: C, part: Part): C {
  if (findPart(content, part) === undefined) return content;
  switch (part.kind) {
    case "header":
      return withHeaderAt(content, part.index, undefined);
    case "member":
      return withMember(content, part.name, undefined);
    case "credential":
      return changeHeaders(content, (header) => (readCredentials(header).length > 0 ? [] : [header]));
    default:
      return withPairText(content, part.kind, (text) => withoutPair(text, part.index));
  }
}

/** The message with one part more, after the others of its kind. */
export function addPart<C extends Content>(
  content: C,
  kind: "query" | "fragment" | "header" | "form" | "member",
  name: string,
  value: string,
): C {
  if (kind === "header") return { ...content, headers: [...content.headers, [name, value] as const] };
  if (kind === "member") return withMember(content, name, value);
  return withPairText(content, kind, (text) => withNewPair(text, name, value));
}

function findPart(content: Content, part: Part): PartView | undefined {
  return listParts(content).find((view) => isSamePart(view.part, part));
}

export function isSamePart(one: Part, other: Part): boolean {
  return keyOf(one) === keyOf(other);
}

/** A name for the part, for as long as no part before it comes or goes. */
export function keyOf(part: Part): string {
  return `${part.kind} ${"index" in part ? part.index : part.name}`;
}

function viewPairs(kind: "query" | "fragment" | "form", text: string | undefined): readonly PartView[] {
  return listPairs(text ?? "").map(({ index, name, value }) => ({ part: { kind, index }, name, value }));
}

function viewHeader([name, value]: Header, index: number): PartView {
  return { part: { kind: "header", index }, name, value };
}

function viewCredentials(header: Header): readonly PartView[] {
  return readCredentials(header).map(({ name, value }) => ({
    part: { kind: "credential", name },
    name,
    value,
  }));
}

function viewMembers(content: Content): readonly PartView[] {
  const members = readDeclaredJson(content);
  return Object.entries(members ?? {}).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? []
      : [{ part: { kind: "member", name }, name, value: asText(value) }],
  );
}

function withHeaderAt<C extends Content>(content: C, index: number, header: Header | undefined): C {
  return changeHeaders(content, (old, at) => (at !== index ? [old] : header === undefined ? [] : [header]));
}

function changeHeaders<C extends Content>(
  content: C,
  change: (header: Header, index: number) => readonly Header[],
): C {
  return { ...content, headers: content.headers.flatMap(change) };
}

function withPairText<C extends Content>(
  content: C,
  kind: "query" | "fragment" | "form",
  change: (text: string) => string,
): C {
  if (kind === "form") return { ...content, body: change(content.body) };
  const parts = splitTarget(readTarget(content) ?? "");
  return withTarget(content, joinTarget({ ...parts, [kind]: change(parts[kind] ?? "") }));
}

function readMember(content: Content, name: string): unknown {
  return readJson(content)?.[name];
}

function withMember<C extends Content>(content: C, name: string, value: unknown): C {
  return { ...content, body: JSON.stringify({ ...readJson(content), [name]: value }) };
}

export function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Text stays text, as does a new member. In the place of a number, `true`, `false` or `null`, what is written as one of them is one. */
function asMember(old: unknown, text: string): unknown {
  return typeof old === "string" || old === undefined ? text : readScalar(text);
}

/** Only what JSON would write in the very same way: half a number is text until it is whole. */
function readScalar(text: string): string | number | boolean | null {
  try {
    const value: unknown = JSON.parse(text);
    const isScalar = value === null || typeof value === "number" || typeof value === "boolean";
    return isScalar && JSON.stringify(value) === text ? value : text;
  } catch {
    return text;
  }
}
