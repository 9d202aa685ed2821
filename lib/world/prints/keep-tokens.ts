/** Tokens that have just come, with the moment at which the access token ends: `expires_in` counts from the response (RFC 6749 §5.1). */
import type { Tokens } from "@/lib/oauth/client/token-response";
import type { Now } from "@/lib/oauth/random";
import type { Connection } from "../attempt";

export function keepTokens(tokens: Tokens, now: Now): Pick<Connection, "tokens" | "expiresAt"> {
  const { expiresIn } = tokens;
  return { tokens, expiresAt: expiresIn === undefined ? undefined : now() + expiresIn };
}
