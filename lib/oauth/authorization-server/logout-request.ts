/**
 * What a client asks for when it signs its user out (OIDC RP-Initiated Logout §2): who, and where to go from there. An address
 * that is not the client's is never followed (§3): the person is told on a page.
 */
import { findDuplicate, type Parameters, readParameter } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { Context } from "./context";
import { readIdTokenHint } from "./id-token-hint";
import { toPerson } from "./refusal";

export interface LogoutRequest {
  /** Who asks, where that is known. */
  readonly client?: ClientMetadata;
  /** Where to go afterwards, with the `state` in it; undefined where the person stays here. */
  readonly target?: { readonly redirectUri: string; readonly state?: string };
}

/** What goes from page to page, so that it is judged again when the form comes back. */
export const logoutParameters = ["id_token_hint", "client_id", "post_logout_redirect_uri", "state"] as const;

export async function checkLogoutRequest(context: Context, parameters: Parameters): Promise<LogoutRequest> {
  checkParametersOnce(context, parameters);
  const clientId = await checkClientId(context, parameters);
  const client = clientId === undefined ? undefined : await context.store.get("client", clientId);
  context.checks.demand(
    "logout-client-known",
    clientId === undefined || client !== undefined,
    toPerson("The client is not known"),
    { expected: "a registered client, or none", actual: clientId ?? "none" },
  );
  const redirectUri = readParameter(parameters, "post_logout_redirect_uri");
  if (redirectUri === undefined) return client === undefined ? {} : { client };
  const registered = client?.post_logout_redirect_uris ?? [];
  context.checks.demand(
    "logout-redirect-uri-registered",
    client !== undefined && registered.includes(redirectUri),
    toPerson(
      client === undefined
        ? "Neither id_token_hint nor client_id says whose post_logout_redirect_uri it is"
        : "The post_logout_redirect_uri is not one that the client registered",
    ),
    {
      expected: registered.join(" or ") || "none: no client that registered one is named",
      actual: redirectUri,
    },
  );
  const state = readParameter(parameters, "state");
  return { client, target: { redirectUri, ...(state === undefined ? {} : { state }) } };
}

/** Of two values nobody could say which is meant, and a request with an error in it leads nowhere (§4). RFC 6749 §3.1 has the same rule. */
function checkParametersOnce(context: Context, parameters: Parameters): void {
  const asked = parameters.filter(([name]) => logoutParameters.some((known) => known === name));
  const duplicate = findDuplicate(asked);
  context.checks.demand(
    "logout-parameters-once",
    duplicate === undefined,
    toPerson("A parameter is included more than once"),
    {
      expected: "each parameter once",
      actual: duplicate === undefined ? "each once" : `${duplicate} more than once`,
    },
  );
}

/** The client by its name, by its token, or by both, which must then agree (§2). */
async function checkClientId(context: Context, parameters: Parameters): Promise<string | undefined> {
  const named = readParameter(parameters, "client_id");
  const text = readParameter(parameters, "id_token_hint");
  if (text === undefined) return named;
  const hint = await readIdTokenHint(context, text);
  context.checks.demand(
    "logout-hint-own",
    hint !== undefined,
    toPerson("The id_token_hint is not an ID token of this server"),
    { expected: "an ID token of this server", actual: hint === undefined ? "something else" : hint.sub },
  );
  context.checks.demand(
    "logout-client-matches",
    named === undefined || named === hint.clientId,
    toPerson("The client_id is not the client of the id_token_hint"),
    { expected: hint.clientId, actual: named ?? "no client_id" },
  );
  return hint.clientId;
}
