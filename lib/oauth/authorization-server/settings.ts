/** What can be chosen of a server. The defaults are the newest guidance (RFC 9700, OAuth 2.1). */
import type { SigningAlgorithm } from "@/lib/oauth/jwt";

export interface AuthorizationServerSettings {
  /** `strict`: PKCE required of public clients, S256 only. `lax`: never required, and `plain` allowed: unsafe. */
  readonly pkcePolicy: "strict" | "lax";
  /** RFC 9068 JWTs, or random strings that only introspection can read. */
  readonly accessTokenFormat: "jwt" | "opaque";
  readonly signingAlgorithm: SigningAlgorithm;
  /** Seconds. */
  readonly lifetimes: { readonly code: number; readonly accessToken: number; readonly idToken: number };
  /** The resource that tokens are for when the client names none (RFC 9068 §3). */
  readonly defaultResource: string;
}

export const defaultLifetimes = { code: 60, accessToken: 600, idToken: 600 } as const;
