/**
 * DPoP proofs (RFC 9449 §4): what a client adds to a request to show that it holds a key. `withProof` is all that changes of
 * a request that is built without DPoP. The proof binds method and address, so it is made last.
 */
import { parseUrl } from "@/lib/http/address";
import { encodeBase64url } from "@/lib/http/base64";
import { type HttpRequest, type HttpResponse, readHeader, withHeader } from "@/lib/http/message";
import { digest } from "./digest";
import type { JsonWebKey } from "./json-web-key";
import { publicKey, signJwt } from "./jwt";
import { type Now, type Random, randomText } from "./random";

export interface ProofChoices {
  /** Where the request is to a protected resource: the token goes with it in the DPoP scheme, and into the proof (§7). */
  readonly accessToken?: string;
  /** The last nonce that this server sent (§8, §9). */
  readonly nonce?: string;
}

/** The same request with a fresh proof by the private key, which names its `alg`. */
export async function withProof(
  request: HttpRequest,
  key: JsonWebKey,
  surroundings: { readonly random: Random; readonly now: Now },
  { accessToken, nonce }: ProofChoices = {},
): Promise<HttpRequest> {
  const claims = {
    jti: randomText(surroundings.random, "dpop_proof", 16),
    htm: request.method,
    htu: request.url.replace(/[?#].*$/, ""),
    iat: surroundings.now(),
    ...(accessToken === undefined ? {} : { ath: await hashText(accessToken) }),
    ...(nonce === undefined ? {} : { nonce }),
  };
  const { kid: _, ...anonymous } = key;
  const proof = await signJwt(claims, anonymous, { typ: "dpop+jwt", jwk: describeKey(key) });
  const authorized =
    accessToken === undefined ? request : withHeader(request, "Authorization", `DPoP ${accessToken}`);
  return withHeader(authorized, "DPoP", proof);
}

/** The nonce for the next request, where the server sent one; on any answer, good or bad (§8.2). */
export function readNonce(response: HttpResponse): string | undefined {
  return readHeader(response, "DPoP-Nonce");
}

/** SHA-256 of the text in base64url: `ath` of an access token (§4.2). */
export async function hashText(text: string): Promise<string> {
  return encodeBase64url(await digest("SHA-256", text));
}

/** Do two addresses name the same thing, query and fragment aside (§4.3, item 9; RFC 3986 §6.2.2 and §6.2.3)? */
export function isSameTarget(one: string, other: string): boolean {
  const [first, second] = [normalize(one), normalize(other)];
  return first !== undefined && first === second;
}

/** The platform lowers scheme and host, drops a default port and resolves dots; escapes are left to do. */
function normalize(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  const path = parsed.pathname.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase();
  });
  return `${parsed.protocol}//${parsed.host}${path}`;
}

/** The public half, with what makes it a key and nothing else (§4.2). */
function describeKey(key: JsonWebKey): JsonWebKey {
  const { kid: _kid, use: _use, alg: _alg, ...members } = publicKey(key);
  return members;
}
