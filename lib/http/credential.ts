/**
 * What an Authorization field carries inside (RFC 9110 §11.6.2): the two halves of Basic, form-encoded as OAuth has them (RFC 6749
 * §2.3.1), or the token after `Bearer` or `DPoP`.
 */
import { formatBasicAuth, readBasicAuth } from "./basic-auth";
import type { Header } from "./message";
import { decodeFormText, encodeFormText } from "./parameters";

export type CredentialName = "client_id" | "client_secret" | "access_token";

export interface Credential {
  readonly name: CredentialName;
  /** Decoded. */
  readonly value: string;
}

/** None where the field is another one, or of another scheme, or cannot be read. */
export function readCredentials([name, value]: Header): readonly Credential[] {
  if (name.toLowerCase() !== "authorization") return [];
  const basic = readBasicAuth(value);
  if (basic !== undefined)
    return [
      { name: "client_id", value: decodeFormText(basic.username) },
      { name: "client_secret", value: decodeFormText(basic.password) },
    ];
  const token = readScheme(value)?.token;
  return token === undefined ? [] : [{ name: "access_token", value: token }];
}

/** The field with another value for one of its credentials. */
export function withCredential([field, written]: Header, name: CredentialName, value: string): Header {
  const basic = readBasicAuth(written);
  if (basic === undefined) return [field, `${readScheme(written)?.scheme ?? ""}${value}`];
  const encoded = encodeFormText(value);
  const { username, password } = basic;
  return [
    field,
    name === "client_id" ? formatBasicAuth(encoded, password) : formatBasicAuth(username, encoded),
  ];
}

function readScheme(value: string): { readonly scheme: string; readonly token: string } | undefined {
  const [, scheme, token] = /^((?:bearer|dpop) +)(.*)$/is.exec(value) ?? [];
  return scheme === undefined || token === undefined ? undefined : { scheme, token };
}
