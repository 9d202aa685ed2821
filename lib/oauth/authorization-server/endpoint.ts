/** What the server's front door knows of an endpoint; how it works inside is the endpoint's own matter. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import type { Context } from "./context";

export interface Endpoint {
  readonly methods: readonly ("GET" | "HEAD" | "POST")[];
  /** The check that the method is one of these, where a specification asks for it. */
  readonly methodCheck?: CheckId;
  /** How it says no: a page for a person, JSON (RFC 6749 §5.2), or the challenge of a protected resource (RFC 6750 §3). */
  readonly refusals: "page" | "json" | "bearer";
  /** May scripts of other origins read its answers? Never where a person is shown a page (RFC 9700 §2.6). */
  readonly crossOrigin: boolean;
  /** Does it take DPoP proofs, and so tell the nonce for the next one (RFC 9449 §8)? */
  readonly takesProofs?: boolean;
  handle(context: Context, request: HttpRequest): Promise<HttpResponse>;
}
