/**
 * Client credentials in the Basic scheme (RFC 6749 §2.3.1): identifier and secret are form-encoded first (Appendix B), then
 * joined and put into base 64. Left out: the guess that many servers make for clients that skip the form-encoding.
 */
import { formatBasicAuth, readBasicAuth } from "@/lib/http/basic-auth";
import { decodeFormText, encodeFormText } from "@/lib/http/parameters";

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The value of an Authorization field. */
export function formatClientBasicAuth(clientId: string, clientSecret: string): string {
  return formatBasicAuth(encodeFormText(clientId), encodeFormText(clientSecret));
}

/** The credentials of an Authorization field, or undefined where it has none of this scheme that can be read. */
export function readClientBasicAuth(header: string | undefined): ClientCredentials | undefined {
  const basic = readBasicAuth(header);
  if (basic === undefined) return undefined;
  return { clientId: decodeFormText(basic.username), clientSecret: decodeFormText(basic.password) };
}
