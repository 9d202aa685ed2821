/** What can be chosen of a server. The defaults are the newest guidance (RFC 9700, OAuth 2.1). */
import type { SigningAlgorithm } from "@/lib/oauth/signing-algorithms";

export interface AuthorizationServerSettings {
  /** `strict`: PKCE required of public clients, S256 only. `lax`: never required, and `plain` allowed: unsafe. */
  readonly pkcePolicy: "strict" | "lax";
  /** RFC 9068 JWTs, or random strings that only introspection can read. */
  readonly accessTokenFormat: "jwt" | "opaque";
  readonly signingAlgorithm: SigningAlgorithm;
  readonly lifetimes: Lifetimes;
  /** The resource that tokens are for when the client names none, and its scope is for no other alone (RFC 9068 §3). */
  readonly defaultResource: string;
  /**
   * Is a refresh token good for one use (RFC 9700 §4.14.2)? With `off` those of public clients still are, unless they are bound
   * to a key. `never`: not even those, which RFC 9700 §2.2.2 forbids: unsafe.
   */
  readonly rotation: "on" | "off" | "never";
  /** Seconds in which a refresh token that was used may be used again, by a client that lost the answer. 0 is none. */
  readonly rotationGrace: number;
  /** Seconds that a device waits between two questions (RFC 8628 §3.2). */
  readonly deviceInterval: number;
  /** How many clients may register themselves (RFC 7591 §3). */
  readonly mostClients: number;
  /** Does whoever runs the server fetch the documents in which clients describe themselves (see client-document.ts)? */
  readonly clientDocuments: boolean;
  /** Must every authorization request be pushed (RFC 9126 §5)? */
  readonly requirePar: boolean;
  /** Does every authorization response name its issuer (RFC 9207 §2)? Without it a client of many servers can be mixed up: unsafe. */
  readonly namesIssuer: boolean;
  /**
   * Ways to sign in that can be asked for by `acr_values` (OIDC Core §3.1.2.1). Where there are any, what is asked for has to be met (RFC 9470
   * §5); without one the parameter is passed over, as OIDC Core §5.5.1.1 allows.
   */
  readonly authenticationClasses: readonly AuthenticationClass[];
  /** Must DPoP proofs carry a nonce of this server (RFC 9449 §8)? */
  readonly dpopNonce: boolean;
  /** Grants that RFC 9700 (§2.1.2, §2.4) and OAuth 2.1 gave up: unsafe, and off unless they are named. */
  readonly legacy: readonly LegacyGrant[];
}

/** `phr`: by something that no other site can be given, as a passkey is (OpenID Connect EAP ACR Values 1.0). */
export type AuthenticationClass = "phr";

export type LegacyGrant = "implicit" | "password";

/** Seconds. */
export interface Lifetimes {
  readonly code: number;
  readonly accessToken: number;
  readonly idToken: number;
  /** A refresh token that nobody uses for so long is good no more. */
  readonly refreshToken: number;
  /** From the first refresh token to the end of the last one that came of it. */
  readonly refreshFamily: number;
  readonly deviceCode: number;
}

const day = 86_400;

export const defaultLifetimes: Lifetimes = {
  code: 60,
  accessToken: 600,
  idToken: 600,
  refreshToken: 14 * day,
  refreshFamily: 90 * day,
  deviceCode: 600,
};

/** What most servers take as it is. */
export const defaultSettings = {
  lifetimes: defaultLifetimes,
  rotation: "on",
  rotationGrace: 0,
  deviceInterval: 5,
  mostClients: 100,
  clientDocuments: false,
  requirePar: false,
  namesIssuer: true,
  authenticationClasses: [],
  dpopNonce: false,
  legacy: [],
} as const satisfies Partial<AuthorizationServerSettings>;
