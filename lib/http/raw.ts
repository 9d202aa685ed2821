/**
 * Messages as text, as HTTP/1.1 puts them on the wire (RFC 9112 §2.1). Host, where the record has none, is derived from the
 * URL and stands first (RFC 9110 §7.2); Content-Length, where a body has none, stands last, with a POST without a body as well (§8.6).
 * Left out: chunked coding.
 */
import { parseUrl } from "./address";
import { type Header, type HttpRequest, type HttpResponse, isRequest, readHeader } from "./message";
import { reasonPhrase } from "./status";

/** `lineEnd` is CRLF on the wire; a screen or a terminal may prefer "\n". */
export function formatRawRequest(request: HttpRequest, lineEnd = "\r\n"): string {
  const url = parseUrl(request.url);
  const target = url === undefined ? request.url : `${url.pathname}${url.search}`;
  const derived: readonly Header[] = url === undefined ? [] : [["Host", url.host]];
  const host = readHeader(request, "Host") === undefined ? derived : [];
  const headers = [...host, ...request.headers, ...lengthOf(request)];
  return formatRaw(`${request.method} ${target} HTTP/1.1`, headers, request.body, lineEnd);
}

export function formatRawResponse(response: HttpResponse, lineEnd = "\r\n"): string {
  const start = `HTTP/1.1 ${response.status} ${reasonPhrase(response.status)}`;
  return formatRaw(start, [...response.headers, ...lengthOf(response)], response.body, lineEnd);
}

function formatRaw(start: string, headers: readonly Header[], body: string, lineEnd: string): string {
  const lines = headers.map(([name, value]) => `${oneLine(name)}: ${oneLine(value)}`);
  return [oneLine(start), ...lines, "", body].join(lineEnd);
}

/** The Content-Length that goes without saying in the record. */
export function lengthOf(message: HttpRequest | HttpResponse): readonly Header[] {
  const known = readHeader(message, "Content-Length") ?? readHeader(message, "Transfer-Encoding");
  const expected = isRequest(message) && ["POST", "PUT", "PATCH"].includes(message.method);
  if ((message.body === "" && !expected) || known !== undefined) return [];
  return [["Content-Length", String(new TextEncoder().encode(message.body).length)]];
}

/** A line break inside of a field would start another one: it becomes a space (RFC 9110 §5.5). */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]/g, " ");
}
