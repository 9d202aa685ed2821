/** The smallest pieces of JSON (RFC 8259 §2, §6, §7), each read from a place in a text. Nothing here throws. */

/** What should have stood at the place of a fault. */
export type JsonExpectation =
  | "value"
  | "value-or-end"
  | "name"
  | "name-or-end"
  | "colon"
  | "comma-or-brace"
  | "comma-or-bracket"
  | "end"
  | "digit"
  | "word"
  | "escape"
  | "hex-digit"
  | "no-control-character"
  | "closing-quote";

/** `at` is behind the token or, with `expected`, where it is broken. */
export interface Token {
  readonly at: number;
  readonly expected?: JsonExpectation;
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** From the opening quotation mark. */
export function readString(text: string, from: number): Token {
  let at = from + 1;
  for (;;) {
    const character = text.charAt(at);
    if (character === "") return { at, expected: "closing-quote" };
    if (character === '"') return { at: at + 1 };
    if (character < " ") return { at, expected: "no-control-character" };
    if (character !== "\\") {
      at += 1;
      continue;
    }
    const escaped = readEscape(text, at);
    if (escaped.expected !== undefined) return escaped;
    at = escaped.at;
  }
}

function readEscape(text: string, from: number): Token {
  const kind = text.charAt(from + 1);
  if (kind !== "u") {
    return kind !== "" && '"\\/bfnrt'.includes(kind)
      ? { at: from + 2 }
      : { at: from + 1, expected: "escape" };
  }
  for (let at = from + 2; at < from + 6; at += 1) {
    if (!/^[0-9a-f]$/i.test(text.charAt(at))) return { at, expected: "hex-digit" };
  }
  return { at: from + 6 };
}

/** No zeros in front, no plus sign, a digit on either side of the point (RFC 8259 §6). */
export function readNumber(text: string, from: number): Token {
  const start = text.charAt(from) === "-" ? from + 1 : from;
  if (!isDigit(text, start)) return { at: start, expected: "digit" };
  let at = text.charAt(start) === "0" ? start + 1 : skipDigits(text, start);
  if (text.charAt(at) === ".") {
    if (!isDigit(text, at + 1)) return { at: at + 1, expected: "digit" };
    at = skipDigits(text, at + 1);
  }
  if (!/^[eE]$/.test(text.charAt(at))) return { at };
  const exponent = /^[-+]$/.test(text.charAt(at + 1)) ? at + 2 : at + 1;
  return isDigit(text, exponent) ? { at: skipDigits(text, exponent) } : { at: exponent, expected: "digit" };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at += 1;
  return at;
}

/** `true`, `false` or `null`. */
export function readWord(text: string, from: number): Token {
  const word = ["true", "false", "null"].find((one) => text.startsWith(one, from));
  return word === undefined ? { at: from, expected: "word" } : { at: from + word.length };
}
