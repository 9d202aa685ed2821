/**
 * The tokens that a message carries, taken apart for display (RFC 7515 §7.1, compact serialization). Nothing here verifies:
 * what is known of a signature stands in `RunRecord.verifications`, by token. Encrypted tokens (five parts) count as opaque.
 */

import { decodeObject } from "@/lib/http/base64";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readMediaType } from "@/lib/http/response";
import { contentOf } from "./messages";
import { type ParameterView, selectParameters } from "./parameters";
import type { Message } from "./types";

type JsonRecord = Readonly<Record<string, unknown>>;

export interface CompactJwt {
  /** Header, payload and signature as they are written. The signature of an unsecured token is empty. */
  readonly parts: readonly [header: string, payload: string, signature: string];
  readonly header: JsonRecord;
  readonly payload: JsonRecord;
}

interface TokenBase {
  /** `access_token`, `id_token`, `client_assertion`, … as on the wire; the token of a Bearer header is `access_token`. */
  readonly name: string;
  readonly token: string;
}

export type TokenView = TokenBase & ({ readonly opaque: true } | ({ readonly opaque: false } & CompactJwt));

/** Parameters and members whose value is a token, also where it says nothing to whoever reads it. */
export const tokenNames: ReadonlySet<string> = new Set([
  "access_token",
  "refresh_token",
  "id_token",
  "id_token_hint",
  "client_assertion",
  "assertion",
  "subject_token",
  "actor_token",
  "request",
  "token",
]);

/** Every token of the message, in the order of the wire, each once. */
export function selectTokens(message: Message): readonly TokenView[] {
  const views = new Map<string, TokenView>();
  for (const parameter of selectParameters(message)) {
    const found = readToken(parameter);
    if (found !== undefined && found.token !== "")
      views.set(`${found.name} ${found.token}`, viewToken(found));
  }
  const event = readEvent(contentOf(message));
  if (event !== undefined) views.set(event.name, viewToken(event));
  return [...views.values()];
}

function readToken({ name, value, place }: ParameterView): TokenBase | undefined {
  if (place === "cookie") return undefined;
  if (place !== "header") return tokenNames.has(name) ? { name, token: value } : undefined;
  if (name.toLowerCase() === "dpop") return { name: "DPoP", token: value };
  const token =
    name.toLowerCase() === "authorization" ? /^(?:bearer|dpop) +(\S+)/i.exec(value)?.[1] : undefined;
  return token === undefined ? undefined : { name: "access_token", token };
}

/** A body that is a token as a whole: a Security Event Token (RFC 8935 §2.1). */
function readEvent(content: HttpRequest | HttpResponse): TokenBase | undefined {
  const isEvent = readMediaType(content) === "application/secevent+jwt";
  return isEvent && content.body !== "" ? { name: "security event token", token: content.body } : undefined;
}

function viewToken(found: TokenBase): TokenView {
  const jwt = readCompactJwt(found.token);
  return jwt === undefined ? { ...found, opaque: true } : { ...found, opaque: false, ...jwt };
}

/** Header and payload of a signed or unsecured JWT, without a look at the signature; undefined where it is none. */
export function readCompactJwt(token: string): CompactJwt | undefined {
  const [first, second, third, ...more] = token.split(".");
  if (first === undefined || second === undefined || third === undefined || more.length > 0) return undefined;
  const header = decodeObject(first);
  const payload = decodeObject(second);
  return header && payload && { parts: [first, second, third], header, payload };
}
