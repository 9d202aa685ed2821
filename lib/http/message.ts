/**
 * HTTP messages as plain records (RFC 9110). These, not fetch objects, are what is drawn, stored, edited, replayed and
 * handled: a browser's `Request` drops Cookie, Host, Origin and Referer, and its `Response` drops Set-Cookie.
 * Left out: trailers, byte bodies and streaming. A body is text; an empty body is the empty string.
 */

/** One header field. Names keep the case in which they were written; comparison ignores it (RFC 9110 §5.1). */
export type Header = readonly [name: string, value: string];

export interface HttpRequest {
  readonly method: string;
  /** Absolute, as the sender wrote it. After an edit it may be anything. */
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: string;
}

interface WithHeaders {
  readonly headers: readonly Header[];
}

/** Every value of the named field, in order. */
export function readHeaders(message: WithHeaders, name: string): string[] {
  const wanted = name.toLowerCase();
  return message.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of the named field, or undefined. */
export function readHeader(message: WithHeaders, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return message.headers.find(([key]) => key.length === wanted.length && key.toLowerCase() === wanted)?.[1];
}

/** The same message with one value for the named field, at the end; the old ones are gone. */
export function withHeader<M extends WithHeaders>(message: M, name: string, value: string): M {
  const wanted = name.toLowerCase();
  const kept = message.headers.filter(([key]) => key.toLowerCase() !== wanted);
  return { ...message, headers: [...kept, [name, value] as const] };
}

export function isRequest(message: HttpRequest | HttpResponse): message is HttpRequest {
  return "method" in message;
}
