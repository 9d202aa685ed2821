/**
 * A client that nobody has registered: its `client_id` is the address of a document in which it describes itself (OAuth Client ID
 * Metadata Document, draft 02). Here is which addresses are good (§3, §8.6), and what a document has to be (§4, §4.1, §5, §8.7). Whoever
 * runs the server does the fetching, follows no redirect (§5), and keeps no document that was not good (§5.2).
 * Left out: `jwks_uri` and `logo_uri`, which would have to be fetched as well, and software statements (§4.3).
 */
import { parseUrl } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import type { Checklist } from "@/lib/oauth/checklist";
import { inWords } from "@/lib/oauth/claims";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { readDocument } from "@/lib/oauth/document";
import { OAuthError } from "@/lib/oauth/error";
import type { JsonObject } from "@/lib/oauth/jwt";
import { noteAction, open } from "@/lib/oauth/notice";
import { type AuthorizationServerOptions, createContext } from "./context";
import { checkClientMetadata } from "./registration-rules";

/** Bytes that a document may have (§8.7). */
const mostBytes = 5_120;

/** May a document be fetched from there? Notes why not. */
export function checkClientUrl(checks: Checklist, clientId: string): boolean {
  return (
    checks.observe("client-document-url", isClientUrl(clientId), {
      expected: "https with a path, without dot segments, fragment, name and password",
      actual: clientId,
    }) && checkHost(checks, clientId)
  );
}

/**
 * The text decides, since it is compared as it stands (§3): a URL that has been read no longer has its dot segments, nor the tabs and line
 * breaks that hid them. So no character may stand in it that a URI does not have (RFC 3986 §2).
 */
function isClientUrl(text: string): boolean {
  const isUri = /^[\w!$%&'()*+,\-./:;=?@[\]~]*$/.test(text);
  const [, authority = "", path = ""] = (isUri && /^https:\/\/([^/?]+)(\/[^?]*)/.exec(text)) || [];
  const hasDots = path.split("/").some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
  return path !== "" && !hasDots && !authority.includes("@") && parseUrl(text) !== undefined;
}

/**
 * §8.6 forbids addresses of special use, by which a stranger could have the server ask in its own network. Here no number at all stands
 * for a host, and `localhost` is none. Left out: what a name stands for. It must be looked up, and nobody here has a DNS to ask.
 */
function checkHost(checks: Checklist, clientId: string): boolean {
  const host = parseUrl(clientId)?.hostname ?? "";
  const named = /[a-z]/.test(host) && !host.startsWith("[") && !/(^|\.)localhost\.?$/.test(host);
  return checks.observe("client-document-host", named, {
    expected: "the name of a host, no number and not localhost",
    actual: host,
  });
}

/** The client as its document describes it, or undefined where it may not be used. Notes why. */
export async function readClientDocument(
  options: AuthorizationServerOptions,
  url: string,
  response: HttpResponse,
): Promise<ClientMetadata | undefined> {
  const context = createContext(options);
  const { checks, note } = context;
  const members = checkSize(checks, response)
    ? readDocument(response, "client-document-readable", note)
    : undefined;
  if (members === undefined || !checkId(checks, url, members) || !checkNoSecret(checks, members)) return;
  try {
    const client = { client_id: url, ...(await checkClientMetadata(context, members)) };
    noteAction(note, "client-described", { gains: [open("client_id", url)] });
    return client;
  } catch (thrown) {
    if (!(thrown instanceof OAuthError)) throw thrown;
    return undefined;
  }
}

function checkSize(checks: Checklist, { body }: HttpResponse): boolean {
  const { length } = new TextEncoder().encode(body);
  return checks.observe("client-document-size", length <= mostBytes, {
    expected: `${mostBytes} bytes at most`,
    actual: `${length} bytes`,
  });
}

/** Character by character, so that with the port 443 it is another one (§3, §4, RFC 3986 §6.2.1). */
function checkId(checks: Checklist, url: string, { client_id }: JsonObject): boolean {
  return checks.observe("client-document-id", client_id === url, {
    expected: url,
    actual: inWords(client_id),
  });
}

/** Whatever stands there everyone can read (§4.1). Where no method is named, RFC 7591 §2 has it be one with a secret. */
function checkNoSecret(checks: Checklist, members: JsonObject): boolean {
  const { token_endpoint_auth_method: method = "client_secret_basic" } = members;
  const names = ["client_secret", "client_secret_expires_at"].filter((name) => Object.hasOwn(members, name));
  const shared = /^client_secret_/.test(String(method));
  return checks.observe("client-document-secret", names.length === 0 && !shared, {
    expected: "no client_secret, and a method without one",
    actual: [inWords(method), ...names].join(", "),
  });
}
