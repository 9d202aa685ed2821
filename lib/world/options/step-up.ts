/** What can be chosen of an API that wants a recent login, or a better one (RFC 9470). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const stepUpOptions = {
  client: ["confidential", "public"],
  /**
   * What the login lacks: the user signed in longer ago than the API takes for this, or within that time. Or it wants a passkey, which the user
   * has, or has not.
   */
  login: ["earlier", "just-now", "passkey", "no-passkey"],
  /** What the client does where the API wants another login: asks for it, renews its token, or asks as it did before. */
  challenged: ["asks", "renews", "asks-alike"],
  /** Access token format. */
  token: ["jwt", "opaque"],
  /** Does an ID token come as well, so that the client can see for itself when the user signed in? */
  openid: ["off", "on"],
} as const satisfies OptionDefinitions;

export type StepUpOptions = Chosen<typeof stepUpOptions>;
