/**
 * Token introspection (RFC 7662): an API asks whether a token is good. It must say who it is (§2.1), and hears of a token
 * only where that is the API's own, or the asking client's. Of any other it hears what it would hear of a made-up one. A refresh
 * token is for nobody but its client. The hint may be ignored (§2.1), and is: both kinds are looked for at no cost.
 */
import { readParameter } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { Checklist } from "@/lib/oauth/checklist";
import { type ClientMetadata, countsAsPublic, describeAuthentication } from "@/lib/oauth/client-metadata";
import { type Judgement, judgeAccessToken } from "./access-token";
import { authenticateClient } from "./client-authentication";
import { checkClientForm } from "./client-form";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { judgeRefreshToken, type RefreshJudgement } from "./refresh-token";
import { invalidClient, toCaller } from "./refusal";
import { uncached } from "./refuse";

type Active<J> = Extract<J, { active: true }>;

export const introspectionEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "introspection-method",
  refusals: "json",
  crossOrigin: false,
  async handle(context, request) {
    const checks: Checklist = context.checks;
    const parameters = checkClientForm(context, request);
    const client = await authenticateClient(context, request, parameters);
    checks.demand(
      "introspection-client",
      !countsAsPublic(client),
      invalidClient("A public client may not introspect tokens"),
      { expected: "a client that authenticates", actual: describeAuthentication(client) },
    );
    const token = readParameter(parameters, "token");
    checks.demand(
      "introspection-token-present",
      token !== undefined,
      toCaller("invalid_request", "The token parameter is missing"),
      { expected: "a token", actual: token === undefined ? "none" : "a token" },
    );
    const judgement =
      (await judgeRefreshToken(context, client, token)) ?? (await judgeFor(context, client, token));
    checks.observe("introspection-token-active", judgement.active, {
      expected: "an active token that the caller may know of",
      actual: judgement.active ? "active" : judgement.reason,
    });
    return jsonResponse(200, tellOf(context, judgement), uncached);
  },
};

async function judgeFor(context: Context, client: ClientMetadata, text: string): Promise<Judgement> {
  const judgement = await judgeAccessToken(context, text);
  if (!judgement.active || judgement.token.clientId === client.client_id) return judgement;
  const resources = await context.store.list("resource");
  const own = resources.filter(({ clientId }) => clientId === client.client_id);
  const meant = own.some(({ resource }) => judgement.token.audience.includes(resource));
  return meant ? judgement : { active: false, reason: "it is not for this caller" };
}

/** Of a token that is not active nothing else is told (RFC 7662 §2.2). */
function tellOf(context: Context, judgement: Judgement | RefreshJudgement) {
  if (!judgement.active) return { active: false };
  return "grant" in judgement ? describeRefreshToken(judgement) : describeAccessToken(context, judgement);
}

/** It has no `token_type`, which says how an access token is used (RFC 6749 §7.1), and no audience but this server. */
function describeRefreshToken({ token, grant }: Active<RefreshJudgement>) {
  const { clientId: client_id, expiresAt: exp } = token;
  return { active: true, scope: grant.scope, client_id, sub: grant.sub, exp };
}

/** RFC 7662 §2.2, RFC 8693 §4, RFC 9449 §6.2, RFC 9396 §9.2, RFC 9470 §6.2. */
function describeAccessToken({ issuer }: Context, { token, jti }: Active<Judgement>) {
  const [only, ...others] = token.audience;
  return {
    active: true,
    ...(token.scope === "" ? {} : { scope: token.scope }),
    client_id: token.clientId,
    token_type: token.dpopJkt === undefined ? "Bearer" : "DPoP",
    iss: issuer,
    sub: token.sub,
    aud: others.length === 0 ? only : token.audience,
    iat: token.issuedAt,
    exp: token.expiresAt,
    ...(token.authenticatedAt === undefined ? {} : { auth_time: token.authenticatedAt }),
    ...(token.acr === undefined ? {} : { acr: token.acr }),
    ...(jti === undefined ? {} : { jti }),
    ...(token.act === undefined ? {} : { act: token.act }),
    ...(token.mayAct === undefined ? {} : { may_act: token.mayAct }),
    ...(token.authorizationDetails === undefined
      ? {}
      : { authorization_details: token.authorizationDetails }),
    ...(token.dpopJkt === undefined ? {} : { cnf: { jkt: token.dpopJkt } }),
  };
}
