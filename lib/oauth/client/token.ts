/**
 * The access token request of the code grant (RFC 6749 §4.1.3, RFC 7636 §4.5) and its response (RFC 6749 §5.1, §5.2; OIDC
 * Core §3.1.3.3). Left out: refresh tokens, which the client does not ask for.
 */
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { formatParameters, type Parameters } from "@/lib/http/parameters";
import { isJson, readJson } from "@/lib/http/response";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type Note, noteAction, open, secret } from "@/lib/oauth/notice";
import { isOpenId, readScope } from "@/lib/oauth/scope";
import { buildClientAuthentication, type Surroundings } from "./client-authentication";
import type { ClientConfiguration, ClientSession } from "./configuration";
import { inWords, judge, type Rejection, type Rule } from "./judge";

export interface Tokens {
  readonly accessToken: string;
  /** What was granted, which can be less than what was asked. */
  readonly scope: string;
  /** Seconds from the response, where the server says. */
  readonly expiresIn?: number;
  /** Only where `openid` was asked for: nothing could be compared with one that comes unasked. */
  readonly idToken?: string;
}

export type TokenResult =
  | { readonly kind: "tokens"; readonly tokens: Tokens }
  /** An error response by RFC 6749 §5.2. */
  | {
      readonly kind: "refused";
      readonly error: string;
      readonly description?: string;
      readonly status: number;
    }
  | Rejection;

/** The code for tokens, once: with the redirect URI of the request, the client's authentication and its verifier. */
export async function buildTokenRequest(
  configuration: ClientConfiguration,
  session: ClientSession,
  code: string,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const authentication = await buildClientAuthentication(configuration, surroundings);
  const headers: Header[] = [
    ["Content-Type", "application/x-www-form-urlencoded"],
    ["Accept", "application/json"],
    ...authentication.headers,
  ];
  if (configuration.origin !== undefined) headers.push(["Origin", configuration.origin]);
  const verifier: Parameters =
    session.codeVerifier === undefined ? [] : [["code_verifier", session.codeVerifier]];
  const body = formatParameters([
    ["grant_type", "authorization_code"],
    ["code", code],
    ["redirect_uri", session.redirectUri],
    ...authentication.parameters,
    ...verifier,
  ]);
  return { method: "POST", url: configuration.authorizationServer.token_endpoint, headers, body };
}

/** The tokens, noted as stored while what only the exchange needed is forgotten; or the server's refusal. */
export function readTokenResponse(session: ClientSession, response: HttpResponse, note: Note): TokenResult {
  const members = isJson(response) ? readJson(response) : undefined;
  const failure = judge(note, [checkStatus(response), checkReadable(members)]);
  const refusal = response.status === 200 ? undefined : readRefusal(response.status, members ?? {});
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return failure;
  const { access_token, token_type, expires_in, scope = session.scope, id_token } = members ?? {};
  const unusable = judge(note, [
    checkAccessToken(access_token),
    checkType(token_type),
    checkScope(scope, session.scope),
    ...checkIdToken(id_token, scope, session),
  ]);
  if (unusable !== undefined) return unusable;
  const tokens: Tokens = {
    accessToken: readText(access_token),
    scope: readText(scope),
    ...(typeof expires_in === "number" ? { expiresIn: expires_in } : {}),
    ...(typeof id_token === "string" && isOpenId(session.scope) ? { idToken: id_token } : {}),
  };
  noteTokens(tokens, note);
  return { kind: "tokens", tokens };
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
function checkType(tokenType: unknown): Rule {
  const passed = readText(tokenType).toLowerCase() === "bearer";
  return { id: "token-response-type", passed, expected: "Bearer", actual: inWords(tokenType) };
}

/** The server may grant less than was asked, or more, and then has to say so (RFC 6749 §3.3): the client must read it. */
function checkScope(granted: unknown, asked: string): Rule {
  const passed = granted === "" || readText(granted) !== "";
  return {
    id: "token-response-scope",
    passed: passed && readScope(readText(granted)) !== undefined,
    expected: `a scope; asked for ${inWords(asked)}`,
    actual: inWords(granted),
  };
}

/**
 * No rule where `openid` was not asked for, or not granted: the user may have taken it out. But where neither state nor
 * PKCE binds the response to this session the nonce must, and it comes in the ID token alone (RFC 9700 §4.7.1).
 */
function checkIdToken(idToken: unknown, granted: unknown, session: ClientSession): readonly Rule[] {
  const reliesOnNonce = session.state === undefined && session.codeVerifier === undefined;
  if (!isOpenId(session.scope) || !(reliesOnNonce || isOpenId(readText(granted)))) return [];
  const passed = readText(idToken) !== "";
  const actual = passed ? "an id_token" : inWords(idToken);
  return [{ id: "token-response-id-token", passed, expected: "an id_token", actual }];
}

function readRefusal(status: number, members: JsonObject): TokenResult | undefined {
  const { error, error_description } = members;
  if (typeof error !== "string" || error === "") return undefined;
  return {
    kind: "refused",
    error,
    status,
    ...(typeof error_description === "string" ? { description: error_description } : {}),
  };
}

function noteTokens({ accessToken, idToken }: Tokens, note: Note): void {
  const gains = [secret("access_token", accessToken)];
  if (idToken !== undefined) gains.push(open("id_token", idToken));
  noteAction(note, "tokens-stored", { gains, drops: ["code", "state", "code_challenge", "code_verifier"] });
}

function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
