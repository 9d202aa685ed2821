/**
 * The client credentials grant (RFC 6749 §4.4): the client asks in its own name, and nobody else is there. So there is no
 * refresh token (§4.4.3), no ID token, and no scope that tells of a person; the subject is the client (RFC 9068 §2.2).
 */
import { type ClientMetadata, countsAsPublic, describeAuthentication } from "@/lib/oauth/client-metadata";
import { readScope } from "@/lib/oauth/scope";
import { checkAskedGrant } from "../asked-scope";
import { checkAskedDetails } from "../authorization-details";
import type { Context } from "../context";
import { openGrant } from "../grant";
import type { GrantHandler } from "../grant-handler";
import { issueTokens } from "../issue-tokens";
import { toCaller } from "../refusal";
import { isAboutUser } from "../scopes";
import type { Grant } from "../store";

export const clientCredentialsGrant: GrantHandler = {
  grantType: "client_credentials",
  parameters: ["scope", "resource", "authorization_details"],
  async handle(context, client, parameters) {
    checkConfidential(context, client);
    const { scope, resource } = await checkAskedGrant(context, client, parameters);
    checkImpersonal(context, scope);
    const authorizationDetails = await checkAskedDetails(context, parameters, toCaller);
    const details = authorizationDetails === undefined ? {} : { authorizationDetails };
    const grant: Grant = { clientId: client.client_id, sub: client.client_id, scope, ...details };
    const grantId = await openGrant(context, grant);
    return issueTokens(context, { grantId, grant, resource });
  },
};

function checkConfidential(context: Context, client: ClientMetadata): void {
  context.checks.demand(
    "client-credentials-confidential",
    !countsAsPublic(client),
    toCaller("unauthorized_client", "A public client has no credentials to be trusted with"),
    { expected: "a client that authenticates", actual: describeAuthentication(client) },
  );
}

function checkImpersonal(context: Context, scope: string): void {
  const personal = (readScope(scope) ?? []).filter(isAboutUser);
  context.checks.demand(
    "client-scope-impersonal",
    personal.length === 0,
    toCaller("invalid_scope", "The scope is about a user, and none is there"),
    { expected: "no scope about a user", actual: personal.join(" ") || "none" },
  );
}
