/**
 * What is wrong with a text that should be a token, and at which character: a value that the screen points at and words are found
 * for. Positions count UTF-16 code units from 0, as JavaScript does.
 */
import type { JsonFault, JsonType } from "./json-source";

/** `at` is a place in the part as it is written. */
export type Base64urlProblem =
  /** Not of the alphabet (RFC 4648 §5): what stands before it was decoded. */
  | { readonly kind: "character"; readonly at: number; readonly character: string }
  /** Of the other alphabet (RFC 4648 §4): decoded all the same. */
  | { readonly kind: "plain-base64"; readonly at: number; readonly character: string }
  /** RFC 7515 §2 leaves the padding out: decoded all the same. */
  | { readonly kind: "padding"; readonly at: number }
  /** One character is left over, which cannot hold a byte: the text was cut. */
  | { readonly kind: "left-over"; readonly at: number }
  /** The last character has bits that belong to no byte and should be zero (RFC 4648 §3.5). */
  | { readonly kind: "loose-bits"; readonly at: number };

export type PartProblem =
  | Base64urlProblem
  | { readonly kind: "missing"; readonly at: number }
  /** `byte` is the first that is no UTF-8. */
  | { readonly kind: "utf8"; readonly at: number; readonly byte: number }
  | { readonly kind: "json"; readonly at: number; readonly fault: JsonFault }
  | { readonly kind: "not-an-object"; readonly at: number; readonly type: JsonType }
  /** RFC 7515 §4, RFC 7519 §4: the second of two members of one name. */
  | { readonly kind: "duplicate"; readonly at: number; readonly name: string };

/** Problems in spite of which the part means exactly one thing. */
const tolerated: ReadonlySet<PartProblem["kind"]> = new Set([
  "plain-base64",
  "padding",
  "loose-bits",
  "duplicate",
]);

export function isTolerated(problem: PartProblem): boolean {
  return tolerated.has(problem.kind);
}
