/**
 * The scope and the resource that a request asks for (RFC 6749 §3.3, RFC 8707 §2), judged alike at the authorization
 * endpoint and by every grant that asks anew. How the refusal is told is for the caller to say.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { formatScope, isWithin, readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";
import type { Refuse } from "./refusal";
import { checkScopeAt, readResources } from "./resource";
import { selectDefaultScopes, selectKnownScopes, selectRegisteredScopes } from "./scopes";

/** One resource a token: each API then knows that a token is its own, and no other can use it there (RFC 9700 §2.3). */
export async function checkAskedResource(
  context: Context,
  parameters: Parameters,
  refuse: Refuse,
): Promise<string | undefined> {
  const [resource, ...others] = readResources(parameters);
  const known =
    resource === undefined ||
    (others.length === 0 && (await context.store.get("resource", resource)) !== undefined);
  context.checks.demand(
    "resource-known",
    known,
    refuse("invalid_target", "The resource is not one, and only one, that this server knows"),
    { expected: "one known resource, or none", actual: readResources(parameters).join(" and ") || "none" },
  );
  return resource;
}

/** Those that a grant is to be for: a token is then made for one of them at a time (RFC 8707 §2.2). */
export async function checkAskedResources(
  context: Context,
  parameters: Parameters,
  refuse: Refuse,
): Promise<readonly string[]> {
  const asked = readResources(parameters);
  const resources = await context.store.list("resource");
  context.checks.demand(
    "resource-known",
    asked.every((one) => resources.some(({ resource }) => resource === one)),
    refuse("invalid_target", "The resource is not one that this server knows"),
    { expected: "known resources, or none", actual: asked.join(" and ") || "none" },
  );
  return asked;
}

/** The scope that is asked for, or the default for the resource: at least one value, known, registered, and of use there. */
export async function checkAskedScope(
  context: Context,
  client: ClientMetadata,
  resource: string | readonly string[] | undefined,
  parameters: Parameters,
  refuse: Refuse,
): Promise<string> {
  const { store, settings } = context;
  const resources = await store.list("resource");
  const named = [resource ?? []].flat();
  const targets = named.length === 0 ? [settings.defaultResource] : named;
  const text = readParameter(parameters, "scope");
  const meant = resources.filter((one) => targets.includes(one.resource));
  const asked = text === undefined ? selectDefaultScopes(client, meant) : readScope(text);
  context.checks.demand(
    "scope-known",
    asked !== undefined && asked.length > 0 && isWithin(asked, selectKnownScopes(resources)),
    refuse("invalid_scope", "The scope is missing, malformed, or not known to this server"),
    { expected: `some of ${formatScope(selectKnownScopes(resources))}`, actual: text ?? "none asked for" },
  );
  context.checks.demand(
    "scope-allowed",
    isWithin(asked, selectRegisteredScopes(client)),
    refuse("invalid_scope", "The client is not registered for every scope that it asks for"),
    { expected: `some of ${client.scope}`, actual: formatScope(asked) },
  );
  const scope = formatScope(asked);
  await checkScopeAt(context, scope, targets, refuse);
  return scope;
}
