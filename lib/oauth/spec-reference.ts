/** `RFC 6749 §4.1.2`, or the same for a document without an RFC number. */
export type SpecReference =
  | `${"RFC" | "OIDC" | "OAuth" | "draft" | "MCP"} ${string} §${string}`
  | `${"Fetch" | "HTML" | "WebAuthn"} Standard §${string}`;
