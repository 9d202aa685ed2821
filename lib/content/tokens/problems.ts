/** What is wrong with a part of a token, in words that name the place: for the line below it. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { Part } from "@/lib/tokens/decode";
import type { PartProblem } from "@/lib/tokens/problem";
import { describeFault, quote } from "./faults";

export interface Described {
  readonly text: string;
  readonly spec: SpecReference;
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
      return { text: "Nothing stands here.", spec: isOfJwe(role) ? "RFC 7516 §7.1" : "RFC 7515 §7.1" };
    case "utf8":
      return {
        text: `Byte ${problem.byte + 1} of the part is not UTF-8, so this is not text.`,
        spec: "RFC 7515 §2",
      };
    case "json":
      return { text: describeFault(problem.fault), spec: "RFC 8259 §2" };
    case "not-an-object":
      return { text: `This is JSON, but not an object: ${types[problem.type]}.`, spec: "RFC 7519 §7.2" };
    case "duplicate":
      return {
        text: `The name \`${problem.name}\` stands here twice. Some readers take the first, some the last, and some refuse the token.`,
        spec: role === "header" ? "RFC 7515 §4" : "RFC 7519 §4",
      };
  }
}

/** Parts that an encrypted token alone has. */
function isOfJwe(role: Part["role"] | undefined): boolean {
  return role === "iv" || role === "ciphertext" || role === "tag";
}

const types = {
  object: "an object",
  array: "an array",
  string: "a string",
  number: "a number",
  boolean: "`true` or `false`",
  null: "`null`",
} as const;
