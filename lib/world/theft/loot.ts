/** What somebody has found who reads the addresses in another's browser. JSON, as all of the world is. */
import type { CookieJar } from "@/lib/http/cookies";
import type { HttpRequest } from "@/lib/http/message";

export interface Loot {
  readonly code?: string;
  /** A challenge that is its own verifier (RFC 7636 §4.2, `plain`). */
  readonly verifier?: string;
  /** The user's own way back to the client: the thief is faster, and it goes on when they are done. */
  readonly held?: HttpRequest;
  /** Of the thief's own browser. */
  readonly cookies?: CookieJar;
}
