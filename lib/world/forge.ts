/**
 * Signs a token that somebody changed in flight (RFC 7515), with a key of the demo: for learners who ask what a receiver would say
 * to it. The header says what the text says, but for `alg`, which must be the key's.
 */
import { readJsonObject } from "@/lib/http/response";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { macKey, publicKey, publicKeyPem, signJwt } from "@/lib/oauth/jwt";
import { type TokenText, writeToken } from "@/lib/transcript/token-text";
import { readCompactJwt } from "@/lib/transcript/tokens";
import type { Party } from "@/lib/transcript/types";
import { demoHolders, demoKeys } from "./demo-keys";

/** The token signed anew, or undefined where a box holds no JSON object or there is no such key. */
export async function forgeToken(text: TokenText): Promise<string | undefined> {
  const signature = readCompactJwt(text.token)?.parts[2] ?? "";
  if (text.key === "kept") return writeToken(text, signature);
  const header = readJsonObject(text.header);
  const payload = readJsonObject(text.payload);
  if (header === undefined || payload === undefined) return undefined;
  const { alg: _, ...named } = header;
  if (text.key === "none")
    return writeToken({ ...text, header: JSON.stringify({ alg: "none", ...named }) }, "");
  const key = await selectKey(text);
  if (key === undefined) return undefined;
  const { kid: _kid, ...nameless } = key;
  return signJwt(payload, nameless, named);
}

/** Is the key at hand that signed this token? */
export function hasRightKey(token: string): boolean {
  return findRightKey(token) !== undefined;
}

/** The party that has the key; undefined where it is not at hand, or a stranger's. */
export function findKeyHolder(token: string): Party | undefined {
  const right = findRightKey(token);
  return demoHolders.find(([, keys]) => keys.some((key) => key === right))?.[0];
}

async function selectKey({ token, key }: TokenText): Promise<JsonWebKey | undefined> {
  const right = findRightKey(token);
  if (right === undefined || key === "right") return right;
  if (key === "public-as-secret" && right.kty === "oct") return undefined;
  if (key === "public-as-secret") return macKey(await publicKeyPem(publicKey(right)));
  const other = demoKeys.find(
    ({ kty, crv, kid }) => kty === right.kty && crv === right.crv && kid !== right.kid,
  );
  return other && { ...other, alg: right.alg };
}

/** The key that the header names, or that it carries, as a DPoP proof does (RFC 9449 §4.2). */
function findRightKey(token: string): JsonWebKey | undefined {
  const { kid, jwk } = readCompactJwt(token)?.header ?? {};
  return demoKeys.find((key) => (kid === undefined ? isSameKey(publicKey(key), jwk) : key.kid === kid));
}

function isSameKey({ x, n }: JsonWebKey, jwk: unknown): boolean {
  if (typeof jwk !== "object" || jwk === null) return false;
  return "n" in jwk ? jwk.n === n : "x" in jwk && jwk.x === x;
}
