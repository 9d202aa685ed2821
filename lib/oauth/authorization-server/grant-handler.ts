/** A grant type at the token endpoint (RFC 6749 §3.2, §4): a grant is added by one file in grants/ and its line in grant-types.ts. */
import type { Parameters } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { AuthorizationDetail } from "./authorization-records";
import type { Context } from "./context";

/** A successful response's members (RFC 6749 §5.1, OIDC Core §3.1.3.3). */
export interface TokenResponse {
  readonly access_token: string;
  readonly token_type: "Bearer" | "DPoP";
  /** Seconds. */
  readonly expires_in: number;
  readonly refresh_token?: string;
  readonly scope: string;
  /** RFC 8693 §2.2.1. */
  readonly issued_token_type?: string;
  readonly id_token?: string;
  /** RFC 9396 §7. */
  readonly authorization_details?: readonly AuthorizationDetail[];
}

export interface GrantHandler {
  readonly grantType: string;
  /** The parameters that it reads; all others are ignored (RFC 6749 §3.2). */
  readonly parameters: readonly string[];
  /** The client has authenticated and may use this grant. Throws an OAuthError. */
  handle(context: Context, client: ClientMetadata, parameters: Parameters): Promise<TokenResponse>;
}
