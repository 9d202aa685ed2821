/**
 * The `resource` parameter, the only one that may be repeated (RFC 8707 §2). This server makes a token for one resource: so
 * each API can tell that a token is its own, and none can use it at another (RFC 9700 §2.3).
 */
import type { Parameters } from "@/lib/http/parameters";
import type { Context } from "./context";

/** The different values that were sent. */
export function readResources(parameters: Parameters): readonly string[] {
  const values = parameters.filter(([name, value]) => name === "resource" && value !== "");
  return [...new Set(values.map(([, value]) => value))];
}

/** The token may be for the resource of the grant and for no other (RFC 8707 §2.2). */
export function checkGrantedResource(context: Context, parameters: Parameters, granted: string): string {
  const [asked = granted, ...others] = readResources(parameters);
  context.checks.demand(
    "token-resource-allowed",
    asked === granted && others.length === 0,
    { error: "invalid_target", description: "The resource is not the one that was granted" },
    { expected: granted, actual: [asked, ...others].join(" and ") },
  );
  return granted;
}
