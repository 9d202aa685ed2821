/**
 * The `resource` parameter, the only one that may be repeated (RFC 8707 §2). A grant may be for several resources, but this
 * server makes each token for one of them: so each API can tell that a token is its own, and none can use it at another (RFC 9700 §2.3).
 */
import type { Parameters } from "@/lib/http/parameters";
import { formatScope, readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";

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
    { error: "invalid_target", description: "The resource is not one, and only one, that was granted" },
    { expected: granted.join(" or "), actual: [asked, ...others].join(" and ") },
  );
  return asked;
}

/** The part of the scope that is of use at the resource: its own values, and those of no API (RFC 8707 §2.2). */
export async function selectScopeAt({ store }: Context, scope: string, resource: string): Promise<string> {
  const resources = await store.list("resource");
  const values = (of: (one: string) => boolean) =>
    resources.filter((one) => of(one.resource)).flatMap(({ scopes }) => Object.keys(scopes));
  const own = values((one) => one === resource);
  const foreign = values((one) => one !== resource);
  const kept = (readScope(scope) ?? []).filter((value) => own.includes(value) || !foreign.includes(value));
  return formatScope(kept);
}
