/**
 * What a response asks a user agent to store (RFC 10025 §4.1 and §5.6). Expires is read by the platform's date parser, which knows the
 * one form that servers may send (§4.1.1), in place of the algorithm of §5.1.1. Left out: cookies without a name, which browsers keep.
 */
import { type HttpResponse, readHeaders } from "./message";

export type SameSite = "Strict" | "Lax" | "None";

export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly domain?: string;
  /** Seconds. */
  readonly maxAge?: number;
  /** Seconds since 1970. */
  readonly expires?: number;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: SameSite;
}

/** Every cookie that the response sets, in order; fields that cannot be read are left out (§5.6). */
export function readSetCookies(response: HttpResponse): SetCookie[] {
  return readHeaders(response, "Set-Cookie").flatMap((field) => readSetCookie(field) ?? []);
}

function readSetCookie(field: string): SetCookie | undefined {
  const [pair = "", ...attributes] = field.split(";");
  const equals = pair.indexOf("=");
  const name = pair.slice(0, Math.max(equals, 0)).trim();
  if (name === "" || /[^\t\P{Cc}]/u.test(field)) return undefined;
  let cookie: SetCookie = { name, value: pair.slice(equals + 1).trim() };
  for (const attribute of attributes) cookie = { ...cookie, ...readAttribute(attribute) };
  return cookie;
}

function readAttribute(attribute: string): Partial<SetCookie> {
  const equals = attribute.indexOf("=");
  const name = (equals < 0 ? attribute : attribute.slice(0, equals)).trim().toLowerCase();
  const value = equals < 0 ? "" : attribute.slice(equals + 1).trim();
  switch (name) {
    case "expires":
      return readExpires(value);
    case "max-age":
      return /^-?\d+$/.test(value) ? { maxAge: Number(value) } : {};
    case "domain":
      return value.replace(/^\./, "") === "" ? {} : { domain: value.replace(/^\./, "").toLowerCase() };
    case "path":
      return { path: value };
    case "secure":
      return { secure: true };
    case "httponly":
      return { httpOnly: true };
    case "samesite":
      return readSameSite(value);
    default:
      return {};
  }
}

/** Without its GMT a date would be read in the reader's own time zone. */
function readExpires(value: string): Partial<SetCookie> {
  const milliseconds = /\bGMT$/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? {} : { expires: Math.floor(milliseconds / 1000) };
}

function readSameSite(value: string): Partial<SetCookie> {
  const known = (["Strict", "Lax", "None"] as const).find((one) => one.toLowerCase() === value.toLowerCase());
  return known === undefined ? {} : { sameSite: known };
}
