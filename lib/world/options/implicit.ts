/** What can be chosen of the implicit grant (RFC 6749 §4.2), which is shown as it was. */
import type { Chosen, OptionDefinitions } from "./definitions";

export const implicitOptions = {
  /** Does the server have the grant turned on? One that follows RFC 9700 §2.1.2 or OAuth 2.1 has not. */
  server: ["legacy", "current"],
  /**
   * Who else comes by a token: a script of another site in the page, whoever reads the history, another site by Referer; or whoever
   * brings along a token that was issued to another client.
   */
  attack: ["none", "script", "history", "referrer", "injection"],
  state: ["on", "off"],
  /** How the answer is asked for. `fragment` is what comes unasked, so nothing is asked for. */
  response_mode: ["fragment", "query"],
  token: ["jwt", "opaque"],
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
} as const satisfies OptionDefinitions;

export type ImplicitOptions = Chosen<typeof implicitOptions>;
