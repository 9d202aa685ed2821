/**
 * The consent page: who asks, for what, in plain words with the wire name beside them, and a way to say no to all of it or
 * to a part (RFC 6749 §3.3: the server may give less than was asked for, by the user's wish).
 */
import type { HttpResponse } from "@/lib/http/message";
import { readScope } from "@/lib/oauth/scope";
import { describeDetail } from "../authorization-details";
import type { AuthorizationDetail } from "../authorization-records";
import type { Context } from "../context";
import { describeScopes } from "../scopes";
import type { Resource, User } from "../store";
import { html, type Markup, nothing } from "./markup";
import { pageResponse } from "./page";
import { hiddenFields, hostOfClient, type Waiting, warnOf } from "./waiting";

export interface Consent extends Waiting {
  readonly user: User;
}

export function consentPage(context: Context, consent: Consent): Promise<HttpResponse> {
  const { scope, resources, authorizationDetails, redirectUri } = consent.request;
  const asked = { scope, targets: resources, details: authorizationDetails };
  return decisionPage(context, { ...consent, ...asked, redirectUri, action: "/consent", lead: nothing });
}

interface Decision extends Omit<Consent, "request"> {
  /** What is asked for, and of which resources. */
  readonly scope: string;
  readonly targets: readonly string[];
  readonly details: readonly AuthorizationDetail[] | undefined;
  /** Where the answer goes, where that is an address. */
  readonly redirectUri?: string;
  readonly action: "/consent" | "/device/consent";
  /** What stands before the question. */
  readonly lead: Markup;
}

/** The question of any consent, wherever the answer goes. */
export async function decisionPage(context: Context, decision: Decision): Promise<HttpResponse> {
  const { client, redirectUri, session, user, details = [] } = decision;
  const resources = await context.store.list("resource");
  const words = describeScopes(resources);
  const asked = readScope(decision.scope) ?? [];
  const host = hostOfClient(client, redirectUri);
  const title = `Allow ${client.client_name} to ${describeAim(asked, resources, decision.targets)}?`;
  const content = html`<h1>${title}</h1>
${decision.lead}${warnOf(client, redirectUri)}
<form class="consent" method="post" action="${context.mount}${decision.action}">
${hiddenFields(decision)}
<fieldset class="scopes">
<legend><strong>${client.client_name}</strong>${host === undefined ? nothing : html` by ${host}`} wants to:</legend>
${asked.map((scope) => scopeRow(scope, words.get(scope) ?? scope))}
${details.map(detailRow)}
</fieldset>
<div class="actions">
<button class="primary" name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</div>
</form>
<p class="note">You are signed in as ${user.username}. ${client.client_name} never sees your password.</p>`;
  return pageResponse(context, 200, { title, content }, session.headers);
}

/** A scope to be unticked: its words and its wire name. */
function scopeRow(scope: string, words: string): Markup {
  return html`<label class="scope"><input type="checkbox" name="scope" value="${scope}" checked> <span>${words}</span> <code>${scope}</code></label>
`;
}

/** What scope cannot say (RFC 9396): part of the question, and not to be unticked. */
function detailRow(detail: AuthorizationDetail): Markup {
  return html`<p class="detail"><span>${describeDetail(detail)}</span> <code>${detail.type}</code></p>`;
}

/** `use your photos`, of the resources that are meant and whose scopes are asked for; where there are none, it is about who the user is. */
function describeAim(
  asked: readonly string[],
  resources: readonly Resource[],
  targets: readonly string[],
): string {
  const names = resources
    .filter(({ resource }) => targets.includes(resource))
    .filter(({ scopes }) => asked.some((scope) => Object.hasOwn(scopes, scope)))
    .map(({ name }) => name.toLowerCase());
  return names.length === 0 ? "know who you are" : `use your ${names.join(" and ")}`;
}
