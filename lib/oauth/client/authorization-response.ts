/**
 * The authorization response, as the redirect URI receives it (RFC 6749 §4.1.2, §4.1.2.1), with its issuer (RFC 9207 §2.4).
 * Whose response it is gets settled first, so that an error is believed only where a code would have been. An `iss` that the
 * metadata did not promise is compared all the same: §2.4 would have the response discarded (SHOULD), and lets local policy accept it.
 * Where it stands, the response mode says that was asked for (OAuth Multiple Response Types §2.1, Form Post Response Mode §2).
 */

import { readAddress } from "@/lib/http/address";
import type { HttpRequest } from "@/lib/http/message";
import { findDuplicate, type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import { inWords } from "@/lib/oauth/claims";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import type { ClientSession, RedirectConfiguration } from "./configuration";
import { judge, type Rejection, type Rule } from "./judge";

/** The server's own refusal; `access_denied` is the user's. */
export interface AuthorizationRefusal {
  readonly kind: "refused";
  readonly error: string;
  readonly description?: string;
}

export type AuthorizationResponse =
  | { readonly kind: "code"; readonly code: string }
  | AuthorizationRefusal
  | Rejection;

/** The parameters of the answer, from the one place where it was asked to stand. */
export function readAnswer(
  { responseMode = "query" }: Pick<RedirectConfiguration, "responseMode">,
  request: HttpRequest,
): Parameters {
  if (responseMode === "form_post")
    return request.method === "POST" && isForm(request) ? readParameters(request.body) : [];
  const address = readAddress(request.url);
  return responseMode === "fragment" ? readParameters(address?.fragment ?? "") : (address?.query ?? []);
}

/** What comes to the redirect URI by another method is no answer (RFC 6749 §4.1.2, Form Post Response Mode §2): for who turns it down. */
export function noteWrongMethod(note: Note, allowed: readonly string[], { method }: HttpRequest): void {
  judge(note, [{ id: "response-method", passed: false, expected: allowed.join(" or "), actual: method }]);
}

/** Judges the answer that the browser came back with. `session` is the one that this browser's cookie or storage names. */
export function readAuthorizationResponse(
  configuration: RedirectConfiguration,
  session: ClientSession | undefined,
  parameters: Parameters,
  note: Note,
): AuthorizationResponse {
  const failure = judgeAnswer(configuration, session, parameters, note);
  if (failure !== undefined) return failure;
  const code = readParameter(parameters, "code") ?? "";
  const actual = code === "" ? "none" : code;
  const unusable = judge(note, [{ id: "code-received", passed: code !== "", expected: "a code", actual }]);
  if (unusable !== undefined) return unusable;
  noteAction(note, "callback-read", { gains: [open("code", code)] });
  return { kind: "code", code };
}

/** Whose answer it is, and whether it is a refusal. Undefined where both are as they should be, whatever was asked for. */
export function judgeAnswer(
  configuration: RedirectConfiguration,
  session: ClientSession | undefined,
  parameters: Parameters,
  note: Note,
): AuthorizationRefusal | Rejection | undefined {
  const foreign = judge(note, [
    checkSession(session),
    checkParametersOnce(parameters),
    ...checkState(session, parameters),
    ...checkIssuer(configuration, session, parameters),
  ]);
  if (foreign !== undefined) return foreign;
  const error = readParameter(parameters, "error");
  const passed = error === undefined;
  judge(note, [{ id: "authorization-not-refused", passed, expected: "no error", actual: inWords(error) }]);
  if (error === undefined) return undefined;
  const description = readParameter(parameters, "error_description");
  return { kind: "refused", error, ...(description === undefined ? {} : { description }) };
}

function checkSession(session: ClientSession | undefined): Rule {
  const actual = session === undefined ? "none" : "found";
  return {
    id: "session-known",
    passed: session !== undefined,
    expected: "a session of this browser",
    actual,
  };
}

function checkParametersOnce(parameters: Parameters): Rule {
  const duplicate = findDuplicate(parameters);
  return {
    id: "response-parameters-once",
    passed: duplicate === undefined,
    expected: "no parameter twice",
    actual: duplicate === undefined ? "none" : `${duplicate} twice`,
  };
}

/** No rule where the client sent no state: then nothing of the response can be compared with it. */
function checkState(session: ClientSession | undefined, parameters: Parameters): readonly Rule[] {
  if (session?.state === undefined) return [];
  const state = readParameter(parameters, "state");
  return [
    { id: "state-matches", passed: state === session.state, expected: session.state, actual: inWords(state) },
  ];
}

function checkIssuer(
  { authorizationServer }: RedirectConfiguration,
  session: ClientSession | undefined,
  parameters: Parameters,
): readonly Rule[] {
  const iss = readParameter(parameters, "iss");
  const expected = session?.issuer ?? authorizationServer.issuer;
  const actual = inWords(iss);
  const rules: Rule[] = [];
  if (authorizationServer.authorization_response_iss_parameter_supported === true) {
    rules.push({
      id: "issuer-present",
      passed: iss !== undefined,
      expected: "iss, as the metadata says",
      actual,
    });
  }
  if (iss !== undefined) rules.push({ id: "issuer-matches", passed: iss === expected, expected, actual });
  return rules;
}
