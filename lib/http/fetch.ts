/**
 * The edge to a server that speaks fetch objects (Fetch §2.2.5, §2.2.6): a Request becomes a record, and a record a Response. On
 * Node alone, whose objects keep every field; a browser's drop Cookie, Host, Origin and Set-Cookie. Field names come in lower
 * case, and fields of one name joined. Left out: bodies that are not text, whose bytes that are no UTF-8 become U+FFFD.
 */
import type { Header, HttpRequest, HttpResponse } from "./message";

/**
 * The request as a record with the URL given, since a server behind a proxy cannot tell its own. Undefined where the body has
 * more than `most` bytes: no more than that is read.
 */
export async function readFetchRequest(
  request: Request,
  url: string,
  most: number,
): Promise<HttpRequest | undefined> {
  if (Number(request.headers.get("Content-Length") ?? 0) > most) return undefined;
  const body = await readBody(request.body, most);
  if (body === undefined) return undefined;
  return { method: request.method, url, headers: [...request.headers].filter(isOfClient), body };
}

async function readBody(body: ReadableStream<Uint8Array> | null, most: number): Promise<string | undefined> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Fields that proxies and the framework put in front of a server add on the way are not the client's words. */
function isOfClient([name]: Header): boolean {
  return !/^(x-forwarded-|x-middleware-|x-invoke-|x-matched-path$)/i.test(name);
}

/** An empty body is none: to an empty text a Response would add a Content-Type of its own, and 204 may not have one at all. */
export function toFetchResponse({ status, headers, body }: HttpResponse): Response {
  const fields = new Headers();
  for (const [name, value] of headers) fields.append(name, value);
  return new Response(body === "" ? null : body, { status, headers: fields });
}
