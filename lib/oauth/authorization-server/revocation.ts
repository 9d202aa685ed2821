/**
 * Token revocation (RFC 7009): a client says that it needs a token no more. Unknown, expired and revoked tokens get the same
 * answer as good ones (§2.2), since the client's aim is reached. A token of another client is refused (§2.1). Revoking a
 * refresh token ends its grant, with all tokens of it; an access token goes alone. An API that reads JWTs by itself learns
 * nothing of it, and takes the token until it expires.
 */
import { readParameter } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { Checklist } from "@/lib/oauth/checklist";
import { isTokenType } from "@/lib/oauth/claims";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { readJwt, verifySignature } from "@/lib/oauth/jwt";
import { noteAction } from "@/lib/oauth/notice";
import { judgeAccessToken } from "./access-token";
import { authenticateClient } from "./client-authentication";
import { checkClientForm } from "./client-form";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { revokeGrant } from "./grant";
import { publicKeys } from "./jwks";
import { toCaller } from "./refusal";
import { uncached } from "./refuse";

export const revocationEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "revocation-method",
  refusals: "json",
  crossOrigin: true,
  async handle(context, request) {
    const checks: Checklist = context.checks;
    const parameters = checkClientForm(context, request);
    const client = await authenticateClient(context, request, parameters);
    const token = readParameter(parameters, "token");
    checks.demand(
      "revocation-token-present",
      token !== undefined,
      toCaller("invalid_request", "The token parameter is missing"),
      { expected: "a token", actual: token === undefined ? "none" : "a token" },
    );
    // The hint may be ignored (§2.1), and is: both kinds are looked for at no cost.
    if (!(await revokeRefreshToken(context, client, token))) await revokeAccessToken(context, client, token);
    // The content is ignored (§2.2), but some clients read every answer as JSON.
    return jsonResponse(200, {}, uncached);
  },
};

/** Says whether it was one. One that was exchanged for another stands for the family as well (RFC 9700 §4.14.2). */
async function revokeRefreshToken(context: Context, client: ClientMetadata, text: string): Promise<boolean> {
  const { store, checks } = context;
  const token = (await store.get("refreshToken", text)) ?? (await store.get("usedRefreshToken", text))?.token;
  if (token === undefined) return false;
  checkOwner(checks, client, token.clientId);
  await store.take("refreshToken", text);
  await revokeGrant(context, token.grantId);
  return true;
}

async function revokeAccessToken(context: Context, client: ClientMetadata, text: string): Promise<void> {
  await checkTokenType(context, text);
  const judgement = await judgeAccessToken(context, text);
  context.checks.observe("revocation-token-known", judgement.active, {
    expected: "a token that is good; of any other there is nothing to revoke",
    actual: judgement.active ? "a good token" : judgement.reason,
  });
  if (!judgement.active) return;
  checkOwner(context.checks, client, judgement.token.clientId);
  await context.store.put("accessToken", judgement.jti ?? text, { ...judgement.token, revoked: true });
  noteAction(context.note, "token-revoked", { drops: ["access_token"] });
}

/** The other JWTs of this server are ID tokens, which say what was the case and cannot be taken back. */
async function checkTokenType(context: Context, text: string): Promise<void> {
  const typ = readJwt(text)?.header.typ;
  const foreign =
    isTokenType(typ, "at+jwt") || !(await verifySignature(text, publicKeys(context.keys))).verified;
  context.checks.demand(
    "revocation-token-type",
    foreign,
    toCaller("unsupported_token_type", "Only access and refresh tokens can be revoked"),
    { expected: "an access token or a refresh token", actual: foreign ? "no other JWT" : "an ID token" },
  );
}

function checkOwner(checks: Checklist, client: ClientMetadata, owner: string): void {
  checks.demand(
    "revocation-token-own",
    owner === client.client_id,
    toCaller("invalid_grant", "The token was issued to another client"),
    { expected: "a token of the client that asks", actual: owner },
  );
}
