/** What can be chosen of pushed authorization requests (RFC 9126), and of tokens that are bound to a key (RFC 9449). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const pushedAuthorizationOptions = {
  client: ["confidential", "public"],
  par: ["on", "off"],
  /** Does the client sign its request (RFC 9101)? A script has no key that the server would know. */
  signed: ["off", "on"],
  /** Does the server take pushed requests alone (RFC 9126 §5)? */
  require_par: ["off", "on"],
  dpop: ["off", "on"],
  /** Must proofs carry a nonce of whoever judges them (RFC 9449 §8, §9)? */
  dpop_nonce: ["off", "on"],
  /** Does somebody get hold of a call to the API, with the token in it? */
  theft: ["off", "on"],
  /** What they send along with a token that is bound to a key: nothing, the proof that was caught, or one of their own. */
  proof: ["none", "caught", "own"],
} as const satisfies OptionDefinitions;

export type PushedAuthorizationOptions = Chosen<typeof pushedAuthorizationOptions>;
