/** What the login and consent pages share: an authorization request that waits for the user, and who made it. */
import { readAddress } from "@/lib/http/address";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { OpenSession } from "../session";
import type { AuthorizationRequest } from "../store";
import { html, type Markup } from "./markup";

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

/** A host that says who asks: the client's site, or where the answer goes; undefined where neither has one. */
export function hostOfClient(client: ClientMetadata, redirectUri?: string): string | undefined {
  const hosts = [client.client_uri, redirectUri].map((uri) => readAddress(uri ?? "")?.host);
  return hosts.find((host) => host !== undefined && host !== "");
}
