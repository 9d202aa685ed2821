/** A token with another text in one of its parts (RFC 7515 §7.1). Nothing is signed: the signature that it had stays, and no longer fits. */
import { encodeBase64url } from "@/lib/http/base64";
import type { DecodedToken, PartRole } from "./decode";

/** All other parts stay as they are written. */
export function replacePart(token: DecodedToken, role: PartRole, source: string): string {
  const written = encodeText(source);
  const parts = token.parts.map((part) => (part.role === role ? written : part.text));
  if (parts.length >= 2) return parts.join(".");
  return role === "header" ? `${written}..` : `${encodeText("{}")}.${written}.`;
}

export function encodeText(text: string): string {
  return encodeBase64url(new TextEncoder().encode(text));
}
