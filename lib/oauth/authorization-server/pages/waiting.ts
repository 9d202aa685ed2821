/** What the login and consent pages share: an authorization request that waits for the user, and who made it. */
import { readAddress } from "@/lib/http/address";
import { type ClientMetadata, describesItself, registeredItself } from "@/lib/oauth/client-metadata";
import { isLoopback } from "../redirect-uri";
import type { OpenSession } from "../session";
import type { AuthorizationRequest } from "../store";
import { html, type Markup, nothing } from "./markup";

export interface Waiting {
  readonly session: OpenSession;
  readonly transactionId: string;
  readonly client: ClientMetadata;
  readonly request: AuthorizationRequest;
}

/** The fields that bind a form to this request and this browser. */
export function hiddenFields({ transactionId, session }: Pick<Waiting, "transactionId" | "session">): Markup {
  return html`<input type="hidden" name="transaction" value="${transactionId}">
<input type="hidden" name="form_token" value="${session.session.formToken}">`;
}

/**
 * A host that says who asks: the client's site, or where the answer goes; undefined where neither has one. The site of a client that
 * registered itself could be anyone's (RFC 7591 §5); that of one which describes itself is where it does, and is to be shown (draft
 * ietf-oauth-client-id-metadata-document-02 §8.5).
 */
export function hostOfClient(client: ClientMetadata, redirectUri?: string): string | undefined {
  const hosts = listSites(client)
    .concat(redirectUri ?? [])
    .map((uri) => readAddress(uri)?.host);
  return hosts.find((host) => host !== undefined && host !== "");
}

function listSites(client: ClientMetadata): readonly string[] {
  if (describesItself(client)) return [client.client_id];
  return registeredItself(client) || client.client_uri === undefined ? [] : [client.client_uri];
}

/** Private-use schemes have no host: the scheme is named after the app's maker then (RFC 8252 §7.1). */
export function placeOf(uri: string): string {
  if (!URL.canParse(uri)) return uri;
  const { host, protocol } = new URL(uri);
  return host === "" ? protocol.replace(/:$/, "") : host;
}

/**
 * What is said of a client that nobody here vouches for. All that one says of itself is its own word (RFC 7591 §5); and whose document
 * it is that an app on the user's machine goes by, nobody can see (draft ietf-oauth-client-id-metadata-document-02 §8.1).
 */
export function warnOf(client: ClientMetadata, redirectUri?: string): Markup {
  if (describesItself(client)) {
    const home = placeOf(client.client_id);
    return html`<p class="alert">The name of this app comes from ${home}. Nobody here has checked it.${tellWay(home, redirectUri)}</p>`;
  }
  return registeredItself(client) ? selfRegistered : nothing;
}

const selfRegistered: Markup = html`<p class="alert">This app registered itself here. Nobody has checked who it is, or its name.</p>`;

function tellWay(home: string, redirectUri?: string): Markup {
  if (redirectUri === undefined || placeOf(redirectUri) === home) return nothing;
  const place = placeOf(redirectUri);
  return isLoopback(redirectUri)
    ? html` The answer goes to ${place}, this computer, where any program could use the name.`
    : html` The answer goes to ${place}.`;
}
