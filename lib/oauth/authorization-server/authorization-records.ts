/** What the store keeps of an authorization request: as it was pushed, while it waits for the user, and behind its code. */
import type { Parameters } from "@/lib/http/parameters";
import type { ResponseMode } from "@/lib/oauth/metadata";
import type { AuthenticationClass } from "./settings";

/** What an authorization request can want back (RFC 6749 §3.1.1, OAuth 2.0 Multiple Response Types §3, §5). */
export type ResponseType = "code" | "token" | "id_token" | "id_token token";

/** What a client may do with one album (RFC 9396 §2). */
export interface AuthorizationDetail {
  readonly type: "photo_album";
  /** The id of the album. */
  readonly identifier: string;
  readonly actions: readonly ("view" | "print" | "share")[];
  /** The APIs that it is about (RFC 9396 §2.2). */
  readonly locations?: readonly string[];
}

/** A good authorization request that waits for the user. */
export interface Transaction {
  readonly sessionId: string;
  readonly request: AuthorizationRequest;
  /** True until the user has signed in for this request, where an earlier sign-in will not do (OIDC Core §3.1.2.1). */
  readonly mustSignIn?: boolean;
  /** The way in which they have to, where one was asked for; until they have. */
  readonly acr?: AuthenticationClass;
  /** What the passkey has to sign, of the page that was shown last. Base64url. */
  readonly challenge?: string;
  /** The `sub` of the ID token that came as a hint: nobody else may be answered for (OIDC Core §3.1.2.2). */
  readonly namedUser?: string;
}

/** The parameters of an authorization request as they were sent. */
export interface PushedRequest {
  readonly clientId: string;
  readonly parameters: Parameters;
  readonly expiresAt: number;
  /** That in which it waits for the user, once a browser has opened it. */
  readonly transactionId?: string;
}

/** An authorization request after its checks: what login, consent and the code need to know of it. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  /** True where the request named it: then the token request must as well (RFC 6749 §4.1.3). */
  readonly redirectUriSent: boolean;
  readonly responseType: ResponseType;
  readonly responseMode: ResponseMode;
  readonly scope: string;
  readonly state?: string;
  readonly nonce?: string;
  readonly codeChallenge?: string;
  readonly codeChallengeMethod?: "S256" | "plain";
  /** As the request named them; where it named none, the one that its scope is for. */
  readonly resources: readonly [string, ...string[]];
  readonly authorizationDetails?: readonly AuthorizationDetail[];
  /** Thumbprint of the key that must redeem the code (RFC 9449 §10). */
  readonly dpopJkt?: string;
}

export interface AuthorizationCode {
  readonly grantId: string;
  readonly request: AuthorizationRequest;
  readonly scope: string;
  readonly expiresAt: number;
}
