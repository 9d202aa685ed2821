/**
 * The `resource` parameter, the only one that may be repeated (RFC 8707 §2). This server makes a token for one resource: so
 * each API can tell that a token is its own, and none can use it at another (RFC 9700 §2.3).
 */
import type { Parameters } from "@/lib/http/parameters";

/** The different values that were sent. */
export function readResources(parameters: Parameters): readonly string[] {
  const values = parameters.filter(([name, value]) => name === "resource" && value !== "");
  return [...new Set(values.map(([, value]) => value))];
}
