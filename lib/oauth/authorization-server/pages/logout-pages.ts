/** The pages of signing out: the question, and what came of it. */
import type { HttpResponse } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { Context } from "../context";
import type { OpenSession } from "../session";
import type { User } from "../store";
import { hiddenParameters, submitScript } from "./form-post-page";
import { html, nothing } from "./markup";
import { pageResponse } from "./page";

export interface Logout {
  readonly open: OpenSession;
  readonly user: User;
  /** The request, which the form brings back. */
  readonly parameters: Parameters;
  readonly client: ClientMetadata | undefined;
}

export function confirmLogoutPage(
  context: Context,
  { open, user, parameters, client }: Logout,
): Promise<HttpResponse> {
  const hidden: Parameters = [...parameters, ["form_token", open.session.formToken]];
  const asker = client === undefined ? nothing : html`<strong>${client.client_name}</strong> asks. `;
  const content = html`<h1>Sign out of ${context.name}?</h1>
<p class="lead">${asker}You are signed in as ${user.username}.</p>
<form method="post" action="${context.mount}/end_session/confirm">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="actions">
<button class="primary" name="decision" value="sign-out">Sign out</button>
<button name="decision" value="stay">Stay signed in</button>
</div>
</form>`;
  return pageResponse(context, 200, { title: "Sign out", content });
}

/** A field of the page that repeats a form, and of no other. */
export const repeated = "repeated";

/** The same request as a form of this site's, which a browser posts by the page's one script. */
export function repeatLogoutPage(context: Context, parameters: Parameters): Promise<HttpResponse> {
  const content = html`<h1>Sign out of ${context.name}?</h1>
<p class="lead">An app asks. One moment.</p>
<form method="post" action="${context.mount}/end_session">
${hiddenParameters([...parameters, [repeated, "yes"]])}
<div class="actions"><button class="primary">Continue</button></div>
</form>`;
  return pageResponse(context, 200, { title: "Sign out", content, script: submitScript });
}

export function signedOutPage(context: Context, client: ClientMetadata | undefined): Promise<HttpResponse> {
  const content = html`<h1>You are signed out</h1>
<p class="lead">Nobody is signed in to ${context.name} in this browser.${backTo(client)}</p>`;
  return pageResponse(context, 200, { title: "Signed out", content });
}

export function signedInPage(context: Context, client: ClientMetadata | undefined): Promise<HttpResponse> {
  const content = html`<h1>You are still signed in</h1>
<p class="lead">Nothing has changed at ${context.name}.${backTo(client)}</p>`;
  return pageResponse(context, 200, { title: "Still signed in", content });
}

function backTo(client: ClientMetadata | undefined) {
  return client === undefined ? nothing : html` You can go back to ${client.client_name}.`;
}
