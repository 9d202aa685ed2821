/**
 * The authorization server's memory, small and asynchronous. One-time things are taken atomically: `take` gives a code
 * to one caller only, however many ask at once, and `add` lets one caller in where the id is new. The server never keeps
 * anything elsewhere, so memory, JSON or Redis can stand behind it.
 */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type {
  AuthorizationCode,
  AuthorizationDetail,
  PushedRequest,
  Transaction,
} from "./authorization-records";
import type { AuthenticationClass } from "./settings";

export type {
  AuthorizationCode,
  AuthorizationRequest,
  PushedRequest,
  Transaction,
} from "./authorization-records";

export interface User {
  readonly username: string;
  /** A demo password, shown on the page. */
  readonly password: string;
  readonly sub: string;
  /** What the user has registered to sign in with; absent where that is the password alone. */
  readonly passkeys?: readonly Passkey[];
  /** OIDC Core §5.1. */
  readonly claims: Readonly<Record<string, string | boolean>>;
  /** Who may act for the user: every access token about them then says so (RFC 8693 §4.4). */
  readonly mayAct?: Actor;
}

/** Of a public key credential (WebAuthn) what its server keeps. */
export interface Passkey {
  /** Base64url. */
  readonly id: string;
  readonly publicKey: JsonWebKey;
}

/** A party that acts for another (RFC 8693 §4.1): `act` inside is who acted before it. */
export interface Actor {
  readonly sub: string;
  readonly act?: Actor;
}

/** A protected resource that tokens can be made for (RFC 8707). */
export interface Resource {
  readonly resource: string;
  readonly name: string;
  /** Scope value → what it lets an app do, in the words of the consent page. */
  readonly scopes: Readonly<Record<string, string>>;
  /** The client_id by which this API itself asks whether tokens are active (RFC 7662 §2.1). */
  readonly clientId?: string;
}

/** The user agent's session at the server: who is signed in, and the token that its forms must carry. */
export interface Session {
  readonly formToken: string;
  readonly username?: string;
  /** Seconds. */
  readonly authenticatedAt?: number;
  /** How they signed in, where that has a name; as in the claim `acr` (OIDC Core §2). */
  readonly acr?: AuthenticationClass;
}

/** What a client may do, and what all its tokens hang on. Taking the grant away ends every token made from it. */
export interface Grant {
  readonly clientId: string;
  readonly sub: string;
  /** The user who allowed it; absent where the client acts for itself (RFC 6749 §4.4). */
  readonly username?: string;
  readonly scope: string;
  /** When the user signed in here, in seconds; absent where nobody did. */
  readonly authenticatedAt?: number;
  readonly acr?: AuthenticationClass;
  readonly mayAct?: Actor;
  /** Where a user allowed several, those that tokens may be for (RFC 8707 §2). */
  readonly resources?: readonly string[];
  readonly authorizationDetails?: readonly AuthorizationDetail[];
}

export interface AccessToken {
  /** What the client was given. The id of a JWT stands in it, and must never pass for an opaque token. */
  readonly format: "jwt" | "opaque";
  readonly grantId: string;
  readonly clientId: string;
  readonly sub: string;
  readonly scope: string;
  readonly audience: readonly string[];
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When the user signed in, in seconds; a token that was renewed has the time of the first (RFC 9068 §2.2.1). */
  readonly authenticatedAt?: number;
  /** How they signed in; the same of a token that was renewed. */
  readonly acr?: AuthenticationClass;
  readonly act?: Actor;
  readonly mayAct?: Actor;
  /** Thumbprint of the key that whoever uses it must prove to have (RFC 9449 §6). */
  readonly dpopJkt?: string;
  readonly authorizationDetails?: readonly AuthorizationDetail[];
  /** It alone was revoked (RFC 7009 §2.1), and is kept so that it is known for what it is. */
  readonly revoked?: true;
}

/** All refresh tokens of one grant are a family: each but the first was given in exchange for the one before. */
export interface RefreshToken {
  readonly grantId: string;
  readonly clientId: string;
  /** The resource of the access tokens that it renews (RFC 8707 §2.2). */
  readonly resource: string;
  readonly expiresAt: number;
  /** When the last of the family expires, whatever its use. */
  readonly familyExpiresAt: number;
  /** Thumbprint of the key that whoever uses it must prove to have (RFC 9449 §5). */
  readonly dpopJkt?: string;
}

/** What a device asked for, and waits for by polling (RFC 8628 §3.2). */
export interface DeviceAuthorization {
  readonly clientId: string;
  /** Eight letters, without the dash. */
  readonly userCode: string;
  readonly scope: string;
  readonly resource: string;
  readonly authorizationDetails?: readonly AuthorizationDetail[];
  readonly expiresAt: number;
}

export type DeviceDecision =
  | { readonly kind: "allowed"; readonly grantId: string }
  | { readonly kind: "denied" };

/** A code that was typed in a session, and waits for the sign-in or the decision. */
export interface DeviceTransaction {
  readonly sessionId: string;
  readonly userCode: string;
}

/** An issuer whose assertions stand for its users' consent (RFC 7523 §3); its `sub` values are those of the users here. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly jwks: { readonly keys: readonly JsonWebKey[] };
}

export interface StoreRecords {
  readonly client: ClientMetadata;
  readonly user: User;
  readonly resource: Resource;
  readonly session: Session;
  readonly transaction: Transaction;
  /** A request that the client pushed, by what is its own of the `request_uri` (RFC 9126 §2.2). */
  readonly pushedRequest: PushedRequest;
  readonly code: AuthorizationCode;
  /** A code that was redeemed, kept so that a second use is known for what it is. */
  readonly usedCode: { readonly grantId: string };
  /** What a user allowed a client before, by `sub` and `client_id`. */
  readonly consent: { readonly scope: string };
  readonly grant: Grant;
  readonly refreshToken: RefreshToken;
  /** A refresh token that was exchanged for another, kept so that a second use is known for what it is. */
  readonly usedRefreshToken: { readonly token: RefreshToken; readonly usedAt: number };
  /** By jti for a JWT, by the token itself for an opaque one. */
  readonly accessToken: AccessToken;
  /** By device_code; whoever takes it redeems it. */
  readonly deviceAuthorization: DeviceAuthorization;
  /** By user_code; whoever takes it decides. */
  readonly userCode: { readonly deviceCode: string; readonly expiresAt: number };
  /** By user, period and place: how many codes were tried (RFC 8628 §5.1). */
  readonly userCodeAttempt: { readonly expiresAt: number };
  /** When the device asked last, and how many seconds it has to wait. */
  readonly devicePolling: { readonly polledAt: number; readonly interval: number };
  readonly deviceDecision: DeviceDecision;
  readonly deviceTransaction: DeviceTransaction;
  readonly trustedIssuer: TrustedIssuer;
  /** By issuer and jti, of assertions that were accepted as grants (RFC 7523 §3). */
  readonly grantAssertion: { readonly expiresAt: number };
  /** DPoP proofs that were accepted (RFC 9449 §11.1), and the nonces for them by the time in which they were made (§8). */
  readonly dpopProof: { readonly expiresAt: number };
  readonly dpopNonce: { readonly nonce: string; readonly expiresAt: number };
  /** jti of client assertions that were accepted (RFC 7523 §3). */
  readonly assertion: { readonly clientId: string; readonly expiresAt: number };
}

export type StoreKind = keyof StoreRecords;

export interface Store {
  get<K extends StoreKind>(kind: K, id: string): Promise<StoreRecords[K] | undefined>;
  put<K extends StoreKind>(kind: K, id: string, record: StoreRecords[K]): Promise<void>;
  /** Puts the record and says true where the id was free; else changes nothing. Atomic. */
  add<K extends StoreKind>(kind: K, id: string, record: StoreRecords[K]): Promise<boolean>;
  /** Removes and returns the record: to one caller only. */
  take<K extends StoreKind>(kind: K, id: string): Promise<StoreRecords[K] | undefined>;
  /** All ids of a kind, in the order of their making. For the few things that are listed (clients, resources). */
  list<K extends StoreKind>(kind: K): Promise<readonly StoreRecords[K][]>;
}
