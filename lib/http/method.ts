/** Methods as servers know them (RFC 9110 §9): HEAD is there for whatever can be got (§9.1), and is answered without content (§9.3.2). */
import type { HttpRequest, HttpResponse } from "./message";

/** The method whose rules hold for the request: HEAD is GET but for the content of the answer. */
export function readMethod({ method }: HttpRequest): string {
  return method === "HEAD" ? "GET" : method;
}

/** Names of methods as `Allow` has them: whatever can be got can be asked for by HEAD. */
export function listMethods(methods: readonly string[]): readonly string[] {
  return methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}

/** What answers the request: to HEAD the fields alone, whatever they say. */
export function answerTo(request: HttpRequest, response: HttpResponse): HttpResponse {
  return request.method === "HEAD" ? { ...response, body: "" } : response;
}
