/** What the login and consent pages share: an authorization request that waits for the user, and who made it. */
import { readAddress } from "@/lib/http/address";
import { type ClientMetadata, registeredItself } from "@/lib/oauth/client-metadata";
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
 * registered itself could be anyone's (RFC 7591 §5).
 */
export function hostOfClient(client: ClientMetadata, redirectUri?: string): string | undefined {
  const uris = registeredItself(client) ? [redirectUri] : [client.client_uri, redirectUri];
  const hosts = uris.map((uri) => readAddress(uri ?? "")?.host);
  return hosts.find((host) => host !== undefined && host !== "");
}

/** RFC 7591 §5: all that such a client says of itself is its own word. */
export const selfRegistered: Markup = html`<p class="alert">This app registered itself here. Nobody has checked who it is, or its name.</p>`;

export function warnOf(client: ClientMetadata): Markup {
  return registeredItself(client) ? selfRegistered : nothing;
}
