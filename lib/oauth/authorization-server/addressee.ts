/**
 * Whom an authorization request is from, and where its answer goes (RFC 6749 §3.1.2, §4.1.2.1). A failure here is told to
 * the person at the browser, on a page, and never redirected: an address that is not the client's could be anyone's.
 */
import { findDuplicate, type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { ResponseMode } from "@/lib/oauth/metadata";
import type { AuthorizationTarget } from "./authorization-response";
import type { Context } from "./context";
import { isRegistered } from "./redirect-uri";
import { toPerson } from "./refusal";
import { readResponseMode } from "./response-mode";

export interface Addressee extends AuthorizationTarget {
  readonly client: ClientMetadata;
  readonly redirectUriSent: boolean;
  readonly responseMode: ResponseMode;
}

export async function checkAddressee(context: Context, parameters: Parameters): Promise<Addressee> {
  const isRepeated = (name: string) =>
    findDuplicate(parameters.filter(([key]) => key === name)) !== undefined;
  const repeated = ["client_id", "redirect_uri"].find(isRepeated);
  if (repeated !== undefined) {
    context.checks.demand(
      "authorize-parameters-once",
      false,
      toPerson("A parameter is included more than once"),
      { expected: "each parameter once", actual: `${repeated} more than once` },
    );
  }
  const clientId = readParameter(parameters, "client_id");
  const client = await context.store.get("client", clientId ?? "");
  context.checks.demand(
    "authorize-client-known",
    client !== undefined,
    toPerson(clientId === undefined ? "The client_id parameter is missing" : "The client_id is not known"),
    {
      expected: "the client_id of a registered client",
      actual: clientId ?? "no client_id",
    },
  );
  const state = isRepeated("state") ? undefined : readParameter(parameters, "state");
  return {
    client,
    ...checkRedirectUri(context.checks, client, parameters),
    responseMode: readResponseMode(context, parameters),
    ...(state === undefined ? {} : { state }),
  };
}

/** May be left out only where there is no choice (RFC 6749 §3.1.2.3), and never with `openid` (OIDC Core §3.1.2.1). */
function checkRedirectUri(
  checks: Checklist,
  client: ClientMetadata,
  parameters: Parameters,
): Pick<Addressee, "redirectUri" | "redirectUriSent"> {
  const sent = readParameter(parameters, "redirect_uri");
  const [only, ...others] = client.redirect_uris;
  const openid = readParameter(parameters, "scope")?.split(" ").includes("openid") ?? false;
  const omitted = others.length === 0 && !openid ? only : undefined;
  const redirectUri = sent ?? omitted;
  checks.demand(
    "redirect-uri-present",
    redirectUri !== undefined,
    toPerson("The redirect_uri parameter is missing"),
    {
      expected: openid ? "a redirect_uri, as openid is asked for" : "a redirect_uri, or one registered",
      actual: sent ?? `no redirect_uri, ${client.redirect_uris.length} registered`,
    },
  );
  checks.demand(
    "redirect-uri-registered",
    isRegistered(redirectUri, client),
    toPerson("The redirect_uri is not one that the client registered"),
    { expected: client.redirect_uris.join(" or ") || "none registered", actual: redirectUri },
  );
  return { redirectUri, redirectUriSent: sent !== undefined };
}
