/**
 * What a party reports while it works: the checks it made, and what it did by itself. Servers and clients call `note`
 * and know nothing of transcripts; whoever runs them decides where the notices go.
 */
import type { Check } from "./checks";

export const actionIds = [
  "registered",
  "client-registered",
  "client-described",
  "signed-in",
  "signed-out",
  "consented",
  "denied",
  "session-opened",
  "request-kept",
  "authorization-started",
  "code-issued",
  "code-redeemed",
  "grant-revoked",
  "token-revoked",
  "access-token-issued",
  "device-code-issued",
  "device-code-redeemed",
  "refresh-token-issued",
  "refresh-token-used",
  "id-token-issued",
  "request-prepared",
  "reference-received",
  "callback-read",
  "address-read",
  "window-read",
  "user-sent-here",
  "code-brought-here",
  "own-code-kept",
  "token-read",
  "token-copied",
  "password-received",
  "assertion-made",
  "assertion-received",
  "device-codes-received",
  "code-sent",
  "interval-lengthened",
  "resource-described",
  "server-described",
  "client-id-received",
  "token-taken",
  "tokens-stored",
  "tokens-dropped",
  "nonce-kept",
  "call-copied",
  "token-blocked",
  "keys-stored",
  "claims-received",
  "albums-received",
  "own-token-issued",
  "own-token-dropped",
  "account-banned",
  "notes-received",
  "notes-shared",
  "client-gave-up",
  "page-shown",
  "page-kept",
  "redirect-followed",
  "script-started",
  "cookie-stored",
] as const;

export type ActionId = (typeof actionIds)[number];

/** A value that a party holds: a code, a verifier, a key. `name` is the wire name where there is one. */
export interface Holding {
  readonly name: string;
  readonly value: string;
  /** True where the party must keep it to itself (client_secret, code_verifier, private keys, passwords). */
  readonly secret: boolean;
}

export interface Action {
  readonly kind: "action";
  readonly action: ActionId;
  readonly gains: readonly Holding[];
  readonly drops: readonly string[];
}

export interface CheckNotice {
  readonly kind: "check";
  readonly check: Check;
}

export type Notice = Action | CheckNotice;

export type Note = (notice: Notice) => void;

/** Reports a local action: what the party gained, and the names of what it no longer holds. */
export function noteAction(
  note: Note,
  action: ActionId,
  change: { readonly gains?: readonly Holding[]; readonly drops?: readonly string[] } = {},
): void {
  note({ kind: "action", action, gains: change.gains ?? [], drops: change.drops ?? [] });
}

/** A holding that may be seen by others. */
export function open(name: string, value: string): Holding {
  return { name, value, secret: false };
}

/** A holding that its party must keep to itself. */
export function secret(name: string, value: string): Holding {
  return { name, value, secret: true };
}
