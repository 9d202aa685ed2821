/** Whether a private key or a secret really signs: by what it says of itself it could, and its numbers can be broken or belong to different keys. */
import { keepNewest } from "@/lib/http/remember";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type JwsAlgorithm, signCompact, trySignature } from "@/lib/oauth/jws";

const mostTried = 16;

const tried = new Map<string, Promise<boolean>>();

/** Tried once for each key and algorithm: the token that it is asked for may change with every letter that is typed. */
export function canSign(key: JsonWebKey, alg: JwsAlgorithm): Promise<boolean> {
  const content = `${alg} ${JSON.stringify(key)}`;
  return tried.get(content) ?? keepNewest(tried, content, trySigning(key, alg), mostTried);
}

/** A signature by numbers that do not belong together is one that their public half does not verify, where they sign at all. */
async function trySigning(key: JsonWebKey, alg: JwsAlgorithm): Promise<boolean> {
  const signed = await signCompact(new Uint8Array(), key, alg, {});
  return signed !== undefined && (await trySignature(signed, key, alg)) === "right";
}
