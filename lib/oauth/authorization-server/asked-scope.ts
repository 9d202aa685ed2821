/**
 * The scope and the resource that a request asks for (RFC 6749 §3.3, RFC 8707 §2), judged alike at the authorization
 * endpoint and by every grant that asks anew. How the refusal is told is for the caller to say.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { formatScope, intersect, isWithin, readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";
import { type Refuse, toCaller } from "./refusal";
import { checkScopeAt, readResources } from "./resource";
import { selectDefaultScopes, selectKnownScopes, selectRegisteredScopes } from "./scopes";
import type { Resource } from "./store";

export interface Asked {
  readonly scope: string;
  /** Those that were named; where none was, the one that the scope is of use at. */
  readonly resources: readonly [string, ...string[]];
}

/** What a grant asks for by itself. One resource a token: each API then knows that a token is its own, and no other can use it there (RFC 9700 §2.3). */
export async function checkAskedGrant(
  context: Context,
  client: ClientMetadata,
  parameters: Parameters,
): Promise<{ readonly scope: string; readonly resource: string }> {
  const named = readResources(parameters);
  const [resource, ...others] = named;
  const known =
    resource === undefined ||
    (others.length === 0 && (await context.store.get("resource", resource)) !== undefined);
  context.checks.demand(
    "resource-known",
    known,
    toCaller("invalid_target", "The resource is not one, and only one, that this server knows"),
    { expected: "one known resource, or none", actual: named.join(" and ") || "none" },
  );
  const { scope, resources } = await checkAskedScope(context, client, named, parameters, toCaller);
  return { scope, resource: resources[0] };
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

/**
 * What is asked for, or the default for the resource: at least one value, known, registered, and of use there. Beside `openid` a value that
 * is not known is ignored, as OIDC Core §3.1.2.1 would have it; else it is refused. RFC 6749 §3.3 allows both, where the answer says what was granted.
 */
export async function checkAskedScope(
  context: Context,
  client: ClientMetadata,
  named: readonly string[],
  parameters: Parameters,
  refuse: Refuse,
): Promise<Asked> {
  const { store, settings } = context;
  const resources = await store.list("resource");
  const [first, ...others] = named;
  const text = readParameter(parameters, "scope");
  const usual = [first ?? settings.defaultResource, ...others];
  const meant = resources.filter((one) => usual.includes(one.resource));
  const known = selectKnownScopes(resources);
  const sent = text === undefined ? selectDefaultScopes(client, meant) : readScope(text);
  const asked = sent?.includes("openid") ? intersect(sent, known) : sent;
  const ignored = sent?.filter((value) => !asked?.includes(value)) ?? [];
  const told = ignored.length === 0 ? text : `${text}, of which ${formatScope(ignored)} is ignored`;
  context.checks.demand(
    "scope-known",
    asked !== undefined && asked.length > 0 && isWithin(asked, known),
    refuse("invalid_scope", describeMistake(sent)),
    { expected: `some of ${formatScope(known)}`, actual: told ?? "none asked for" },
  );
  context.checks.demand(
    "scope-allowed",
    isWithin(asked, selectRegisteredScopes(client)),
    refuse("invalid_scope", "The client is not registered for every scope that it asks for"),
    { expected: `some of ${client.scope}`, actual: formatScope(asked) },
  );
  const scope = formatScope(asked);
  const targets = [first ?? inferResource(context, resources, asked, refuse), ...others] as const;
  await checkScopeAt(context, scope, targets, refuse);
  return { scope, resources: targets };
}

function describeMistake(sent: readonly string[] | undefined): string {
  if (sent === undefined) return "The scope parameter is malformed";
  if (sent.length === 0) return "The scope parameter is missing, and the client has no scope by default";
  return "A value of the scope is not among the scopes_supported of this server";
}

/**
 * The API of the scope where no resource is named: the server's usual one if it has all of its values, else another one that has (RFC
 * 9068 §3). Values of no API, as `openid`, say nothing of it.
 */
function inferResource(
  context: Context,
  resources: readonly Resource[],
  asked: readonly string[],
  refuse: Refuse,
): string {
  const { defaultResource } = context.settings;
  const own = asked.filter((value) => resources.some(({ scopes }) => Object.hasOwn(scopes, value)));
  const fitting = resources.filter(({ scopes }) => isWithin(own, Object.keys(scopes)));
  if (own.length === 0 || fitting.some(({ resource }) => resource === defaultResource))
    return defaultResource;
  const [inferred] = fitting;
  context.checks.demand(
    "scope-of-one-resource",
    inferred !== undefined,
    refuse("invalid_scope", "The scope is for several resources, and none of them is named"),
    { expected: "a scope of one resource, or the resources by name", actual: formatScope(own) },
  );
  return inferred.resource;
}
