/** What can be chosen of the refresh token grant (RFC 6749 §6). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const refreshTokenOptions = {
  client: ["confidential", "public"],
  /** Is a refresh token good for one use (RFC 9700 §4.14.2)? */
  rotation: ["on", "off"],
  /** Whether somebody else has a copy of the tokens, and who uses the refresh token first. */
  theft: ["none", "after", "before"],
  /** What the refresh asks for: all that was granted, less, or more. */
  scope: ["all", "less", "more"],
  token: ["jwt", "opaque"],
} as const satisfies OptionDefinitions;

export type RefreshTokenOptions = Chosen<typeof refreshTokenOptions>;
