/**
 * Base 64 (RFC 4648 §4, with padding) and base64url (§5, without it, as RFC 7515 §2 has it), for Node and browsers alike.
 * Decoding gives undefined for text outside of the alphabet.
 */
import { readJsonObject } from "./response";

export function encodeBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

export function encodeBase64url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const padding = "=".repeat((4 - (text.length % 4)) % 4);
  return decodeBase64(text.replaceAll("-", "+").replaceAll("_", "/") + padding);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The members of a JSON object as UTF-8 in base64url, as the parts of a JWT are (RFC 7515 §7.1, RFC 7519 §7.2); undefined for anything else. */
export function decodeObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return undefined;
  try {
    return readJsonObject(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
