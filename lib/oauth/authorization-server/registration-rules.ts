/**
 * What client metadata must be like to be registered (RFC 7591 §2): each value of its kind, and all of them in accord (§2.1).
 * Gives the metadata with the server's defaults for what was left out.
 */
import { readAddress } from "@/lib/http/address";
import {
  applicationTypes,
  type ClientAuthentication,
  type ClientMetadata,
  clientAuthentications,
} from "@/lib/oauth/client-metadata";
import type { JsonObject } from "@/lib/oauth/jwt";
import { formatScope, isWithin, readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";
import { listGrantTypes } from "./grant-types";
import { isOfTheWeb, isRegistrable } from "./redirect-uri";
import { checkKeys } from "./registration-keys";
import { demandValue, isText, readList } from "./registration-values";
import { selectResponseTypes, sortValues } from "./response-type";
import { selectKnownScopes } from "./scopes";
import { isShownAsWritten } from "./shown-text";

/** Throws invalid_redirect_uri or invalid_client_metadata. */
export async function checkClientMetadata(
  context: Context,
  asked: JsonObject,
): Promise<Omit<ClientMetadata, "client_id">> {
  const token_endpoint_auth_method = checkMethod(context, asked);
  const grants = checkGrants(context, asked);
  checkConfidential(context, asked, token_endpoint_auth_method, grants.grant_types);
  return {
    ...checkTexts(context, asked),
    ...checkApplicationType(context, asked),
    ...checkRedirectUris(context, asked, grants.grant_types),
    ...grants,
    scope: await checkScope(context, asked),
    token_endpoint_auth_method,
    ...checkKeys(context, asked, token_endpoint_auth_method),
    ...checkSwitches(context, asked),
    ...selectSignature(context, asked),
  };
}

/** One key signs for all clients: another wish is replaced, and the answer says by what (§3.2.1). */
function selectSignature(
  { settings }: Context,
  { id_token_signed_response_alg }: JsonObject,
): Pick<ClientMetadata, "id_token_signed_response_alg"> {
  const usual = settings.signingAlgorithm === "RS256" && id_token_signed_response_alg === undefined;
  return usual ? {} : { id_token_signed_response_alg: settings.signingAlgorithm };
}

/** `client_secret_basic` where nothing is said (§2). */
function checkMethod(context: Context, asked: JsonObject): ClientAuthentication {
  const named = asked.token_endpoint_auth_method ?? "client_secret_basic";
  const method = clientAuthentications.find((one) => one === named);
  const expected = clientAuthentications.join(" or ");
  demandValue(context, "registration-authentication", method !== undefined, expected, named);
  return method ?? "client_secret_basic";
}

/** The code grant where nothing is said (§2). A response type begins a grant, and the client needs both (§2.1). */
function checkGrants(
  context: Context,
  asked: JsonObject,
): Pick<ClientMetadata, "grant_types" | "response_types"> {
  const knownGrants = listGrantTypes(context.settings);
  const knownTypes: readonly string[] = selectResponseTypes(context.settings);
  const grant_types = readList(asked.grant_types, ["authorization_code"]) ?? ["no list"];
  const usual = grant_types.includes("authorization_code") ? ["code"] : [];
  const response_types = readResponseTypes(asked.response_types, usual) ?? ["no list"];
  const known = isWithin(grant_types, knownGrants) && isWithin(response_types, knownTypes);
  const expected = `some of ${[...knownGrants, ...knownTypes].join(", ")}`;
  demandValue(context, "registration-grants-known", known, expected, [grant_types, response_types]);
  const begun = new Set<string>(
    response_types.map((type) => (type === "code" ? "authorization_code" : "implicit")),
  );
  const beginning = grant_types.filter(isBegunInBrowser);
  const agree = begun.size === beginning.length && beginning.every((grant) => begun.has(grant));
  const pairs = "code with authorization_code, all others with implicit";
  demandValue(context, "registration-grants-agree", agree, pairs, [grant_types, response_types]);
  return { grant_types, response_types };
}

/** Of several values in one the order is of no account (RFC 6749 §3.1.1): each is kept in the order that the server itself has. */
function readResponseTypes(value: unknown, usual: readonly string[]): readonly string[] | undefined {
  const types = readList(value, usual)?.map(sortValues);
  return types && [...new Set(types)];
}

/** Whoever can name themselves by its client_id, or has a copy of the app, could else ask in its name (RFC 6749 §4.4, RFC 8252 §8.5). */
function checkConfidential(
  context: Context,
  { application_type }: JsonObject,
  method: ClientAuthentication,
  grantTypes: readonly string[],
): void {
  if (!grantTypes.includes("client_credentials")) return;
  const confidential = method !== "none" && application_type !== "native";
  const expected = "a client that authenticates, and is not native";
  demandValue(context, "registration-confidential", confidential, expected, [method, application_type]);
}

function isBegunInBrowser(grantType: string): boolean {
  return grantType === "authorization_code" || grantType === "implicit";
}

/**
 * One at least where the answer goes to the client by a redirect (RFC 9700 §4.1.3). With the implicit grant only a native app may have an address of the
 * user's own machine (OIDC Registration §2); of what §2 says beside, that a native app has no other one is undone by RFC 8252 §7.2.
 */
function checkRedirectUris(
  context: Context,
  asked: JsonObject,
  grantTypes: readonly string[],
): Pick<ClientMetadata, "redirect_uris" | "post_logout_redirect_uris"> {
  const uris = readList(asked.redirect_uris, []);
  const needed = grantTypes.some(isBegunInBrowser);
  const there = uris !== undefined && (uris.length > 0 || !needed);
  const list = needed ? "a list of redirect URIs" : "a list of redirect URIs, or none";
  demandValue(context, "registration-redirect-uris-present", there, list, asked.redirect_uris);
  const after = readList(asked.post_logout_redirect_uris, []) ?? ["no list"];
  const webOnly = grantTypes.includes("implicit") && asked.application_type !== "native";
  checkGood(context, uris ?? [], after, webOnly);
  return {
    redirect_uris: uris ?? [],
    ...(after.length === 0 ? {} : { post_logout_redirect_uris: after }),
  };
}

/** `webOnly`: a token in the address itself must not come to whatever listens on the user's own machine. */
function checkGood(
  context: Context,
  uris: readonly string[],
  after: readonly string[],
  webOnly: boolean,
): void {
  const id = "registration-redirect-uris-good";
  const strange = [...uris, ...after].find((uri) => !isRegistrable(uri));
  const local = webOnly ? uris.find((uri) => !isOfTheWeb(uri)) : undefined;
  if (strange === undefined && local !== undefined) {
    const why = "A redirect URI for the implicit grant must be https, unless the application_type is native";
    demandValue(context, id, false, "https, and not localhost", local, why);
  } else {
    const kinds = "https, a loopback address or a private-use scheme, without fragment and wildcard";
    demandValue(context, id, strange === undefined, kinds, strange ?? "such addresses");
  }
}

/** All that the server knows where nothing is said (§2). */
async function checkScope(context: Context, asked: JsonObject): Promise<string> {
  const known = selectKnownScopes(await context.store.list("resource"));
  const text = asked.scope ?? formatScope(known);
  const scopes = typeof text === "string" ? readScope(text) : undefined;
  const good = scopes !== undefined && isWithin(scopes, known);
  demandValue(context, "registration-scope", good, `some of ${formatScope(known)}`, text);
  return formatScope(scopes ?? []);
}

/** What people are shown: a name, and an address that a browser can open. */
function checkTexts(
  context: Context,
  { client_name, client_uri }: JsonObject,
): Pick<ClientMetadata, "client_name" | "client_uri"> {
  const named =
    client_name === undefined ||
    (isText(client_name) && client_name.length <= 200 && isShownAsWritten(client_name));
  const home = client_uri === undefined || (isText(client_uri) && isWeb(client_uri));
  const expected = "a name of up to 200 characters, shown as they stand, and an address of the web";
  demandValue(context, "registration-texts", named && home, expected, [client_name, client_uri]);
  return {
    client_name: isText(client_name) ? client_name : "An app without a name",
    ...(isText(client_uri) ? { client_uri } : {}),
  };
}

/** Only what was said is kept: nothing said means `web` (OIDC Registration §2). */
function checkApplicationType(context: Context, asked: JsonObject): Pick<ClientMetadata, "application_type"> {
  if (asked.application_type === undefined) return {};
  const application_type = applicationTypes.find((one) => one === asked.application_type);
  const expected = applicationTypes.join(" or ");
  const known = application_type !== undefined;
  demandValue(context, "registration-application-type", known, expected, asked.application_type);
  return known ? { application_type } : {};
}

function isWeb(url: string): boolean {
  return /^https?:\/\//.test(url) && readAddress(url) !== undefined;
}

function checkSwitches(context: Context, asked: JsonObject): Partial<ClientMetadata> {
  const names = ["dpop_bound_access_tokens", "require_pushed_authorization_requests"] as const;
  const values = names.map((name) => asked[name] ?? false);
  const good = values.every((value) => typeof value === "boolean");
  demandValue(context, "registration-switches", good, "true or false", values);
  return Object.fromEntries(names.filter((name) => asked[name] === true).map((name) => [name, true]));
}
