/**
 * Where the documents stand that an identifier leads to (RFC 8414 §3.1, RFC 9728 §3.1): a well-known path is put between the host
 * of the identifier and its own path.
 */
import { parseUrl } from "@/lib/http/address";

type Document = "oauth-authorization-server" | "oauth-protected-resource" | "openid-configuration";

/** `https://api.example/mcp` → `https://api.example/.well-known/oauth-protected-resource/mcp`. */
export function insertWellKnown(identifier: string, document: Document): string {
  const { origin, pathname, search } = parseUrl(identifier) ?? {
    origin: identifier,
    pathname: "/",
    search: "",
  };
  return `${origin}/.well-known/${document}${pathname === "/" ? "" : pathname}${search}`;
}
