/**
 * An ID token that comes back as a hint at whom it is about (OIDC Core §3.1.2.1, RP-Initiated Logout §2). It must be one of
 * ours; that it has expired does not matter, as it is no credential here.
 */
import { isTokenType, readAudience } from "@/lib/oauth/claims";
import { readJwt, verifySignature } from "@/lib/oauth/jwt";
import type { Context } from "./context";
import { publicKeys } from "./jwks";

export interface IdTokenHint {
  readonly sub: string;
  /** The client that the token was made for. */
  readonly clientId: string;
}

/** Undefined where it is no ID token of this server: access tokens are signed by the same keys, but say so in `typ`. */
export async function readIdTokenHint(
  { issuer, keys }: Context,
  text: string,
): Promise<IdTokenHint | undefined> {
  const decoded = readJwt(text);
  const [clientId] = readAudience(decoded?.payload ?? {});
  const { iss, sub } = decoded?.payload ?? {};
  if (iss !== issuer || typeof sub !== "string" || clientId === undefined) return undefined;
  const { typ } = decoded?.header ?? {};
  if (typ !== undefined && !isTokenType(typ, "jwt")) return undefined;
  return (await verifySignature(text, publicKeys(keys))).verified ? { sub, clientId } : undefined;
}
