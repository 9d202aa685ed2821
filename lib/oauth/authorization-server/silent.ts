/**
 * `prompt=none` (OIDC Core §3.1.2.1): the answer comes without a page, or it is the error that says which page it would have
 * taken (§3.1.2.6). Nothing is stored for a browser that has no session.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Checklist } from "@/lib/oauth/checklist";
import { type ClientMetadata, countsAsPublic } from "@/lib/oauth/client-metadata";
import { isWithin, readScope } from "@/lib/oauth/scope";
import { answerAuthorization } from "./authorization-answer";
import { recallConsent } from "./consent-memory";
import type { Context } from "./context";
import { type Interaction, isHintedAt, wantsLogin } from "./interaction";
import { toClient } from "./refusal";
import { readSession, type SignedIn, selectSignedIn } from "./session";
import type { AuthorizationRequest } from "./store";

export async function answerSilently(
  context: Context,
  request: HttpRequest,
  client: ClientMetadata,
  authorization: AuthorizationRequest,
  interaction: Interaction,
): Promise<HttpResponse> {
  const signedIn = await checkSignedIn(context, request, interaction);
  checkAccount(context.checks, interaction, signedIn);
  checkIdentityAssured(context.checks, client, authorization);
  await checkConsent(context, authorization, signedIn);
  return answerAuthorization(context, request.method, authorization, signedIn, authorization.scope);
}

async function checkSignedIn(
  context: Context,
  request: HttpRequest,
  interaction: Interaction,
): Promise<SignedIn> {
  const checks: Checklist = context.checks;
  const open = await readSession(context, request);
  const signedIn = open === undefined ? undefined : await selectSignedIn(context, open.session);
  const refusal = toClient("login_required", "The user has to sign in");
  const current = signedIn !== undefined && !wantsLogin(interaction, signedIn, context.now());
  checks.demand("silent-login", signedIn !== undefined && current, refusal, {
    expected: `a user who signed in here, ${interaction.acr === undefined ? "" : `by ${interaction.acr}, `}recently enough`,
    actual: signedIn === undefined ? "nobody" : describeLogin(signedIn),
  });
  const { idTokenHint } = interaction;
  checks.demand("silent-user", idTokenHint === undefined || idTokenHint.sub === signedIn.user.sub, refusal, {
    expected: idTokenHint?.sub ?? "anyone: no id_token_hint was sent",
    actual: signedIn.user.sub,
  });
  return signedIn;
}

function describeLogin({ authenticatedAt, acr }: SignedIn): string {
  return `signed in at ${authenticatedAt}${acr === undefined ? "" : ` by ${acr}`}`;
}

function checkAccount(checks: Checklist, interaction: Interaction, { user }: SignedIn): void {
  checks.demand(
    "silent-account",
    isHintedAt(interaction, user),
    toClient("account_selection_required", "The user who is signed in is not the one of the login_hint"),
    { expected: interaction.loginHint ?? "anyone: no login_hint was sent", actual: user.username },
  );
}

/** Anyone can be a native app, whose secret is in every copy (RFC 8252 §8.5): the user at least must see it ask (§8.6). */
function checkIdentityAssured(
  checks: Checklist,
  client: ClientMetadata,
  { redirectUri }: AuthorizationRequest,
): void {
  const assured = !countsAsPublic(client) || redirectUri.startsWith("https:");
  checks.demand(
    "silent-client",
    assured,
    toClient("interaction_required", "The user has to see which app asks"),
    {
      expected: "a client that can prove who it is, or with an https address",
      actual: assured ? "such a client" : redirectUri,
    },
  );
}

async function checkConsent(
  context: Context,
  { clientId, scope, authorizationDetails }: AuthorizationRequest,
  { user }: SignedIn,
): Promise<void> {
  const allowed = await recallConsent(context, user, clientId);
  context.checks.demand(
    "silent-consent",
    isWithin(readScope(scope) ?? [], allowed) && authorizationDetails === undefined,
    toClient("consent_required", "The user has to allow it first"),
    {
      expected: authorizationDetails === undefined ? scope : "a decision about these details",
      actual: allowed.join(" ") || "nothing allowed before",
    },
  );
}
