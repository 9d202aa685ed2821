/**
 * Names of values that everybody may know: they stand in the client's registration or in every request, and nothing hangs
 * on who has them. They are left out where it is told who holds or knows what.
 */

const inEveryRequest: ReadonlySet<string> = new Set([
  "client_id",
  "code_challenge_method",
  "error",
  "error_description",
  "error_uri",
  "iss",
  "redirect_uri",
  "resource",
  "response_mode",
  "response_type",
  "scope",
]);

/** Of no interest to somebody who asks what a party holds. */
export function isInEveryRequest(name: string): boolean {
  return inEveryRequest.has(name);
}

const withoutSecret: ReadonlySet<string> = new Set(["expires_in", "interval", "jwks", "token_type"]);

/** Of no interest to somebody who asks who knows it: public keys are for everyone, and a number is found in many places. */
export function isCommon(name: string): boolean {
  return withoutSecret.has(name) || inEveryRequest.has(name);
}
