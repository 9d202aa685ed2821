/** Reading one value of client metadata (RFC 7591 §2), and refusing it (§3.2.2). */
import type { CheckId } from "@/lib/oauth/checks";
import { type ErrorCode, OAuthError } from "@/lib/oauth/error";
import type { Context } from "./context";

/** Characters, and values in a list: what a client can need, and no more than can be kept. */
const longestText = 2000;
const longestList = 20;

/** The values, each once; undefined where this is no list of texts. */
export function readList(value: unknown, usual: readonly string[]): readonly string[] | undefined {
  if (value === undefined) return usual;
  if (!Array.isArray(value) || value.length > longestList || !value.every(isText)) return undefined;
  return [...new Set<string>(value)];
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= longestText;
}

function describeValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
}

const descriptions: Partial<Record<CheckId, string>> = {
  "registration-redirect-uris-present": "The redirect_uris are missing, or not a list",
  "registration-redirect-uris-good":
    "A redirect URI is not absolute, has a fragment, or is neither https nor an app's",
  "registration-authentication": "The token_endpoint_auth_method is not known",
  "registration-grants-known": "A grant type or response type is not known",
  "registration-grants-agree": "The grant types and response types do not belong together",
  "registration-confidential":
    "A public client, as a native app is, cannot have the grant client_credentials",
  "registration-keys":
    "The jwks is missing, or holds something other than public keys. A jwks_uri is not fetched",
  "registration-scope": "The scope is malformed, or not known",
  "registration-texts": "The client_name or the client_uri is not good",
  "registration-application-type": "The application_type is neither native nor web",
  "registration-switches": "A member is neither true nor false",
};

/** Notes the check, and refuses the whole registration where it failed: nothing of it is quietly left out. */
export function demandValue(
  { checks }: Context,
  id: CheckId,
  passed: boolean,
  expected: string,
  actual: unknown,
  description: string = descriptions[id] ?? "The metadata is not good",
): void {
  const error: ErrorCode = id.includes("redirect-uris") ? "invalid_redirect_uri" : "invalid_client_metadata";
  const found = checks.observe(id, passed, { expected, actual: describeValue(actual) });
  if (!found) throw new OAuthError({ error, description });
}
