/**
 * The authorization response as a form (OAuth 2.0 Form Post Response Mode §2): nothing of it stands in an address. A browser
 * posts it by the page's one script; without script, the person at it presses the button.
 */
import type { HttpResponse } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import type { Context } from "../context";
import { html, type Markup } from "./markup";
import { pageResponse } from "./page";

export const submitScript = "document.forms[0].submit()";

export function formPostPage(
  context: Context,
  redirectUri: string,
  parameters: Parameters,
): Promise<HttpResponse> {
  const host = URL.canParse(redirectUri) ? new URL(redirectUri).host : "";
  const content = html`<h1>Back to the app</h1>
<p class="lead">${context.name} has an answer for ${host === "" ? "the app" : host}.</p>
<form method="post" action="${redirectUri}">
${hiddenParameters(parameters)}
<div class="actions"><button class="primary">Continue</button></div>
</form>`;
  return pageResponse(context, 200, { title: "Back to the app", content, script: submitScript });
}

export function hiddenParameters(parameters: Parameters): readonly Markup[] {
  return parameters.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">
`,
  );
}
