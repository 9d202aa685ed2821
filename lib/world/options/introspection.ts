/** What can be chosen of introspection and revocation (RFC 7662, RFC 7009). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const introspectionOptions = {
  token: ["opaque", "jwt"],
  /** How the API finds out what a JWT is worth. About an opaque token it can only ask. */
  answer: ["introspection", "local", "blocklist", "short-life"],
  /** Whether the server knows the API that asks (RFC 7662 §2.1). */
  api: ["known", "unknown"],
} as const satisfies OptionDefinitions;

export type IntrospectionOptions = Chosen<typeof introspectionOptions>;
