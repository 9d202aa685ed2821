/**
 * The Basic authentication scheme (RFC 7617), in UTF-8 (§2.1). The form-encoding that OAuth puts inside of it
 * (RFC 6749 §2.3.1) is the caller's.
 */
import { decodeBase64, encodeBase64 } from "./base64";

export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** The credentials of an Authorization field, or undefined where it has none of this scheme that can be read (§2). */
export function readBasicAuth(header: string | undefined): BasicCredentials | undefined {
  const encoded = /^[ \t]*basic +([A-Za-z0-9+/]+={0,2})[ \t]*$/i.exec(header ?? "")?.[1];
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
  const text = bytes === undefined ? undefined : decodeUtf8(bytes);
  if (text === undefined || hasControlCharacter(text)) return undefined;
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** The value of an Authorization field. A colon in the username would end it (§2). */
export function formatBasicAuth(username: string, password: string): string {
  return `Basic ${encodeBase64(new TextEncoder().encode(`${username}:${password}`))}`;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
