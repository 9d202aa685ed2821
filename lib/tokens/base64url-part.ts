/**
 * Base64url with an eye for mistakes (RFC 4648 §5, RFC 7515 §2): decodes as far as it can be decoded and says what is wrong, where.
 * The strict reading that parties use stands in lib/http/base64.
 */
import { decodeBase64url } from "@/lib/http/base64";
import type { Base64urlProblem } from "./problem";

export interface Base64urlReading {
  /** All bytes, or those in front of the first mistake that cannot be passed over. */
  readonly bytes: Uint8Array;
  readonly problems: readonly Base64urlProblem[];
}

export function readBase64url(text: string): Base64urlReading {
  const problems: Base64urlProblem[] = [];
  const unpadded = text.replace(/={1,2}$/, "");
  const foreign = findForeign(unpadded);
  if (foreign !== undefined) problems.push(foreign);
  if (foreign?.kind === "character") return { bytes: decode(unpadded.slice(0, foreign.at)), problems };
  if (unpadded.length < text.length) problems.push({ kind: "padding", at: unpadded.length });
  const last = unpadded.length - 1;
  if (unpadded.length % 4 === 1) problems.push({ kind: "left-over", at: last });
  else if (hasLooseBits(unpadded)) problems.push({ kind: "loose-bits", at: last });
  return { bytes: decode(unpadded), problems };
}

/** The first character that is not of the alphabet; one that no alphabet has goes first. */
function findForeign(text: string): Base64urlProblem | undefined {
  const at = text.search(/[^\w+/-]/);
  if (at >= 0) return { kind: "character", at, character: String.fromCodePoint(text.codePointAt(at) ?? 0) };
  const plain = text.search(/[+/]/);
  return plain < 0 ? undefined : { kind: "plain-base64", at: plain, character: text.charAt(plain) };
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function hasLooseBits(text: string): boolean {
  const unused = { 2: 0b1111, 3: 0b11 }[text.length % 4] ?? 0;
  const last = alphabet.indexOf(text.slice(-1).replace("+", "-").replace("/", "_"));
  return last > 0 && (last & unused) !== 0;
}

function decode(text: string): Uint8Array {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return decodeBase64url(whole.replaceAll("+", "-").replaceAll("/", "_")) ?? new Uint8Array();
}
