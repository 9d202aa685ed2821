/**
 * Token exchange (RFC 8693): a client turns a token into one for another API, about the same subject. With an actor token
 * the new one says who acts (delegation, §4.1), without one it does not (impersonation). Who may exchange is said by the
 * client's registration and by `may_act` (§4.4). The new token allows no more than the subject's, lasts no longer, and ends
 * with the same grant. Left out: tokens that are no access tokens of this server, several targets at once, and a proof of the key that the
 * subject's token is bound to: an API that was called with it has no such key. The new one is bound to the client's own, where it proves one.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { type ClientMetadata, countsAsPublic, describeAuthentication } from "@/lib/oauth/client-metadata";
import { formatScope, isWithin, readScope } from "@/lib/oauth/scope";
import { issueAccessToken } from "../access-token";
import { selectDetailsAt } from "../authorization-details";
import type { Context } from "../context";
import {
  checkActorToken,
  checkMayAct,
  checkRequestedType,
  checkSubjectToken,
  describeActor,
} from "../exchanged-tokens";
import type { GrantHandler, TokenResponse } from "../grant-handler";
import { toCaller } from "../refusal";
import { checkScopeAt, readResources } from "../resource";
import type { AccessToken } from "../store";

export const tokenExchangeGrant: GrantHandler = {
  grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
  parameters: [
    "subject_token",
    "subject_token_type",
    "actor_token",
    "actor_token_type",
    "requested_token_type",
    "resource",
    "audience",
    "scope",
  ],
  async handle(context, client, parameters) {
    checkConfidential(context, client);
    const issuedType = checkRequestedType(context, parameters);
    const subject = await checkSubjectToken(context, parameters);
    const actor = await checkActorToken(context, parameters);
    checkMayAct(context, client, subject, actor);
    const resource = await checkTarget(context, parameters, subject);
    const asked = checkScope(context, parameters, subject);
    const scope = await checkScopeAt(context, asked, [resource], toCaller);
    const response = await issue(context, client, { subject, actor, resource, scope });
    return { ...response, issued_token_type: issuedType };
  },
};

/** A rule of this server, where §2.1 leaves the choice: else whoever holds a stolen token could have others made of it. */
function checkConfidential(context: Context, client: ClientMetadata): void {
  context.checks.demand(
    "exchange-client-confidential",
    !countsAsPublic(client),
    toCaller("unauthorized_client", "A public client may not exchange tokens"),
    { expected: "a client that authenticates", actual: describeAuthentication(client) },
  );
}

/** A resource by its identifier, or by the client_id that its API has here; without either, that of the subject's token. */
async function checkTarget(
  context: Context,
  parameters: Parameters,
  { audience: [present = context.settings.defaultResource] }: AccessToken,
): Promise<string> {
  const resources = await context.store.list("resource");
  const named = parameters.filter(([name, value]) => name === "audience" && value !== "");
  const asked = [...readResources(parameters), ...named.map(([, value]) => value)];
  const targets = asked.map((name) =>
    resources.find(({ resource, clientId }) => resource === name || clientId === name),
  );
  const [target, ...others] = new Set(targets.map((one) => one?.resource));
  context.checks.demand(
    "exchange-target-known",
    (asked.length === 0 || target !== undefined) && others.length === 0,
    toCaller("invalid_target", "The resource and audience are not one target that this server knows"),
    { expected: "one known resource, or none", actual: asked.join(" and ") || "none" },
  );
  return target ?? present;
}

function checkScope(context: Context, parameters: Parameters, subject: AccessToken): string {
  const text = readParameter(parameters, "scope");
  const allowed = readScope(subject.scope) ?? [];
  const asked = text === undefined ? allowed : readScope(text);
  context.checks.demand(
    "exchange-scope-within-subject",
    asked !== undefined && isWithin(asked, allowed),
    toCaller(
      "invalid_scope",
      asked === undefined
        ? "The scope parameter is malformed"
        : "The scope is more than the subject_token allows",
    ),
    { expected: `some of ${subject.scope}`, actual: text ?? "none, which means all" },
  );
  return formatScope(asked);
}

interface Exchange {
  readonly subject: AccessToken;
  readonly actor: AccessToken | undefined;
  readonly resource: string;
  readonly scope: string;
}

/** No ID token and no refresh token: the client that the user allowed keeps both. */
async function issue(
  context: Context,
  client: ClientMetadata,
  { subject, actor, resource, scope }: Exchange,
): Promise<TokenResponse> {
  const { grantId, sub, expiresAt, authorizationDetails } = subject;
  const behind = await context.store.get("grant", grantId);
  // What the subject's token lacks of the grant the new one lacks as well (RFC 9396 §6).
  const grant = { ...behind, sub, scope, clientId: client.client_id, authorizationDetails };
  const act = describeActor(subject, actor);
  const accessToken = await issueAccessToken(context, { grantId, grant, resource, act, expiresAt });
  const lifetime = Math.min(context.settings.lifetimes.accessToken, expiresAt - context.now());
  const type = context.dpopJkt === undefined ? "Bearer" : "DPoP";
  const details = selectDetailsAt(resource, authorizationDetails);
  const told = details === undefined ? {} : { authorization_details: details };
  return { access_token: accessToken, token_type: type, expires_in: lifetime, scope, ...told };
}
