/**
 * Responses as servers make them, and bodies as receivers read them (RFC 9110). A receiver compares media types without
 * their parameters and ignoring case (§8.3.1); nothing here throws at a body.
 */
import { type Header, type HttpRequest, type HttpResponse, readHeaders } from "./message";

export function jsonResponse(status: number, body: unknown, headers: readonly Header[] = []): HttpResponse {
  return { status, headers: withContentType("application/json", headers), body: JSON.stringify(body) };
}

export function htmlResponse(status: number, html: string, headers: readonly Header[] = []): HttpResponse {
  return { status, headers: withContentType("text/html; charset=utf-8", headers), body: html };
}

/** 303 has the user agent fetch the location with GET whatever the method was; 302 after GET alone (RFC 9700 §4.12). */
export function redirectResponse(
  status: 302 | 303,
  location: string,
  headers: readonly Header[] = [],
): HttpResponse {
  return emptyResponse(status, [["Location", location], ...headers]);
}

export function emptyResponse(status: number, headers: readonly Header[] = []): HttpResponse {
  return { status, headers, body: "" };
}

/** Lists and objects within one another. RFC 8259 §9 lets a reader set a bound; what is past some thousands cannot be written again. */
const mostLevels = 100;

/** JSON that others have written (RFC 8259), or undefined where the text is none, or nested too deep. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return hasLevels(value, mostLevels) ? value : undefined;
  } catch {
    return undefined;
  }
}

function hasLevels(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return most > 0 && Object.values(value).every((member) => hasLevels(member, most - 1));
}

/** The members of a JSON object, or undefined where the text is anything else. */
export function readJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** The body as a JSON object, or undefined where it is anything else. Says nothing of the Content-Type. */
export function readJson(message: HttpRequest | HttpResponse): Readonly<Record<string, unknown>> | undefined {
  return readJsonObject(message.body);
}

/** The same where the Content-Type says that it is JSON, and undefined where it does not. */
export function readDeclaredJson(
  message: HttpRequest | HttpResponse,
): Readonly<Record<string, unknown>> | undefined {
  return isJson(message) ? readJson(message) : undefined;
}

/** Does the Content-Type say application/x-www-form-urlencoded? */
export function isForm(message: HttpRequest | HttpResponse): boolean {
  return readMediaType(message) === "application/x-www-form-urlencoded";
}

/** Does the Content-Type say application/json, or a type with its suffix (RFC 6839 §3.1)? */
export function isJson(message: HttpRequest | HttpResponse): boolean {
  return /^application\/([^/]+\+)?json$/.test(readMediaType(message) ?? "");
}

/** The media type in lower case, without parameters. Two fields, where there may be one (RFC 9110 §5.3, §8.3), are the name of none. */
export function readMediaType(message: HttpRequest | HttpResponse): string | undefined {
  const types = readHeaders(message, "Content-Type").map((field) => field.split(";", 1)[0]?.trim());
  return types.length === 0 ? undefined : types.join(", ").toLowerCase();
}

function withContentType(type: string, headers: readonly Header[]): readonly Header[] {
  const given = headers.some(([name]) => name.toLowerCase() === "content-type");
  return given ? headers : [["Content-Type", type], ...headers];
}
