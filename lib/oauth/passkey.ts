/**
 * A passkey as its server and its authenticator both know it: a public key credential of Web Authentication (WebAuthn §6.1, §6.3.3), with an
 * Ed25519 key (COSE algorithm -8).
 */
import { decodeBase64url, encodeBase64url } from "@/lib/http/base64";
import { readJsonObject } from "@/lib/http/response";
import { digest } from "./digest";
import type { JsonWebKey } from "./json-web-key";

/** What its holder did, as bits of the authenticator data (§6.1): was there, and proved to the device who they are. */
export const flags = { present: 0x01, verified: 0x04 } as const;

/** The answer of an authenticator, as `toJSON` of a `PublicKeyCredential` writes it (Level 3 §5.1): each value is base64url. */
export interface Assertion {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** Undefined where a member is missing. */
export function readAssertion(text: string): Assertion | undefined {
  const { id, response } = readJsonObject(text) ?? {};
  const read = { id, ...Object(response) } as Readonly<Partial<Record<keyof Assertion, unknown>>>;
  return isAssertion(read) ? read : undefined;
}

function isAssertion(read: Readonly<Partial<Record<keyof Assertion, unknown>>>): read is Assertion {
  const { id, clientDataJSON, authenticatorData, signature } = read;
  return [id, clientDataJSON, authenticatorData, signature].every((value) => typeof value === "string");
}

/** By what the authenticator data name the server: a hash of its domain. Base64url. */
export async function hashRelyingParty(domain: string): Promise<string> {
  return encodeBase64url(await digest("SHA-256", domain));
}

/** The authenticator data without extensions (§6.1): for whom, how it was used, and a counter, which passkeys leave at 0. */
export async function writeAuthenticatorData(domain: string, used: number): Promise<string> {
  const hash = await digest("SHA-256", domain);
  return encodeBase64url(Uint8Array.of(...hash, used, 0, 0, 0, 0));
}

/** Undefined where it is shorter than it can be. */
export function readAuthenticatorData(
  text: string,
): { readonly relyingPartyHash: string; readonly used: number } | undefined {
  const bytes = decodeBase64url(text);
  if (bytes === undefined || bytes.length < 37) return undefined;
  return { relyingPartyHash: encodeBase64url(bytes.subarray(0, 32)), used: bytes[32] ?? 0 };
}

/** Signs both with the private key (§6.3.3). Base64url. */
export async function signAssertion(
  { authenticatorData, clientDataJSON }: Omit<Assertion, "id" | "signature">,
  key: JsonWebKey,
): Promise<string> {
  const bytes = await bytesToSign(authenticatorData, clientDataJSON);
  const signature = await crypto.subtle.sign("Ed25519", await importKey(key, "sign"), bytes);
  return encodeBase64url(new Uint8Array(signature));
}

/** Is the signature by the private half of this key (§7.2)? */
export async function isSignedBy(
  { authenticatorData, clientDataJSON, signature }: Assertion,
  key: JsonWebKey,
): Promise<boolean> {
  const signed = decodeBase64url(signature);
  if (signed === undefined) return false;
  const bytes = await bytesToSign(authenticatorData, clientDataJSON);
  return crypto.subtle.verify("Ed25519", await importKey(key, "verify"), Uint8Array.from(signed), bytes);
}

/** The authenticator data, and behind it the hash of what the browser says. */
async function bytesToSign(
  authenticatorData: string,
  clientDataJSON: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = decodeBase64url(authenticatorData) ?? [];
  const said = Uint8Array.from(decodeBase64url(clientDataJSON) ?? []);
  return Uint8Array.of(...data, ...(await digest("SHA-256", said)));
}

function importKey({ kty, crv, x, d }: JsonWebKey, use: "sign" | "verify"): Promise<CryptoKey> {
  const half = use === "sign" ? { kty, crv, x, d } : { kty, crv, x };
  return crypto.subtle.importKey("jwk", half as globalThis.JsonWebKey, "Ed25519", false, [use]);
}
