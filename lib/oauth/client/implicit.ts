/**
 * The answer to an implicit request: the access token itself, in the fragment of the redirect URI (RFC 6749 §4.2.2), or an error there
 * (§4.2.2.1). It is judged as any authorization response is. What nothing in it says is whom the token was issued to (§10.16), so that
 * cannot be judged. Left out: ID tokens (OIDC Core §3.2).
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest } from "@/lib/http/message";
import { type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { type Note, noteAction, secret } from "@/lib/oauth/notice";
import { type AuthorizationRefusal, judgeAnswer } from "./authorization-response";
import type { ClientSession, RedirectConfiguration } from "./configuration";
import { judge, type Rejection } from "./judge";
import { checkScope, checkType, type Tokens } from "./token-response";

export type ImplicitResponse =
  | { readonly kind: "tokens"; readonly tokens: Tokens }
  | AuthorizationRefusal
  | Rejection;

/**
 * What stands in the fragment. A server that does not understand the response type answers as it would to a request for a code, in
 * the query (RFC 6749 §3.1.1): from there an error is taken, and never a token.
 */
export function readImplicitAnswer({ url }: Pick<HttpRequest, "url">): Parameters {
  const { fragment = "", query = [] } = readAddress(url) ?? {};
  if (fragment !== "") return readParameters(fragment);
  return readParameter(query, "error") === undefined ? [] : query;
}

/** Judges the answer that the page was opened with, and takes the token out of it. */
export function readImplicitResponse(
  configuration: RedirectConfiguration,
  session: ClientSession | undefined,
  parameters: Parameters,
  note: Note,
): ImplicitResponse {
  const failure = judgeAnswer(configuration, session, parameters, note);
  if (failure !== undefined) return failure;
  const read = (name: string) => readParameter(parameters, name);
  const asked = session?.scope ?? configuration.scope;
  const scope = read("scope") ?? asked;
  const accessToken = read("access_token") ?? "";
  const unusable = judge(note, [
    {
      id: "token-received",
      passed: accessToken !== "",
      expected: "an access_token",
      actual: accessToken === "" ? "none" : "an access_token",
    },
    checkType(read("token_type")),
    checkScope(scope, asked),
  ]);
  if (unusable !== undefined) return unusable;
  noteAction(note, "token-read", { gains: [secret("access_token", accessToken)] });
  const expiresIn = readSeconds(read("expires_in"));
  return {
    kind: "tokens",
    tokens: { accessToken, scope, ...(expiresIn === undefined ? {} : { expiresIn }) },
  };
}

function readSeconds(text = ""): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
