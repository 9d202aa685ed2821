/**
 * A JWT as text that can be changed: header and payload as indented JSON, and which key is to sign them. Nothing here signs
 * (lib/world/forge.ts does); a signature that is kept is put behind whatever now stands before it.
 */

import { encodeBase64url } from "@/lib/http/base64";
import { readJsonObject } from "@/lib/http/response";
import { readCompactJwt } from "./tokens";

/**
 * `kept`: the old signature under the new content. `right`: the key that signed the token before. `other`: a key of the same type
 * that the receiver does not know. `none`: no signature (RFC 7518 §3.6). `public-as-secret`: an HMAC whose secret is the public key,
 * the confusion of RFC 8725 §2.1.
 */
export const keyChoices = ["kept", "right", "other", "none", "public-as-secret"] as const;

export type KeyChoice = (typeof keyChoices)[number];

/** The choices that there are for a token, with or without its own key at hand. An HMAC has no public key that could be mistaken. */
export function selectKeyChoices(token: string, hasKey: boolean): readonly KeyChoice[] {
  if (!hasKey) return ["kept", "none"];
  return isHmac(token) ? keyChoices.filter((key) => key !== "public-as-secret") : keyChoices;
}

function isHmac(token: string): boolean {
  return String(readCompactJwt(token)?.header.alg).startsWith("HS");
}

export interface TokenText {
  /** The token that is changed. */
  readonly token: string;
  readonly header: string;
  readonly payload: string;
  readonly key: KeyChoice;
}

type Members = Readonly<Record<string, unknown>>;

/** The token as text, with its own signature; undefined where it is no JWT. */
export function openToken(token: string): TokenText | undefined {
  const jwt = readCompactJwt(token);
  return jwt && { token, header: indent(jwt.header), payload: indent(jwt.payload), key: "kept" };
}

/** The text with another key, and with the `alg` that goes with it. */
export function chooseKey(text: TokenText, key: KeyChoice): TokenText {
  const header = readJsonObject(text.header);
  const alg = algorithmFor(text.token, key);
  return { ...text, key, header: header === undefined ? text.header : indent({ ...header, alg }) };
}

/** The text with other claims; of those that are undefined there is none any more. */
export function withClaims(text: TokenText, claims: Members): TokenText {
  return { ...text, payload: indent({ ...readJsonObject(text.payload), ...claims }) };
}

/** Which of the two boxes holds no JSON object, where one does not. */
export function findProblem({ header, payload }: TokenText): "header" | "payload" | undefined {
  if (readJsonObject(header) === undefined) return "header";
  return readJsonObject(payload) === undefined ? "payload" : undefined;
}

/** The token with what its text now says, and the signature or none. */
export function writeToken({ header, payload }: TokenText, signature: string): string {
  return `${encodeJson(header)}.${encodeJson(payload)}.${signature}`;
}

/** The `alg` that a header must have for this choice of a key. */
function algorithmFor(token: string, key: KeyChoice): string {
  if (key === "none") return "none";
  if (key === "public-as-secret") return "HS256";
  return String(readCompactJwt(token)?.header.alg ?? "none");
}

function indent(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** Written as its sender writes JSON, so that what is not changed comes out as it was. */
function encodeJson(text: string): string {
  const members = readJsonObject(text);
  return encodeBase64url(new TextEncoder().encode(members === undefined ? text : JSON.stringify(members)));
}
