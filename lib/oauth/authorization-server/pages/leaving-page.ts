/**
 * The page between this server and a client that it does not trust with its people (RFC 9700 §4.11.2): what happened, where the way
 * leads, and that nobody has checked who is there. It goes on by a click alone, and without a Referer.
 */
import type { HttpResponse } from "@/lib/http/message";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { Refusal } from "@/lib/oauth/error";
import { type AuthorizationTarget, buildAnswer, locateAnswer } from "../authorization-response";
import type { Context } from "../context";
import { hiddenParameters } from "./form-post-page";
import { html, type Markup } from "./markup";
import { pageResponse } from "./page";
import { placeOf, warnOf } from "./waiting";

/** In place of an error redirect. */
export function refusalLeavingPage(
  context: Context,
  client: ClientMetadata,
  target: AuthorizationTarget,
  refusal: Refusal,
  status: number,
): Promise<HttpResponse> {
  const answer = buildAnswer(context, target, [
    ["error", refusal.error],
    ["error_description", refusal.description],
  ]);
  const denied = refusal.error === "access_denied";
  const title = denied ? "Nothing was allowed" : "This can’t go on";
  const lead = denied ? "got no access." : "asked for something that cannot be answered.";
  const host = placeOf(target.redirectUri);
  const onward =
    target.responseMode === "form_post"
      ? html`<form method="post" action="${target.redirectUri}">
${hiddenParameters(answer)}
<div class="actions"><button>Go on to ${host}</button></div>
</form>`
      : link(locateAnswer(target, answer), host);
  const content = html`<h1>${title}</h1>
<p class="lead"><strong>${client.client_name}</strong> ${lead}</p>
<dl class="facts">
<dt>For the app’s developer</dt>
<dd><code>${refusal.error}</code></dd>
<dd>${refusal.description}.</dd>
</dl>
${warnOf(client, target.redirectUri)}
${onward}`;
  return pageResponse(context, status, { title, content });
}

/** In place of a redirect after sign-out (OIDC Logout §3). */
export function logoutLeavingPage(
  context: Context,
  client: ClientMetadata,
  location: string,
): Promise<HttpResponse> {
  const content = html`<h1>You are signed out</h1>
<p class="lead">Nobody is signed in to ${context.name} in this browser. <strong>${client.client_name}</strong> wants you back.</p>
${warnOf(client, location)}
${link(location, placeOf(location))}`;
  return pageResponse(context, 200, { title: "Signed out", content });
}

function link(location: string, host: string): Markup {
  return html`<p class="actions"><a class="button" href="${location}" rel="noreferrer">Go on to ${host}</a></p>`;
}
