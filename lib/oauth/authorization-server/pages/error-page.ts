/**
 * The page where an authorization request ends that must not be sent on (RFC 6749 §4.1.2.1): plain words for the person,
 * who cannot mend it, and the error for the app's developer, who can. It has no link: where to would be a guess.
 */
import type { HttpResponse } from "@/lib/http/message";
import type { Refusal } from "@/lib/oauth/error";
import type { Context } from "../context";
import { html } from "./markup";
import { nameServer, pageResponse } from "./page";

export function errorPage(context: Context, status: number, refusal: Refusal): Promise<HttpResponse> {
  const title = "This can’t go on";
  const content = html`<h1>${title}</h1>
<p class="lead">${nameServer(context)} stopped here to keep you safe. Nothing was shared with the app that sent you. Go back to it, and try again from there.</p>
<dl class="facts">
<dt>For the app’s developer</dt>
<dd><code>${refusal.error}</code></dd>
<dd>${refusal.description}.</dd>
</dl>`;
  return pageResponse(context, status, { title, content });
}
