/**
 * The JWTs that occur in a text, and whether one of these keys signed them (RFC 7515 §5.2): for screens that show what was said.
 * A DPoP proof carries its own key (RFC 9449 §4.2), and is verified with that.
 */
import { isTokenType } from "./claims";
import type { JsonWebKey } from "./json-web-key";
import { publicKey, readJwt, verifySignature } from "./jwt";
import { nameKey, selectKeys } from "./key-choice";
import { isKey } from "./keys";

/** What is known of a token's signature; the shape of lib/transcript's `Verification`. */
export interface OccurringJwt {
  readonly verified: boolean;
  readonly algorithm: string;
  readonly keyId?: string;
  /** The public key that verified it or, if none did, those that the header can mean: a JWK or a JWK Set, as JSON. No secrets. */
  readonly key?: string;
  readonly reason?: string;
}

/** By token, in the order in which they occur: the first `most` of them, for texts that anybody can write. */
export async function verifyJwts(
  text: string,
  keys: readonly JsonWebKey[],
  most = Number.POSITIVE_INFINITY,
): Promise<Readonly<Record<string, OccurringJwt>>> {
  const tokens = [...new Set(findJwts(text))].slice(0, most);
  const verified = await Promise.all(
    tokens.map(async (token) => [token, await verify(token, keys)] as const),
  );
  return Object.fromEntries(verified);
}

/**
 * What begins as an object in base64url does, `{"`, and two parts after it. Anybody writes these texts, so each character is looked at once:
 * one pattern for a whole token would begin anew at every `eyJ` of a part without an end.
 */
function findJwts(text: string): readonly string[] {
  const found: string[] = [];
  const run = /[\w.-]*/y;
  for (let begun = text.indexOf("eyJ"); begun >= 0; begun = text.indexOf("eyJ", run.lastIndex)) {
    run.lastIndex = begun;
    const parts = run.exec(text)?.[0].split(".") ?? [];
    for (let at = 0; at + 2 < parts.length; at += 1) {
      const [first = "", second, third] = parts.slice(at, at + 3);
      const start = first.indexOf("eyJ");
      if (start < 0) continue;
      found.push(`${first.slice(start)}.${second}.${third}`);
      at += 2;
    }
  }
  return found;
}

async function verify(token: string, keys: readonly JsonWebKey[]): Promise<OccurringJwt> {
  const header = readJwt(token)?.header ?? {};
  const algorithm = String(header.alg ?? "none");
  const { typ, jwk, kid } = header;
  const own = isTokenType(typ, "dpop+jwt") && isKey(jwk) ? [nameKey(jwk, kid)] : undefined;
  const result = await verifySignature(token, own ?? keys);
  const meant = result.verified ? [result.key] : selectKeys(header, own ?? keys);
  const key = describeKeys(meant.filter(({ kty }) => kty !== "oct").map(publicKey));
  const found = { algorithm, ...(key === undefined ? {} : { key }) };
  if (!result.verified) return { verified: false, ...found, reason: result.reason };
  return { verified: true, ...found, ...(result.key.kid === undefined ? {} : { keyId: result.key.kid }) };
}

function describeKeys([first, ...rest]: readonly JsonWebKey[]): string | undefined {
  return first && JSON.stringify(rest.length === 0 ? first : { keys: [first, ...rest] });
}
