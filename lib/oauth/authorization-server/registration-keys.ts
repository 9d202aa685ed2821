/** The keys that a client registers (RFC 7591 §2): public ones, for assertions and signed requests. */
import type { ClientAuthentication, ClientMetadata } from "@/lib/oauth/client-metadata";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey } from "@/lib/oauth/jwt";
import { isKey } from "@/lib/oauth/keys";
import type { Context } from "./context";
import { demandValue } from "./registration-values";

const mostKeys = 20;
const keyTypes: readonly string[] = ["RSA", "EC", "OKP"];

/** Both `jwks` and `jwks_uri` is forbidden, and an address is not fetched: a client that signs brings its keys along. */
export function checkKeys(
  context: Context,
  { jwks, jwks_uri }: JsonObject,
  method: ClientAuthentication,
): Pick<ClientMetadata, "jwks"> {
  const needed = method === "private_key_jwt";
  if (jwks === undefined && !needed) return {};
  const keys = readKeys(jwks);
  const good = keys !== undefined && jwks_uri === undefined && (keys.length > 0 || !needed);
  const found = keys === undefined ? "something else" : `${keys.length} public keys`;
  const actual = `${found}${jwks_uri === undefined ? "" : ", with a jwks_uri"}`;
  demandValue(context, "registration-keys", good, "a set of public keys, and no jwks_uri", actual);
  return { jwks: { keys: keys ?? [] } };
}

/** The keys of a set that are of a type known here: others are passed over and not kept (RFC 7517 §5). */
function readKeys(jwks: unknown): readonly JsonWebKey[] | undefined {
  if (typeof jwks !== "object" || jwks === null || !("keys" in jwks)) return undefined;
  const { keys } = jwks;
  if (!Array.isArray(keys) || keys.length > mostKeys) return undefined;
  const known = keys.filter(isKey).filter(({ kty }) => keyTypes.includes(kty) || kty === "oct");
  return known.every(isPublicKey) ? known : undefined;
}

/** Is it of a type that has a public half, and no more than that half? */
function isPublicKey(key: JsonWebKey): boolean {
  return keyTypes.includes(key.kty) && Object.keys(publicKey(key)).length === Object.keys(key).length;
}
