/**
 * UserInfo (OIDC Core §5.3): claims about the person, for an access token with `openid`. The token comes in the
 * Authorization field alone (RFC 6750 §2.1, RFC 9449 §7.1). Left out: signed and encrypted answers, aggregated and distributed claims.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { checkBinding, checkPresentedToken } from "@/lib/oauth/presented-token";
import { challengeHeaders } from "@/lib/oauth/resource-challenge";
import { readScope } from "@/lib/oauth/scope";
import { verifiedAlgorithms } from "@/lib/oauth/signing-algorithms";
import { judgeAccessToken } from "./access-token";
import type { Context } from "./context";
import { readProofRules } from "./dpop";
import type { Endpoint } from "./endpoint";
import { toCaller } from "./refusal";
import { uncached } from "./refuse";
import { selectClaims } from "./scopes";
import type { AccessToken } from "./store";

export const userinfoEndpoint: Endpoint = {
  methods: ["GET", "HEAD", "POST"],
  methodCheck: "userinfo-method",
  refusals: "bearer",
  crossOrigin: true,
  takesProofs: true,
  async handle(context, request) {
    const presented = checkPresentedToken(request, context.checks);
    if (presented === undefined) return askForToken(context, request);
    const token = await checkToken(context, presented.token);
    await checkBinding(request, presented, token.dpopJkt, await readProofRules(context), context.checks);
    return answer(context, token);
  },
};

/** Who comes without a token, or with another scheme, is told the schemes and no error (RFC 6750 §3.1). */
function askForToken({ issuer }: Context, request: HttpRequest): HttpResponse {
  const challenges = challengeHeaders({ realm: issuer, dpopAlgorithms: verifiedAlgorithms }, request);
  return emptyResponse(401, [...uncached, ...challenges]);
}

async function checkToken(context: Context, text: string): Promise<AccessToken> {
  const judgement = await judgeAccessToken(context, text);
  context.checks.demand(
    "access-token-active",
    judgement.active,
    toCaller("invalid_token", "The access token is unknown, expired or revoked"),
    { expected: "an active token of this server", actual: judgement.active ? "active" : judgement.reason },
  );
  const { token } = judgement;
  context.checks.demand(
    "userinfo-scope",
    readScope(token.scope)?.includes("openid") ?? false,
    toCaller("insufficient_scope", "The access token lacks the scope openid"),
    { expected: "openid", actual: token.scope },
  );
  context.checks.demand(
    "access-token-audience",
    token.audience.includes(context.endpoints.userinfo),
    toCaller("invalid_token", "The access token is for another resource"),
    { expected: context.endpoints.userinfo, actual: token.audience.join(" and ") },
  );
  return token;
}

async function answer({ store }: Context, { grantId, scope, sub }: AccessToken): Promise<HttpResponse> {
  const grant = await store.get("grant", grantId);
  const user = await store.get("user", grant?.username ?? "");
  return jsonResponse(200, { sub, ...selectClaims(user, scope) }, uncached);
}
