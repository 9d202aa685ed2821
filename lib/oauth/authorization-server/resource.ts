/**
 * The `resource` parameter, which may be repeated (RFC 8707 §2). A grant may be for several resources, but this
 * server makes each token for one of them: so each API can tell that a token is its own, and none can use it at another (RFC 9700 §2.3).
 */
import type { Parameters } from "@/lib/http/parameters";
import { formatScope, readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";
import { type Refuse, toCaller } from "./refusal";
import { withoutOffline } from "./scopes";

/** The different values that were sent. */
export function readResources(parameters: Parameters): readonly string[] {
  const values = parameters.filter(([name, value]) => name === "resource" && value !== "");
  return [...new Set(values.map(([, value]) => value))];
}

/** The token may be for one resource of the grant, by default the first, and for no other (RFC 8707 §2.2). */
export function checkGrantedResource(
  context: Context,
  parameters: Parameters,
  ...granted: readonly [string, ...string[]]
): string {
  const [usual] = granted;
  const [asked = usual, ...others] = readResources(parameters);
  context.checks.demand(
    "token-resource-allowed",
    granted.includes(asked) && others.length === 0,
    toCaller("invalid_target", "The resource is not one, and only one, that was granted"),
    { expected: granted.join(" or "), actual: [asked, ...others].join(" and ") },
  );
  return asked;
}

/**
 * The part of the scope that is of use at the resources: their own values, and those of no API. A token must have no others (RFC 9068
 * §2.2.3), whatever was allowed beside them.
 */
export async function selectScopeAt(
  { store }: Context,
  scope: string,
  ...targets: readonly string[]
): Promise<string> {
  const resources = await store.list("resource");
  const values = (of: (one: string) => boolean) =>
    resources.filter((one) => of(one.resource)).flatMap(({ scopes }) => Object.keys(scopes));
  const own = values((one) => targets.includes(one));
  const foreign = values((one) => !targets.includes(one));
  const kept = (readScope(scope) ?? []).filter((value) => own.includes(value) || !foreign.includes(value));
  return formatScope(kept);
}

/**
 * The same; and there must be such a part, since a scope has one value at least (RFC 6749 §3.3). `offline_access` alone is none: it asks for
 * a refresh token (OIDC Core §11), and no token names it. Nothing is noted where all of the scope is of use.
 */
export async function checkScopeAt(
  context: Context,
  scope: string,
  targets: readonly string[],
  refuse: Refuse,
): Promise<string> {
  const usable = await selectScopeAt(context, scope, ...targets);
  const opens = withoutOffline(usable) !== "";
  if (opens && usable === scope) return usable;
  context.checks.demand(
    "scope-at-resource",
    opens,
    refuse("invalid_scope", "Nothing of the scope is of use at the resource"),
    { expected: `some of use at ${targets.join(" or ")}`, actual: scope },
  );
  return usable;
}
