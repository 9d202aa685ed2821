/**
 * A client finds out about an API and a server (RFC 9728 §3, RFC 8414 §3, OIDC Discovery §4), or registers itself (RFC 7591 §3), told by
 * the request alone.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import type { CodeStep } from "./code-step-types";

const wellKnown =
  /^(.*)\/\.well-known\/(oauth-protected-resource|oauth-authorization-server|openid-configuration)(.*)$/;

export function readDiscovery(
  request: HttpRequest,
  { clientId }: { readonly clientId: string },
): CodeStep | undefined {
  const { origin, path } = readAddress(request.url) ?? { origin: "", path: "" };
  const [, before = "", document, behind = ""] = wellKnown.exec(path) ?? [];
  const identifier = origin + before + behind;
  switch (document) {
    case "oauth-protected-resource":
      return { kind: "resource-discovery", resource: identifier };
    case "oauth-authorization-server":
      return { kind: "server-discovery", issuer: identifier, algorithm: "oauth2", clientId };
    case "openid-configuration":
      return { kind: "server-discovery", issuer: identifier, algorithm: "oidc", clientId };
    default:
      return readRegistration(request, origin);
  }
}

function readRegistration(request: HttpRequest, issuer: string): CodeStep | undefined {
  const metadata = request.method === "POST" ? readDeclaredJson(request) : undefined;
  if (metadata?.redirect_uris === undefined) return undefined;
  return { kind: "registration", issuer, endpoint: request.url, metadata };
}
