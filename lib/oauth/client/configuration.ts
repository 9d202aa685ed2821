/**
 * What a client knows before it sends anybody away, and what it remembers of one attempt. Both are JSON: a session is
 * written once, lives in the client's own store, and is bound to the browser that started it (RFC 9700 §4.7.1).
 */

import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { AuthorizationServerMetadata, ResponseMode } from "@/lib/oauth/metadata";
import type { AuthenticationRequirements } from "@/lib/oauth/resource-challenge";

/** The members of the server's metadata that a client needs, by what it does (RFC 8414 §2, RFC 9207 §3, RFC 8628 §4, RFC 9126 §5). */
export type KnownServer = Pick<
  AuthorizationServerMetadata,
  "issuer" | "authorization_endpoint" | "token_endpoint" | "jwks_uri"
> &
  Partial<
    Pick<
      AuthorizationServerMetadata,
      | "authorization_response_iss_parameter_supported"
      | "device_authorization_endpoint"
      | "end_session_endpoint"
      | "pushed_authorization_request_endpoint"
      | "revocation_endpoint"
      | "userinfo_endpoint"
    >
  >;

/** What every client knows. */
interface CommonConfiguration {
  readonly client: ClientMetadata;
  readonly authorizationServer: KnownServer;
  /** What is asked for. With `openid` in it an ID token comes as well (OIDC Core §3.1.2.1). */
  readonly scope: string;
  /** Signs client assertions; present for private_key_jwt. */
  readonly privateKey?: JsonWebKey;
  /** The APIs that the grant is to be for (RFC 8707 §2.1). Each access token is asked for the first of them (§2.2). */
  readonly resources?: readonly string[];
  /** With it tokens are bound to this key (RFC 9449), and each request that gets or uses one carries a proof. */
  readonly dpopKey?: JsonWebKey;
  /** The origin of the script that is the client: a browser adds it to every request (Fetch §3.2). Absent on a server. */
  readonly origin?: string;
}

/** Of a client that sends no browser anywhere: it asks at the token endpoint alone, or shows a code to a person (RFC 8628). */
export interface DirectConfiguration extends CommonConfiguration {
  readonly kind: "direct";
}

/** Of a client that sends the user's browser to the server, which sends it back (RFC 6749 §3.1.2). */
export interface RedirectConfiguration extends CommonConfiguration, AuthenticationRequirements {
  readonly kind: "redirect";
  readonly redirectUri: string;
  /** What is asked for in place of a code (RFC 6749 §4.2.1). */
  readonly responseType?: "token";
  /** Signs authorization requests (RFC 9101); without it they are sent as plain parameters. */
  readonly requestKey?: JsonWebKey;
  /** How the answer is to come back (OAuth Multiple Response Types §2.1); in the query where nothing is asked for. */
  readonly responseMode?: ResponseMode;
  /** RFC 9700 §2.1.1 wants S256 of every client; `plain` and `off` are unsafe. */
  readonly pkce: "S256" | "plain" | "off";
  /** Without state nothing but PKCE or the nonce tells a forged response (RFC 9700 §4.7.1). */
  readonly state: boolean;
  /** `id_token_signed_response_alg`, as it was registered; RS256 where nothing was said (OIDC Registration §2). */
  readonly expectedAlgorithm?: string;
  /** Without a nonce nothing in an ID token says for which session it was made (OIDC Core §15.5.2). */
  readonly nonce?: "off";
  /** What the user is to be asked, or not to be asked (OIDC Core §3.1.2.1). */
  readonly prompt?: "none" | "login";
  /** Where the browser is to come back to after a sign-out (OIDC RP-Initiated Logout §2). */
  readonly postLogoutRedirectUri?: string;
}

export type ClientConfiguration = DirectConfiguration | RedirectConfiguration;

/** One attempt: what the response and the tokens are compared with; an ID token as well with what was required of the login (OIDC Core §3.1.3.7). */
export interface ClientSession extends AuthenticationRequirements {
  /** The server that the user was sent to (RFC 9700 §4.4.2). */
  readonly issuer: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state?: string;
  readonly nonce?: string;
  readonly codeVerifier?: string;
  /** Are the tokens to be bound to the client's key? Then an unbound one is not taken (RFC 9449 §5). */
  readonly usesProofs?: true;
  /** Was it begun for an API that wanted a more recent login (RFC 9470 §4)? Where that is not enough either, no other one helps. */
  readonly answersChallenge?: true;
}

/** Throws where the server has no such endpoint: that is our own mistake. */
export function endpointOf(
  { authorizationServer }: ClientConfiguration,
  name: `${string}_endpoint` & keyof KnownServer,
): string {
  const url = authorizationServer[name];
  if (url === undefined) throw new Error(`${authorizationServer.issuer} has no ${name}`);
  return url;
}
