/**
 * What a server knows of a client, in the words of RFC 7591 §2. One record serves registration, authentication and the
 * client itself.
 */
import type { JsonWebKey } from "./json-web-key";
import type { SigningAlgorithm } from "./signing-algorithms";

export const clientAuthentications = [
  "none",
  "client_secret_basic",
  "client_secret_post",
  "client_secret_jwt",
  "private_key_jwt",
] as const;

export type ClientAuthentication = (typeof clientAuthentications)[number];

export const applicationTypes = ["native", "web"] as const;

export interface ClientMetadata {
  readonly client_id: string;
  /** Demo secrets only. Present for client_secret_basic, client_secret_post and client_secret_jwt. */
  readonly client_secret?: string;
  /** Of a client that registered itself: when, in seconds since 1970, and when its secret ends; 0 is never. */
  readonly client_id_issued_at?: number;
  readonly client_secret_expires_at?: number;
  readonly client_name: string;
  readonly client_uri?: string;
  readonly redirect_uris: readonly string[];
  /** OIDC RP-Initiated Logout §3.1. */
  readonly post_logout_redirect_uris?: readonly string[];
  readonly grant_types: readonly string[];
  readonly response_types: readonly string[];
  readonly scope: string;
  readonly token_endpoint_auth_method: ClientAuthentication;
  /** OIDC Registration §2: `native` is installed on the devices of its users. Absent is `web`. */
  readonly application_type?: (typeof applicationTypes)[number];
  /** Tokens for this client are always bound to a key (RFC 9449 §5.2). */
  readonly dpop_bound_access_tokens?: boolean;
  /** OIDC Registration §2. Absent where it is RS256, which goes without saying. */
  readonly id_token_signed_response_alg?: SigningAlgorithm;
  /** Public keys; present for private_key_jwt. */
  readonly jwks?: { readonly keys: readonly JsonWebKey[] };
  /** RFC 9126 §6. */
  readonly require_pushed_authorization_requests?: boolean;
}

/** Open registration says when it was (RFC 7591 §3.2.1): what such a client says of itself, nobody has checked (§5). */
export function registeredItself(client: ClientMetadata): boolean {
  return client.client_id_issued_at !== undefined;
}

/**
 * Its `client_id` is the address at which it describes itself (draft ietf-oauth-client-id-metadata-document-02 §3). No server here makes an
 * id that begins so (§7.1).
 */
export function describesItself({ client_id }: Pick<ClientMetadata, "client_id">): boolean {
  return client_id.startsWith("https://");
}

/** What the server knows of such a client is the client's own word. */
export function isUnvouched(client: ClientMetadata): boolean {
  return registeredItself(client) || describesItself(client);
}

/**
 * A secret that ships with an app is known to whoever has the app: the server has to take it for a public client (RFC 8252 §8.5). One that a
 * registration made for a single copy would prove something (§8.4); how many copies have it no server sees, so it is held to the same.
 */
export function countsAsPublic(client: ClientMetadata): boolean {
  return isPublic(client) || client.application_type === "native";
}

/** How it authenticates, in words, for a rule that asks whether that proves anything. */
export function describeAuthentication({
  token_endpoint_auth_method,
  application_type,
}: ClientMetadata): string {
  return `${token_endpoint_auth_method}${application_type === "native" ? ", of a native app" : ""}`;
}

/** A public client has no credentials of its own (RFC 6749 §2.1). */
export function isPublic(client: ClientMetadata): boolean {
  return client.token_endpoint_auth_method === "none";
}
