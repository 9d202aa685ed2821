/**
 * The login page: a plain form that works without script. The password is never written back; the demo's stands on it. And the page that asks
 * for a passkey, which takes a script: its field says what is asked, and the answer takes its place (WebAuthn Level 3 §5.1).
 */
import type { HttpResponse } from "@/lib/http/message";
import type { Context } from "../context";
import type { User } from "../store";
import { html, type Markup, nothing } from "./markup";
import { pageResponse } from "./page";
import { hiddenFields, type Waiting } from "./waiting";

export interface Login extends Waiting {
  /** What stands in the field: what was typed before, or the client's `login_hint` (OIDC Core §3.1.2.1). */
  readonly username: string;
  readonly failed?: boolean;
}

export function loginPage(context: Context, login: Login): Promise<HttpResponse> {
  const aim = html`to continue to <strong>${login.client.client_name}</strong>`;
  return signInPage(context, { ...login, action: "/login", aim });
}

interface SignIn extends Pick<Login, "session" | "transactionId" | "username" | "failed"> {
  /** Where the form goes, below the issuer's path. */
  readonly action: string;
  /** What for: `to continue to Prints`. */
  readonly aim: Markup;
}

export async function signInPage(context: Context, signIn: SignIn): Promise<HttpResponse> {
  const { session, username, failed = false, action, aim } = signIn;
  const invalid = failed ? html` aria-invalid="true" aria-describedby="failed"` : nothing;
  const content = html`<h1>Sign in to ${context.name}</h1>
<p class="lead">${aim}</p>
${failed ? failure : nothing}
<form method="post" action="${context.mount}${action}">
${hiddenFields(signIn)}
<div class="fields">
<label class="field"><span>Username</span>
<input type="text" name="username" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" required${invalid}></label>
<label class="field"><span>Password</span>
<input type="password" name="password" autocomplete="current-password" required${invalid}></label>
</div>
<div class="actions"><button class="primary">Sign in</button></div>
</form>
${await demoHint(context)}`;
  const title = failed ? "Wrong name or password" : "Sign in";
  return pageResponse(context, 200, { title, content }, session.headers);
}

const failure: Markup = html`<p class="alert" id="failed" role="alert">Wrong username or password. Try again.</p>`;

/** Names the first user: the demo person. */
async function demoHint({ store }: Context): Promise<Markup> {
  const [person] = await store.list("user");
  if (person === undefined) return nothing;
  return html`<p class="demo">This is a demo. Sign in as <code>${person.username}</code> with <code>${person.password}</code></p>`;
}

export interface PasskeyQuestion extends Waiting {
  readonly user: User;
  /** `PublicKeyCredentialRequestOptionsJSON` (WebAuthn Level 3 §5.1.9), as text. */
  readonly asked: string;
  readonly failed: boolean;
}

const script = `const form = document.forms[0];
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(form.passkey.defaultValue));
    form.passkey.value = JSON.stringify(await navigator.credentials.get({ publicKey }));
    form.submit();
  } catch {
    document.getElementById("failed").hidden = false;
  }
});`;

export function passkeyPage(context: Context, question: PasskeyQuestion): Promise<HttpResponse> {
  const { client, user, asked, failed, session } = question;
  const content = html`<h1>Use your passkey</h1>
<p class="lead">You are signed in as ${user.username}. <strong>${client.client_name}</strong> wants more than a password for this.</p>
<p class="alert" id="failed" role="alert"${failed ? nothing : html` hidden`}>That did not work. Try again.</p>
<form method="post" action="${context.mount}/passkey">
${hiddenFields(question)}
<input type="hidden" name="passkey" value="${asked}">
<div class="actions"><button class="primary">Use passkey</button></div>
</form>
<p class="note">Your device asks for your finger, your face or its PIN, and signs for ${context.name} alone.</p>`;
  return pageResponse(context, 200, { title: "Use your passkey", content, script }, session.headers);
}
