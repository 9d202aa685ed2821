/**
 * UserInfo (OIDC Core §5.3): claims about the person, for an access token with `openid`. The token comes in the
 * Authorization field alone (RFC 6750 §2.1); in a form (§2.2) or in the address (§2.3, forbidden by RFC 9700 §4.3.2) it is
 * not looked for. Left out: signed and encrypted answers, aggregated and distributed claims.
 */
import { formatChallenge, readBearer } from "@/lib/http/bearer";
import { type HttpRequest, type HttpResponse, readHeader, readHeaders } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { emptyResponse, isForm, jsonResponse } from "@/lib/http/response";
import type { Checklist } from "@/lib/oauth/checks";
import { readScope } from "@/lib/oauth/scope";
import { judgeAccessToken } from "./access-token";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { uncached } from "./refuse";
import { selectClaims } from "./scopes";
import type { AccessToken } from "./store";

export const userinfoEndpoint: Endpoint = {
  methods: ["GET", "POST"],
  refusals: "bearer",
  crossOrigin: true,
  async handle(context, request) {
    const authorization = readHeader(request, "Authorization") ?? "";
    if (!/^\s*bearer\b/i.test(authorization)) return askForToken(context, authorization);
    const token = await checkToken(context, readToken(context.checks, request));
    return answer(context, token);
  },
};

/** Who comes without a token, or with another scheme, is told the scheme and no error (RFC 6750 §3.1). */
function askForToken({ checks, issuer }: Context, authorization: string): HttpResponse {
  const actual = authorization === "" ? "no Authorization" : "another scheme";
  checks.observe("bearer-present", false, { expected: "Authorization: Bearer", actual });
  return emptyResponse(401, [
    ...uncached,
    ["WWW-Authenticate", formatChallenge("Bearer", [["realm", issuer]])],
  ]);
}

function readToken(checks: Checklist, request: HttpRequest): string {
  const fields = readHeaders(request, "Authorization");
  const inForm = isForm(request) && readParameter(readParameters(request.body), "access_token") !== undefined;
  const token = readBearer(fields[0]);
  checks.demand(
    "bearer-present",
    token !== undefined,
    { error: "invalid_request", description: "The Authorization field has no Bearer token that can be read" },
    { expected: "Authorization: Bearer", actual: token === undefined ? "no b64token" : "a Bearer token" },
  );
  checks.demand(
    "bearer-once",
    fields.length === 1 && !inForm,
    { error: "invalid_request", description: "The access token is sent in more than one way" },
    { expected: "one token", actual: `${fields.length + Number(inForm)}` },
  );
  return token;
}

async function checkToken(context: Context, text: string): Promise<AccessToken> {
  const judgement = await judgeAccessToken(context, text);
  context.checks.demand(
    "access-token-active",
    judgement.active,
    { error: "invalid_token", description: "The access token is unknown, expired or revoked" },
    { expected: "an active token of this server", actual: judgement.active ? "active" : judgement.reason },
  );
  const { token } = judgement;
  context.checks.demand(
    "userinfo-scope",
    readScope(token.scope)?.includes("openid") ?? false,
    { error: "insufficient_scope", description: "The access token lacks the scope openid" },
    { expected: "openid", actual: token.scope },
  );
  context.checks.demand(
    "access-token-audience",
    token.audience.includes(context.endpoints.userinfo),
    { error: "invalid_token", description: "The access token is for another resource" },
    { expected: context.endpoints.userinfo, actual: token.audience.join(" and ") },
  );
  return token;
}

async function answer({ store }: Context, { grantId, scope, sub }: AccessToken): Promise<HttpResponse> {
  const grant = await store.get("grant", grantId);
  const user = await store.get("user", grant?.username ?? "");
  return jsonResponse(200, { sub, ...selectClaims(user, scope) }, uncached);
}
