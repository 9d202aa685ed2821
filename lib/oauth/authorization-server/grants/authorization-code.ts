/**
 * The authorization code grant at the token endpoint (RFC 6749 §4.1.3, RFC 7636 §4.5 and §4.6).
 * The rules are judged on a read, and the code is used up only when all of them hold. A bad attempt leaves it alone: else
 * whoever saw the code in a history or a log could keep the honest client from redeeming it, and guessing is no danger,
 * as the code lives for a minute and a verifier has 256 bits. A second use ends the grant with all its tokens, whoever
 * tries (§4.1.2, §10.5): one of the two had no right to the code, and nobody can tell which.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { noteAction } from "@/lib/oauth/notice";
import { deriveChallenge, isWellFormed } from "@/lib/oauth/pkce";
import { checkGrantedDetails } from "../authorization-details";
import { isSameText } from "../compare";
import type { Context } from "../context";
import { invalidGrant, revokeGrant } from "../grant";
import type { GrantHandler } from "../grant-handler";
import { issueTokens } from "../issue-tokens";
import { selectFamilyEnd } from "../refresh-token";
import { toCaller } from "../refusal";
import { checkGrantedResource, checkScopeAt } from "../resource";
import type { AuthorizationCode, AuthorizationRequest, Grant } from "../store";

export const authorizationCodeGrant: GrantHandler = {
  grantType: "authorization_code",
  parameters: ["code", "redirect_uri", "code_verifier", "resource", "authorization_details"],
  async handle(context, client, parameters) {
    const { checks } = context;
    const code = checkPresent(checks, parameters);
    const record = await checkUnused(context, code);
    checkNotExpired(context, record);
    checkClient(checks, client, record.request);
    checkRedirectUri(checks, parameters, record.request);
    await checkVerifier(checks, parameters, record.request);
    checkKey(context, record.request);
    const { nonce, resources } = record.request;
    const resource = checkGrantedResource(context, parameters, ...resources);
    const authorizationDetails = await checkGrantedDetails(
      context,
      parameters,
      record.request.authorizationDetails,
    );
    const scope = await checkScopeAt(context, record.scope, [resource], toCaller);
    const grant = await redeem(context, code, record);
    const refreshUntil = selectFamilyEnd(context, client, record.request.scope, grant.scope);
    const entitlement = { grantId: record.grantId, grant, resource, scope, nonce, refreshUntil };
    return issueTokens(context, { ...entitlement, authorizationDetails });
  },
};

function checkPresent(checks: Checklist, parameters: Parameters): string {
  const code = readParameter(parameters, "code");
  checks.demand(
    "code-present",
    code !== undefined,
    toCaller("invalid_request", "The code parameter is missing"),
    { expected: "a code", actual: code ?? "none" },
  );
  return code;
}

async function checkUnused(context: Context, code: string): Promise<AuthorizationCode> {
  const record = await context.store.get("code", code);
  const used = await context.store.get("usedCode", code);
  context.checks.demand(
    "code-known",
    record !== undefined || used !== undefined,
    invalidGrant("The code is not known"),
    { expected: "a code that this server issued", actual: code },
  );
  if (used !== undefined) await revokeGrant(context, used.grantId);
  context.checks.demand(
    "code-unused",
    record !== undefined && used === undefined,
    invalidGrant("The code was used before"),
    { expected: "a code that was not used before", actual: used === undefined ? "not used" : "used before" },
  );
  return record;
}

function checkNotExpired(context: Context, { expiresAt }: AuthorizationCode): void {
  const time = context.now();
  context.checks.demand("code-not-expired", time < expiresAt, invalidGrant("The code has expired"), {
    expected: `used before ${expiresAt}`,
    actual: `used at ${time}`,
  });
}

function checkClient(checks: Checklist, client: ClientMetadata, { clientId }: AuthorizationRequest): void {
  checks.demand(
    "code-client-matches",
    client.client_id === clientId,
    invalidGrant("The code was issued to another client"),
    { expected: clientId, actual: client.client_id },
  );
}

/** Must be sent where the authorization request had it; where that had none, one that is sent must still be right. */
function checkRedirectUri(
  checks: Checklist,
  parameters: Parameters,
  { redirectUri, redirectUriSent }: AuthorizationRequest,
): void {
  const sent = readParameter(parameters, "redirect_uri");
  checks.demand(
    "code-redirect-uri-matches",
    sent === redirectUri || (sent === undefined && !redirectUriSent),
    invalidGrant("The redirect_uri is not that of the authorization request"),
    { expected: redirectUriSent ? redirectUri : "none needed", actual: sent ?? "none" },
  );
}

async function checkVerifier(
  checks: Checklist,
  parameters: Parameters,
  { codeChallenge, codeChallengeMethod = "plain" }: AuthorizationRequest,
): Promise<void> {
  const verifier = readParameter(parameters, "code_verifier");
  if (codeChallenge === undefined) {
    // Else an attacker could strip the challenge from the request and nobody would see it (RFC 9700 §4.8.2). Of the texts that ask
    // for this, OAuth 2.1 alone names the error (draft ietf-oauth-v2-1 §3.2.4).
    checks.demand(
      "verifier-unexpected",
      verifier === undefined,
      toCaller(
        "invalid_request",
        "There is a code_verifier, but the authorization request had no code_challenge",
      ),
      { expected: "no code_verifier, as there was no code_challenge", actual: verifier ?? "none" },
    );
    return;
  }
  // RFC 7636 §4.6 names the error of a mismatch alone. What is missing, or no verifier by §4.1, is told as one.
  checks.demand(
    "verifier-present",
    verifier !== undefined,
    invalidGrant("The code_verifier parameter is missing"),
    { expected: "a code_verifier, as there was a code_challenge", actual: verifier ?? "none" },
  );
  checks.demand(
    "verifier-format",
    isWellFormed(verifier),
    invalidGrant("The code_verifier is not 43 to 128 unreserved characters"),
    {
      expected: "43 to 128 unreserved characters",
      actual: verifier,
    },
  );
  const derived = await deriveChallenge(verifier, codeChallengeMethod);
  checks.demand(
    "verifier-matches",
    isSameText(derived, codeChallenge),
    invalidGrant("The code_verifier does not match the code_challenge"),
    { expected: codeChallenge, actual: derived },
  );
}

/** A code that was asked for with a key is worth nothing to another one (RFC 9449 §10). */
function checkKey(context: Context, { dpopJkt: bound }: AuthorizationRequest): void {
  if (bound === undefined) return;
  const { dpopJkt } = context;
  context.checks.demand(
    "code-key-matches",
    dpopJkt === bound,
    invalidGrant("The code is bound to another key"),
    {
      expected: `a proof by ${bound}`,
      actual: dpopJkt ?? "no DPoP proof",
    },
  );
}

/**
 * The last step: of all who come with the code at the same moment, the store lets one through. The mark of use is set by
 * `add` before the code is taken away, so that there is no moment in which a used code looks like an unknown one.
 */
async function redeem(context: Context, code: string, { grantId }: AuthorizationCode): Promise<Grant> {
  // Read before: whoever comes second ends the grant, and with it the tokens of the first, but not the answer to the first.
  const grant = await context.store.get("grant", grantId);
  const first = await context.store.add("usedCode", code, { grantId });
  if (!first) await revokeGrant(context, grantId);
  if (!first || grant === undefined) {
    context.checks.demand("code-unused", false, invalidGrant("The code was used before"), {
      expected: "a code that was not used before",
      actual: "used at the same moment",
    });
  }
  await context.store.take("code", code);
  noteAction(context.note, "code-redeemed", { drops: ["code", "code_challenge"] });
  return grant;
}
