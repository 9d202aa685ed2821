/** Answers that lie there compressed with Brotli (RFC 7932), for whoever reads it. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request where it can, and says whether it did. The rest is for the next that listens. */
export type Listener<Done = boolean> = (incoming: IncomingMessage, outgoing: ServerResponse) => Done;

export interface Compressed {
  /** Name and value in turn, without the length of the body. */
  readonly fields: readonly string[];
  readonly body: Buffer;
}

/** Is what lies there asked for, and by somebody who reads it? */
export function wantsBrotli({ method, headers }: IncomingMessage): boolean {
  return (method === "GET" || method === "HEAD") && readsBrotli(headers["accept-encoding"]);
}

/** Node leaves the body out where HEAD asks. */
export function sendCompressed(outgoing: ServerResponse, { fields, body }: Compressed): void {
  outgoing.writeHead(200, [...fields, "Content-Encoding", "br", "Content-Length", String(body.length)]);
  outgoing.end(body);
}

/** A weight of 0 says that it is not wanted (RFC 9110 §12.4.2). */
function readsBrotli(accepted = ""): boolean {
  return accepted.split(",").some((coding) => /^\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}
