/**
 * Links to the workbench. The token stands in the fragment, which no browser sends to a server (RFC 9110 §7.1) and no Referer
 * carries (§10.1.3). A private key or a secret goes into a link only where the caller puts it there.
 */

import { withFragment } from "@/lib/http/address";
import { readParameter, readParameters } from "@/lib/http/parameters";

export interface WorkbenchContent {
  readonly token: string;
  /** As one would paste it: a JWK, a JWK Set, PEM, or a secret as text. */
  readonly key?: string;
  /** When to judge its times, in seconds since 1970; missing for now. */
  readonly at?: number;
}

const path = "/tokens";

/** The address of the workbench with this token in it. */
export function workbenchLink({ token, key, at }: WorkbenchContent): string {
  return withFragment(path, [
    ["token", token],
    ...(key === undefined ? [] : [["key", key] as const]),
    ...(at === undefined ? [] : [["at", String(at)] as const]),
  ]);
}

/** What a fragment carries, with or without its `#`; undefined where there is no token in it. */
export function readWorkbenchLink(fragment: string): WorkbenchContent | undefined {
  const parameters = readParameters(fragment.replace(/^#/, ""));
  const token = readParameter(parameters, "token");
  if (token === undefined) return undefined;
  const key = readParameter(parameters, "key");
  const at = Number(readParameter(parameters, "at") ?? Number.NaN);
  return { token, ...(key === undefined ? {} : { key }), ...(Number.isSafeInteger(at) ? { at } : {}) };
}
