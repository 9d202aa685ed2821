/** What can be chosen of the device authorization grant (RFC 8628). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const deviceCodeOptions = {
  /** How the code comes to the phone: typed, or in the address that a picture holds (§3.3.1). */
  verification: ["typed", "complete"],
  /** Whose device is it: the user’s own, or one of somebody who has sent the user its code (§5.4)? */
  phishing: ["off", "on"],
  /** Does the device wait as long as it was told? */
  polling: ["patient", "eager"],
  token: ["jwt", "opaque"],
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
} as const satisfies OptionDefinitions;

export type DeviceCodeOptions = Chosen<typeof deviceCodeOptions>;
