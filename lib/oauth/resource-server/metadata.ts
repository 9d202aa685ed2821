/**
 * What a protected resource publishes of itself (RFC 9728 §2), and where: a client that knows nothing but the API's address
 * finds from there which server gives tokens for it. Left out: signed metadata, and documentation addresses.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest } from "@/lib/http/message";
import { verifiedAlgorithms } from "@/lib/oauth/signing-algorithms";
import { insertWellKnown } from "@/lib/oauth/well-known";
import type { ResourceServerSettings } from "./validation";

/** The well-known address of a resource (§3.1). */
export function metadataUrl(resource: string): string {
  return insertWellKnown(resource, "oauth-protected-resource");
}

export function isAtMetadata({ resource }: ResourceServerSettings, { url }: HttpRequest): boolean {
  const [asked, own] = [readAddress(url), readAddress(metadataUrl(resource))];
  return asked !== undefined && asked.origin === own?.origin && asked.path === own.path;
}

export function buildResourceMetadata(
  { resource, issuer, takesProofs = false }: ResourceServerSettings,
  scopes: readonly string[],
) {
  return {
    resource,
    authorization_servers: [issuer],
    scopes_supported: scopes,
    bearer_methods_supported: ["header"],
    resource_name: "Photos",
    ...(takesProofs ? { dpop_signing_alg_values_supported: verifiedAlgorithms } : {}),
  };
}
