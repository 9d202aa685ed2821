/**
 * JSON as it was written (RFC 8259): where each member of an object stands, and where the text stops being JSON. `JSON.parse` says
 * neither: its messages differ between engines, it forgets the first of two members of one name, and rounds long numbers.
 * Walks with a stack of its own, so that no depth of nesting can exhaust the engine's.
 */
import { type JsonExpectation, readNumber, readString, readWord, skipBlanks, type Token } from "./json-token";

export type JsonType = "object" | "array" | "string" | "number" | "boolean" | "null";

/** A member of the outermost object. Places are in the text; `raw` is the value as it is written. */
export interface Member {
  readonly name: string;
  /** Of the quotation mark in front of the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  readonly raw: string;
  readonly type: JsonType;
}

export interface JsonFault {
  readonly at: number;
  /** Both from 1, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly expected: JsonExpectation;
  /** The character that stands there; undefined at the end of the text. */
  readonly found: string | undefined;
  /** A bracket closes there behind a comma, which may stand between two values alone. */
  readonly stray?: "comma";
}

export interface JsonReading {
  /** Of the whole value; undefined where not even its beginning is JSON. */
  readonly type: JsonType | undefined;
  /** Those that are complete, also where a fault follows. */
  readonly members: readonly Member[];
  readonly fault?: JsonFault;
}

type State = "value" | "first-name" | "name" | "colon" | "first-item" | "after";

interface Walk {
  at: number;
  state: State;
  readonly open: ("object" | "array")[];
  readonly members: Member[];
  type: JsonType | undefined;
  name: { readonly text: string; readonly start: number };
  valueStart: number;
  valueType: JsonType;
}

export function readJsonSource(text: string): JsonReading {
  const walk: Walk = {
    at: skipBlanks(text, 0),
    state: "value",
    open: [],
    members: [],
    type: undefined,
    name: { text: "", start: 0 },
    valueStart: 0,
    valueType: "null",
  };
  while (!(walk.state === "after" && walk.open.length === 0)) {
    const expected = step(text, walk);
    if (expected !== undefined) return finish(walk, describeFault(text, walk.at, expected));
    walk.at = skipBlanks(text, walk.at);
  }
  return finish(walk, walk.at < text.length ? describeFault(text, walk.at, "end") : undefined);
}

function finish({ type, members }: Walk, fault: JsonFault | undefined): JsonReading {
  return fault === undefined ? { type, members } : { type, members, fault };
}

function describeFault(text: string, at: number, expected: JsonExpectation): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const code = text.codePointAt(at);
  return {
    at,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    expected,
    found: code === undefined ? undefined : String.fromCodePoint(code),
    ...(/[\]}]/.test(text.charAt(at)) && /,\s*$/.test(text.slice(0, at)) && { stray: "comma" }),
  };
}

/** Takes one token. Gives what was expected in its place, where it is none. */
function step(text: string, walk: Walk): JsonExpectation | undefined {
  const character = text.charAt(walk.at);
  switch (walk.state) {
    case "first-item":
      if (character === "]") return close(text, walk);
      return takeValue(text, walk, character);
    case "value":
      return takeValue(text, walk, character);
    case "first-name":
      if (character === "}") return close(text, walk);
      return takeName(text, walk, "name-or-end");
    case "name":
      return takeName(text, walk, "name");
    case "colon":
      if (character !== ":") return "colon";
      return advance(walk, "value");
    case "after":
      return takeSeparator(text, walk, character);
  }
}

function advance(walk: Walk, state: State): undefined {
  walk.at += 1;
  walk.state = state;
}

function takeName(text: string, walk: Walk, expected: JsonExpectation): JsonExpectation | undefined {
  if (text.charAt(walk.at) !== '"') return expected;
  const start = walk.at;
  const fault = take(walk, readString(text, start));
  if (fault !== undefined) return fault;
  if (walk.open.length === 1) walk.name = { text: String(JSON.parse(text.slice(start, walk.at))), start };
  walk.state = "colon";
  return undefined;
}

function takeValue(text: string, walk: Walk, character: string): JsonExpectation | undefined {
  const isTop = walk.open.length === 0;
  const type = typeOf(character);
  if (isTop) walk.type = type;
  if (isMemberLevel(walk)) {
    walk.valueStart = walk.at;
    walk.valueType = type ?? "null";
  }
  if (type === undefined) return walk.state === "first-item" ? "value-or-end" : "value";
  if (type === "object" || type === "array") {
    walk.open.push(type);
    return advance(walk, type === "object" ? "first-name" : "first-item");
  }
  const fault = take(walk, readScalar(text, walk.at, type));
  return fault ?? endValue(text, walk);
}

function readScalar(text: string, at: number, type: JsonType): Token {
  if (type === "string") return readString(text, at);
  return type === "number" ? readNumber(text, at) : readWord(text, at);
}

/** Moves behind a token, or to where it is broken. */
function take(walk: Walk, token: Token): JsonExpectation | undefined {
  walk.at = token.at;
  return token.expected;
}

function isMemberLevel({ open }: Walk): boolean {
  return open.length === 1 && open[0] === "object";
}

function endValue(text: string, walk: Walk): undefined {
  walk.state = "after";
  if (!isMemberLevel(walk)) return;
  const { name, valueStart, valueType, at } = walk;
  const raw = text.slice(valueStart, at);
  walk.members.push({ name: name.text, start: name.start, valueStart, end: at, raw, type: valueType });
}

function takeSeparator(text: string, walk: Walk, character: string): JsonExpectation | undefined {
  const isObject = walk.open.at(-1) === "object";
  if (character === ",") return advance(walk, isObject ? "name" : "value");
  if (character === (isObject ? "}" : "]")) return close(text, walk);
  return isObject ? "comma-or-brace" : "comma-or-bracket";
}

function close(text: string, walk: Walk): undefined {
  walk.open.pop();
  walk.at += 1;
  return endValue(text, walk);
}

function typeOf(character: string): JsonType | undefined {
  if (character === "{") return "object";
  if (character === "[") return "array";
  if (character === '"') return "string";
  if (/^[-\d]$/.test(character)) return "number";
  if (character === "t" || character === "f") return "boolean";
  return character === "n" ? "null" : undefined;
}
