/**
 * The response of the token endpoint, whatever the grant (RFC 6749 §5.1, §5.2; OIDC Core §3.1.3.3). What a grant expects of it
 * beside that is said by the grant. A refusal is a value.
 */

import type { HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import { inWords } from "@/lib/oauth/claims";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type Note, noteAction, open, secret } from "@/lib/oauth/notice";
import { isOpenId, readScope } from "@/lib/oauth/scope";
import { judge, type Rejection, type Rule } from "./judge";

export interface Tokens {
  readonly accessToken: string;
  /** How it is used; as a bearer token where this does not say otherwise (RFC 6749 §7.1, RFC 9449 §5). */
  readonly type?: "DPoP";
  /** What was granted, which can be less than what was asked. */
  readonly scope: string;
  /** What the user granted, where this access token was asked for with less of it or has less (RFC 6749 §6). */
  readonly granted?: string;
  /** Seconds from the response, where the server says. */
  readonly expiresIn?: number;
  readonly refreshToken?: string;
  /** Only where `openid` was asked for: nothing could be compared with one that comes unasked. */
  readonly idToken?: string;
}

/** An error response by RFC 6749 §5.2. */
export interface TokenRefusal {
  readonly kind: "refused";
  readonly error: string;
  readonly description?: string;
  readonly status: number;
}

export type TokenResult = { readonly kind: "tokens"; readonly tokens: Tokens } | TokenRefusal | Rejection;

export interface Expectation {
  /** What was asked for, which is what was granted where the response says nothing else (RFC 6749 §5.1). */
  readonly scope: string;
  /** Must the token be bound to the client's key (RFC 9449 §5)? */
  readonly bound?: boolean | undefined;
  /** Must an ID token come: always, or where `openid` was granted? Or is one that comes passed over, since nobody would check it? */
  readonly idToken: "always" | "granted" | "unused";
  /** What the client holds for this exchange alone, and forgets when it is done. */
  readonly drops: readonly string[];
  /** Further rules, about the members of the response. */
  readonly rules?: (members: JsonObject) => readonly Rule[];
}

/** The tokens, noted as stored while what only the exchange needed is forgotten; or the server's refusal. */
export function readTokens(expected: Expectation, response: HttpResponse, note: Note): TokenResult {
  const members = readDeclaredJson(response);
  const failure = judge(note, [checkStatus(response), checkReadable(members)]);
  const refusal = response.status === 200 ? undefined : readRefusal(response.status, members ?? {});
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return failure;
  const found = members ?? {};
  const { access_token, token_type, scope = expected.scope, id_token } = found;
  const unusable = judge(note, [
    checkAccessToken(access_token),
    checkType(token_type, expected.bound),
    checkScope(scope, expected.scope),
    ...checkIdToken(id_token, scope, expected),
    ...(expected.rules?.(found) ?? []),
  ]);
  if (unusable !== undefined) return unusable;
  const tokens = describeTokens(found, expected);
  noteTokens(tokens, expected.drops, note);
  return { kind: "tokens", tokens };
}

function describeTokens(members: JsonObject, expected: Expectation): Tokens {
  const { access_token, expires_in, refresh_token, scope = expected.scope, id_token } = members;
  const expiresIn = readSeconds(expires_in);
  return {
    accessToken: readText(access_token),
    ...(expected.bound === true ? { type: "DPoP" as const } : {}),
    scope: readText(scope),
    ...(expiresIn === undefined ? {} : { expiresIn }),
    ...(readText(refresh_token) === "" ? {} : { refreshToken: readText(refresh_token) }),
    ...(typeof id_token === "string" && isWanted(expected) ? { idToken: id_token } : {}),
  };
}

function isWanted({ idToken, scope }: Expectation): boolean {
  return idToken !== "unused" && isOpenId(scope);
}

function checkStatus({ status }: HttpResponse): Rule {
  return { id: "token-response-status", passed: status === 200, expected: "200", actual: String(status) };
}

function checkReadable(members: JsonObject | undefined): Rule {
  return {
    id: "token-response-readable",
    passed: members !== undefined,
    expected: "a JSON object as application/json",
    actual: members === undefined ? "something else" : "a JSON object",
  };
}

function checkAccessToken(accessToken: unknown): Rule {
  const passed = readText(accessToken) !== "";
  const actual = passed ? "an access_token" : inWords(accessToken);
  return { id: "token-response-access-token", passed, expected: "an access_token", actual };
}

/** The type is compared without regard to case (RFC 6749 §5.1); a type that is not understood is not used (§7.1). */
export function checkType(tokenType: unknown, bound = false): Rule {
  const expected = bound ? "DPoP" : "Bearer";
  const passed = readText(tokenType).toLowerCase() === expected.toLowerCase();
  return { id: "token-response-type", passed, expected, actual: inWords(tokenType) };
}

/** The server may grant less than was asked, or more, and then has to say so (RFC 6749 §3.3): the client must read it. */
export function checkScope(granted: unknown, asked: string): Rule {
  const passed = granted === "" || readText(granted) !== "";
  return {
    id: "token-response-scope",
    passed: passed && readScope(readText(granted)) !== undefined,
    expected: `a scope; asked for ${inWords(asked)}`,
    actual: inWords(granted),
  };
}

/** No rule where `openid` was not asked for, or not granted: the user may have taken it out. */
function checkIdToken(idToken: unknown, granted: unknown, expected: Expectation): readonly Rule[] {
  const wanted =
    expected.idToken === "always" || (expected.idToken === "granted" && isOpenId(readText(granted)));
  if (!isOpenId(expected.scope) || !wanted) return [];
  const passed = readText(idToken) !== "";
  const actual = passed ? "an id_token" : inWords(idToken);
  return [{ id: "token-response-id-token", passed, expected: "an id_token", actual }];
}

export function readRefusal(status: number, members: JsonObject): TokenRefusal | undefined {
  const { error, error_description } = members;
  if (typeof error !== "string" || error === "") return undefined;
  return {
    kind: "refused",
    error,
    status,
    ...(typeof error_description === "string" ? { description: error_description } : {}),
  };
}

function noteTokens(
  { accessToken, refreshToken, idToken }: Tokens,
  drops: readonly string[],
  note: Note,
): void {
  const gains = [secret("access_token", accessToken)];
  if (refreshToken !== undefined) gains.push(secret("refresh_token", refreshToken));
  if (idToken !== undefined) gains.push(open("id_token", idToken));
  noteAction(note, "tokens-stored", { gains, drops });
}

/** A number of seconds that somebody can wait, some thirty years at most; for all else it is as if nothing were said. */
export function readSeconds(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 && value < 1e9 ? value : undefined;
}

export function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
