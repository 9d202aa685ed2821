/** What can be chosen of a login by a session at the server, without OAuth (RFC 10025). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const sessionLoginOptions = {
  /** What happens once the user has seen their notes. */
  afterwards: ["none", "ban", "expire", "trap"],
  /** What the cookie says about requests from other sites. */
  "same-site": ["lax", "none"],
  /** Does the API look from which origin a change is asked for? */
  origin: ["checked", "ignored"],
} as const satisfies OptionDefinitions;

export type SessionLoginOptions = Chosen<typeof sessionLoginOptions>;
