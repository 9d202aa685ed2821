/**
 * The consent page: who asks, for what, in plain words with the wire name beside them, and a way to say no to all of it or
 * to a part (RFC 6749 §3.3: the server may give less than was asked for, by the user's wish).
 */
import type { HttpResponse } from "@/lib/http/message";
import { readScope } from "@/lib/oauth/scope";
import { type AuthorizationDetail, describeDetail } from "../authorization-details";
import type { Context } from "../context";
import { describeScopes } from "../scopes";
import type { Resource, User } from "../store";
import { html, type Markup, nothing } from "./markup";
import { pageResponse } from "./page";
import { hiddenFields, hostOfClient, type Waiting, warnOf } from "./waiting";

export interface Consent extends Waiting {
  readonly user: User;
}

export async function consentPage(context: Context, consent: Consent): Promise<HttpResponse> {
  const { client, request, session, user } = consent;
  const resources = await context.store.list("resource");
  const words = describeScopes(resources);
  const asked = readScope(request.scope) ?? [];
  const host = hostOfClient(client, request.redirectUri);
  const title = `Allow ${client.client_name} to ${describeAim(asked, resources, request.resources)}?`;
  const content = html`<h1>${title}</h1>
${warnOf(client, request.redirectUri)}
<form class="consent" method="post" action="${context.mount}/consent">
${hiddenFields(consent)}
<fieldset class="scopes">
<legend><strong>${client.client_name}</strong>${host === undefined ? nothing : html` by ${host}`} wants to:</legend>
${asked.map((scope) => scopeRow(scope, words.get(scope) ?? scope))}
${(request.authorizationDetails ?? []).map(detailRow)}
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
export function scopeRow(scope: string, words: string): Markup {
  return html`<label class="scope"><input type="checkbox" name="scope" value="${scope}" checked> <span>${words}</span> <code>${scope}</code></label>
`;
}

/** What scope cannot say (RFC 9396): part of the question, and not to be unticked. */
export function detailRow(detail: AuthorizationDetail): Markup {
  return html`<p class="detail"><span>${describeDetail(detail)}</span> <code>${detail.type}</code></p>`;
}

/** `use your photos`, of the resources that are meant and whose scopes are asked for; where there are none, it is about who the user is. */
export function describeAim(
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
