/**
 * The token endpoint (RFC 6749 §3.2): a form by POST from a client that says who it is, then the grant's own rules.
 * Every answer is kept out of caches (§5.1). It answers scripts of any origin, as the requests carry no cookies.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { authenticateClient } from "./client-authentication";
import { checkClientForm } from "./client-form";
import type { Context } from "./context";
import { checkProvenKey } from "./dpop";
import type { Endpoint } from "./endpoint";
import type { GrantHandler } from "./grant-handler";
import { selectGrants } from "./grant-types";
import { toCaller } from "./refusal";
import { uncached } from "./refuse";

export const tokenEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "token-method",
  refusals: "json",
  crossOrigin: true,
  takesProofs: true,
  async handle(context, request) {
    const parameters = checkClientForm(context, request);
    const client = await authenticateClient(context, request, parameters);
    const grant = checkGrantType(context, client, parameters);
    const known = parameters.filter(([name]) => grant.parameters.includes(name));
    const dpopJkt = await checkProvenKey(context, request, client);
    const proven = dpopJkt === undefined ? context : { ...context, dpopJkt };
    return jsonResponse(200, await grant.handle(proven, client, known), uncached);
  },
};

function checkGrantType(context: Context, client: ClientMetadata, parameters: Parameters): GrantHandler {
  const grantType = readParameter(parameters, "grant_type");
  context.checks.demand(
    "grant-type-present",
    grantType !== undefined,
    toCaller("invalid_request", "The grant_type parameter is missing"),
    { expected: "a grant_type", actual: grantType ?? "none" },
  );
  const grants = selectGrants(context.settings);
  const grant = grants.find((one) => one.grantType === grantType);
  context.checks.demand(
    "grant-type-supported",
    grant !== undefined,
    toCaller("unsupported_grant_type", "The grant_type is not supported"),
    { expected: grants.map((one) => one.grantType).join(" or "), actual: grantType },
  );
  context.checks.demand(
    "grant-type-allowed",
    client.grant_types.includes(grantType),
    toCaller("unauthorized_client", "The client is not registered for this grant_type"),
    { expected: client.grant_types.join(" or ") || "none registered", actual: grantType },
  );
  return grant;
}
