/**
 * The page where an authorization request ends that must not be sent on (RFC 6749 §4.1.2.1): plain words for the person,
 * who cannot mend it, and the error for the app's developer, who can. It has no link: where to would be a guess.
 */
import type { HttpResponse } from "@/lib/http/message";
import type { Refusal } from "@/lib/oauth/error";
import type { Context } from "../context";
import { html } from "./markup";
import { pageResponse } from "./page";

interface Words {
  readonly title: string;
  readonly lead: string;
}

const stopped: Words = {
  title: "This can’t go on",
  lead: "stopped here, and shared nothing with any app. Go back to the app that sent you, and try again from there.",
};

const wordsByStatus: Readonly<Record<number, Words>> = {
  404: { title: "There is nothing here", lead: "has no page at this address." },
  500: { title: "Something went wrong", lead: "failed, and the fault is not yours. Try again in a while." },
};

export function errorPage(context: Context, status: number, refusal: Refusal): Promise<HttpResponse> {
  const { title, lead } = wordsByStatus[status] ?? stopped;
  const content = html`<h1>${title}</h1>
<p class="lead">${context.name} ${lead}</p>
<dl class="facts">
<dt>For the app’s developer</dt>
<dd><code>${refusal.error}</code></dd>
<dd>${refusal.description}.</dd>
</dl>`;
  return pageResponse(context, status, { title, content });
}
