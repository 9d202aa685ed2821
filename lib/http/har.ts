/**
 * Exchanges as an HTTP Archive, version 1.2, with every member that it requires, for a browser's developer tools to open.
 * A request that was never answered has the response with status 0 that browsers write for it. Times are those of the
 * simulated clock; what is not measured is 0 (timings) or -1 (sizes). A body stands in `text` alone, since the format has either
 * that or `params`, and readers take the text; a URL stands without its fragment.
 */
import { readAddress } from "./address";
import { readCookies } from "./cookies";
import { type HttpRequest, type HttpResponse, readHeader } from "./message";
import type { Parameters } from "./parameters";
import { readSetCookies, type SetCookie } from "./set-cookie";
import { reasonPhrase } from "./status";

export interface Exchange {
  readonly request: HttpRequest;
  readonly response?: HttpResponse;
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly comment?: string;
}

export type Har = ReturnType<typeof formatHar>;

export function formatHar(exchanges: readonly Exchange[]) {
  const creator = { name: "Grantscope", version: "1" };
  return { log: { version: "1.2", creator, pages: [], entries: exchanges.map(toEntry) } };
}

function toEntry({ request, response, startedAt, comment }: Exchange) {
  return {
    startedDateTime: new Date(startedAt * 1000).toISOString(),
    time: 0,
    request: toHarRequest(request),
    response: toHarResponse(response ?? { status: 0, headers: [], body: "" }),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    ...(comment === undefined ? {} : { comment }),
  };
}

function toHarRequest(request: HttpRequest) {
  const { method, url, headers, body } = request;
  const cookies = Object.entries(readCookies(request));
  const mimeType = readHeader(request, "Content-Type") ?? "";
  return {
    method,
    url: url.replace(/#.*/s, ""),
    httpVersion: "HTTP/1.1",
    cookies: toNamed(cookies),
    headers: toNamed(headers),
    queryString: toNamed(readAddress(url)?.query ?? []),
    ...(body === "" ? {} : { postData: { mimeType, text: body } }),
    headersSize: -1,
    bodySize: countBytes(body),
  };
}

function toHarResponse(response: HttpResponse) {
  const { status, headers, body } = response;
  const mimeType = readHeader(response, "Content-Type") ?? "x-unknown";
  return {
    status,
    statusText: reasonPhrase(status),
    httpVersion: "HTTP/1.1",
    cookies: readSetCookies(response).map(toHarCookie),
    headers: toNamed(headers),
    content: { size: countBytes(body), mimeType, text: body },
    redirectURL: readHeader(response, "Location") ?? "",
    headersSize: -1,
    bodySize: countBytes(body),
  };
}

function toHarCookie({ name, value, path, domain, expires, httpOnly, secure }: SetCookie) {
  return {
    name,
    value,
    ...(path === undefined ? {} : { path }),
    ...(domain === undefined ? {} : { domain }),
    ...(expires === undefined ? {} : { expires: new Date(expires * 1000).toISOString() }),
    httpOnly: httpOnly ?? false,
    secure: secure ?? false,
  };
}

function toNamed(pairs: Parameters) {
  return pairs.map(([name, value]) => ({ name, value }));
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
