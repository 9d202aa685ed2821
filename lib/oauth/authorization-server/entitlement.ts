import type { AuthorizationDetail } from "./authorization-records";
import type { Actor, Grant } from "./store";

/** What tokens are made from: the grant, and what this answer gives of it. */
export interface Entitlement {
  readonly grantId: string;
  readonly grant: Grant;
  /** The resource that the access token is for. */
  readonly resource: string;
  /** What the access token allows, where that is less than the grant (RFC 6749 §6). */
  readonly scope?: string;
  /** Who acts for the subject (RFC 8693 §4.1). */
  readonly act?: Actor | undefined;
  /** When the access token expires at the latest, in seconds since 1970. */
  readonly expiresAt?: number;
  /** What it allows beside the scope, where that is less than the grant (RFC 9396 §6). */
  readonly authorizationDetails?: readonly AuthorizationDetail[] | undefined;
  /** The nonce of the authorization request, where it had one. */
  readonly nonce?: string | undefined;
  /** The resource of what its refresh token renews, where that is another: one access token may be asked for beside (RFC 8707 §2.2). */
  readonly renewed?: string;
  /** Until when the grant's refresh tokens can be renewed, in seconds since 1970; undefined where it has none. */
  readonly refreshUntil?: number | undefined;
}
