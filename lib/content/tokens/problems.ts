/** What is wrong with a part of a token, in words that name the place: for the line below it. */
import type { SpecReference } from "@/lib/oauth/checks";
import type { Part } from "@/lib/tokens/decode";
import type { JsonFault } from "@/lib/tokens/json-source";
import type { JsonExpectation } from "@/lib/tokens/json-token";
import type { PartProblem } from "@/lib/tokens/problem";

export interface Described {
  readonly text: string;
  readonly spec: SpecReference;
}

const expectations: Readonly<Record<JsonExpectation, string>> = {
  value: "a value",
  "value-or-end": "a value or `]`",
  name: 'a name in `"`',
  "name-or-end": 'a name in `"` or `}`',
  colon: "`:`",
  "comma-or-brace": "`,` or `}`",
  "comma-or-bracket": "`,` or `]`",
  end: "nothing more",
  digit: "a digit",
  word: "`true`, `false` or `null`",
  escape: "an escape such as `\\n`",
  "hex-digit": "a hexadecimal digit",
  "no-control-character": "a character that may stand in a string",
  "closing-quote": '`"`, which ends the string',
};

/** `line 1, character 37: … is expected, and … stands there.` */
export function describeFault({ line, column, expected, found }: JsonFault): string {
  const place = line === 1 ? `at character ${column}` : `in line ${line}, at character ${column}`;
  const there = found === undefined ? "the text ends" : `${quote(found)} stands there`;
  return `The JSON breaks off ${place}: ${expectations[expected]} is expected, and ${there}.`;
}

/** A character as one can see it. */
export function quote(character: string): string {
  if (character === "`") return "a backtick";
  if (character === " ") return "a space";
  const code = character.codePointAt(0) ?? 0;
  const isVisible = code > 0x20 && !/^[\p{C}\p{Z}]$/u.test(character);
  return isVisible ? `\`${character}\`` : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** `base` is where the part begins in the token: places are counted from there, and from 1. */
export function describeProblem(problem: PartProblem, base: number, role?: Part["role"]): Described {
  const place = `Character ${base + problem.at + 1}`;
  switch (problem.kind) {
    case "character":
      return {
        text: `${place} of the token is ${quote(problem.character)}, which base64url does not have. What stands before it is decoded.`,
        spec: "RFC 4648 §5",
      };
    case "plain-base64":
      return {
        text: `${place} is ${quote(problem.character)}: plain base64. Tokens are written in base64url, with \`-\` and \`_\` in its place.`,
        spec: "RFC 4648 §5",
      };
    case "padding":
      return {
        text: `${place} is padding. Tokens are written without \`=\` at the end.`,
        spec: "RFC 7515 §2",
      };
    case "left-over":
      return {
        text: `${place} is one too many, or others are missing: it cannot hold a byte. The part was cut.`,
        spec: "RFC 4648 §4",
      };
    case "loose-bits":
      return {
        text: `${place} has bits that belong to no byte and should be zero. Other characters in its place mean the same.`,
        spec: "RFC 4648 §3.5",
      };
    case "missing":
      return { text: "Nothing stands here.", spec: "RFC 7515 §7.1" };
    case "utf8":
      return {
        text: `Byte ${problem.byte + 1} of the part is no UTF-8, so that this is no text.`,
        spec: "RFC 7515 §2",
      };
    case "json":
      return { text: describeFault(problem.fault), spec: "RFC 8259 §2" };
    case "not-an-object":
      return { text: `This is JSON, and no object: ${types[problem.type]}.`, spec: "RFC 7519 §7.2" };
    case "duplicate":
      return {
        text: `The name \`${problem.name}\` stands here twice. Some readers take the first, some the last, and some refuse the token.`,
        spec: role === "header" ? "RFC 7515 §4" : "RFC 7519 §4",
      };
  }
}

const types = {
  object: "an object",
  array: "an array",
  string: "a string",
  number: "a number",
  boolean: "`true` or `false`",
  null: "`null`",
} as const;
