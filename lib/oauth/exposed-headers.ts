/** What scripts of other origins may read of an answer beside its content (Fetch §3.3.5): the challenge, and the nonce for the next proof. */
import { type Header, type HttpResponse, readHeader } from "@/lib/http/message";

export function exposeHeaders(response: HttpResponse): Header {
  const names = ["WWW-Authenticate", "DPoP-Nonce"].filter(
    (name) => name === "WWW-Authenticate" || readHeader(response, name) !== undefined,
  );
  return ["Access-Control-Expose-Headers", names.join(", ")];
}
