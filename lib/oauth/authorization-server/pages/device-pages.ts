/**
 * The pages on the way to a device (RFC 8628 §3.3): for the code, for the sign-in, for the decision, and at the end. The code
 * stands on the consent page too: a person who was sent there by somebody else's device does not have it before them (§5.4).
 */
import type { HttpResponse } from "@/lib/http/message";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { Context } from "../context";
import type { OpenSession } from "../session";
import type { DeviceAuthorization, User } from "../store";
import { formatUserCode } from "../user-code";
import { decisionPage } from "./consent-page";
import { signInPage } from "./login-page";
import { html, nothing } from "./markup";
import { pageResponse } from "./page";

interface CodeEntry {
  readonly session: OpenSession;
  /** As it was typed, or as the address has it. */
  readonly typed: string;
  readonly failed?: boolean;
}

export function deviceCodePage(
  context: Context,
  { session, typed, failed = false }: CodeEntry,
): Promise<HttpResponse> {
  const invalid = failed ? html` aria-invalid="true" aria-describedby="failed"` : nothing;
  const title = failed ? "No such code" : "Connect a device";
  const content = html`<h1>Connect a device</h1>
<p class="lead">Type the code that your device shows.</p>
${failed ? html`<p class="alert" id="failed" role="alert">No device waits with this code. Look at it again.</p>` : nothing}
<form method="post" action="${context.mount}/device">
<input type="hidden" name="form_token" value="${session.session.formToken}">
<div class="fields">
<label class="field"><span>Code</span>
<input type="text" class="mono" name="user_code" value="${typed}" autocomplete="off" autocapitalize="characters" spellcheck="false" required${invalid}></label>
</div>
<div class="actions"><button class="primary">Continue</button></div>
</form>`;
  return pageResponse(context, 200, { title, content }, session.headers);
}

interface DeviceLogin {
  readonly session: OpenSession;
  readonly transactionId: string;
  readonly username: string;
  readonly failed?: boolean;
}

export function deviceLoginPage(context: Context, login: DeviceLogin): Promise<HttpResponse> {
  return signInPage(context, { ...login, action: "/device/login", aim: html`to connect a device` });
}

interface DeviceConsent {
  readonly session: OpenSession;
  readonly transactionId: string;
  readonly client: ClientMetadata;
  readonly device: DeviceAuthorization;
  readonly user: User;
}

export function deviceConsentPage(context: Context, consent: DeviceConsent): Promise<HttpResponse> {
  const { scope, resource, authorizationDetails, userCode } = consent.device;
  const asked = { scope, targets: [resource], details: authorizationDetails };
  const lead = html`<p class="lead">Go on only if the device before you shows <strong class="mono">${formatUserCode(userCode)}</strong></p>
`;
  return decisionPage(context, { ...consent, ...asked, action: "/device/consent", lead });
}

export function deviceDonePage(
  context: Context,
  { client_name }: ClientMetadata,
  allowed: boolean,
): Promise<HttpResponse> {
  const title = allowed ? "Your device is connected" : "Nothing was allowed";
  const lead = allowed
    ? `Go back to your device: ${client_name} goes on there in a few seconds.`
    : `Go back to your device: ${client_name} got no access.`;
  return pageResponse(context, 200, { title, content: html`<h1>${title}</h1>\n<p class="lead">${lead}</p>` });
}
