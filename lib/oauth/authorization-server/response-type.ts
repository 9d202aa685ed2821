/**
 * What an authorization request wants back (RFC 6749 §3.1.1). `code` always; the types of the implicit grant (RFC 6749 §4.2,
 * OAuth 2.0 Multiple Response Types §3, §5) where the settings name it. The order of the values is of no account (§3.1.1).
 * Left out: the hybrid types of OIDC Core §3.3.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { ResponseType } from "./authorization-records";
import type { Context } from "./context";
import { toClient } from "./refusal";
import type { AuthorizationServerSettings } from "./settings";

const implicitTypes: readonly ResponseType[] = ["token", "id_token", "id_token token"];

/** Those that are on. */
export function selectResponseTypes({ legacy }: AuthorizationServerSettings): readonly ResponseType[] {
  return legacy.includes("implicit") ? ["code", ...implicitTypes] : ["code"];
}

/** The type that is asked for, or undefined where there is none that is on. */
export function readResponseType(
  settings: AuthorizationServerSettings,
  parameters: Parameters,
): ResponseType | undefined {
  const asked = sortValues(readParameter(parameters, "response_type") ?? "");
  return selectResponseTypes(settings).find((type) => type === asked);
}

export function checkResponseType(
  context: Context,
  client: ClientMetadata,
  parameters: Parameters,
): ResponseType {
  const asked = readParameter(parameters, "response_type");
  const types = selectResponseTypes(context.settings);
  const known = types.length === 1 ? `The only response_type of this server is ${types[0]}` : undefined;
  context.checks.demand(
    "response-type-present",
    asked !== undefined,
    toClient("invalid_request", "The response_type parameter is missing"),
    { expected: "a response_type", actual: asked ?? "none" },
  );
  const type = readResponseType(context.settings, parameters);
  context.checks.demand(
    "response-type-supported",
    type !== undefined,
    toClient("unsupported_response_type", known ?? "The response_type is not known to this server"),
    { expected: types.join(" or "), actual: asked },
  );
  const grantType = isImplicit(type) ? "implicit" : "authorization_code";
  const registered = client.response_types.map(sortValues);
  context.checks.demand(
    "response-type-allowed",
    registered.includes(type) && client.grant_types.includes(grantType),
    toClient("unauthorized_client", "The client is not registered for this response_type and its grant"),
    {
      expected: `${type}, by the grant ${grantType}`,
      actual: `${inList(client.response_types)}, by ${inList(client.grant_types)}`,
    },
  );
  return type;
}

/** Does the answer carry a token, and no code? */
export function isImplicit(type: ResponseType): boolean {
  return type !== "code";
}

function inList(values: readonly string[]): string {
  return values.join(" or ") || "none";
}

/** The one order in which types are compared. */
export function sortValues(type: string): string {
  return type.split(" ").sort().join(" ");
}
