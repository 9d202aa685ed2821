/**
 * The JWTs that occur in a text, and whether one of these keys signed them (RFC 7515 §5.2): for screens that show what was said.
 * A DPoP proof carries its own key (RFC 9449 §4.2), and is verified with that.
 */
import { type JsonWebKey, publicKey, readJwt, verifySignature } from "./jwt";
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

const compactJwt = /eyJ[\w-]*\.[\w-]*\.[\w-]*/g;

/** By token, in the order in which they occur. */
export async function verifyJwts(
  text: string,
  keys: readonly JsonWebKey[],
): Promise<Readonly<Record<string, OccurringJwt>>> {
  const tokens = [...new Set(text.match(compactJwt) ?? [])];
  const verified = await Promise.all(
    tokens.map(async (token) => [token, await verify(token, keys)] as const),
  );
  return Object.fromEntries(verified);
}

async function verify(token: string, keys: readonly JsonWebKey[]): Promise<OccurringJwt> {
  const header = readJwt(token)?.header ?? {};
  const algorithm = String(header.alg ?? "none");
  const own = header.typ === "dpop+jwt" && isKey(header.jwk) ? [nameKey(header.jwk, header.kid)] : undefined;
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
