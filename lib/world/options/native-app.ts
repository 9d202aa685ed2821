/** What can be chosen of an app on the user's own machine (RFC 8252). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const nativeAppOptions = {
  /** What the app does (RFC 7636). */
  pkce: ["S256", "plain", "off"],
  /** What the server asks for. `strict`: PKCE of what ships to users, S256 only (RFC 8252 §8.1). */
  policy: ["strict", "lax"],
  /** Does a client secret come with the app, the same in every copy (RFC 8252 §8.5)? */
  secret: ["none", "shipped"],
  /** Where does the user sign in: in the browser of the system, or in a window of the app itself (RFC 8252 §8.12)? */
  browser: ["system", "embedded"],
  /** Access token format. */
  token: ["jwt", "opaque"],
  /** Does another app of the machine read the answer on its way (RFC 7636 §1), or is it the app itself that takes what it can? */
  theft: ["none", "code", "app"],
} as const satisfies OptionDefinitions;

export type NativeAppOptions = Chosen<typeof nativeAppOptions>;
