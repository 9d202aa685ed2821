/**
 * The authorization request (RFC 6749 §4.1.1, §4.2.1) with PKCE (RFC 7636 §4.1 to §4.3) and, where `openid` is asked for, a nonce
 * (OIDC Core §3.1.2.1). The client does not send it: it makes the address that the browser is sent to, or pushes the same
 * parameters first (pushed-authorization.ts), or signs them (request-object.ts).
 */
import { withQuery } from "@/lib/http/address";
import type { Parameters } from "@/lib/http/parameters";
import { thumbprint } from "@/lib/oauth/jwt";
import { type Holding, type Note, noteAction, open, secret } from "@/lib/oauth/notice";
import { createVerifier, deriveChallenge } from "@/lib/oauth/pkce";
import { type Random, randomText } from "@/lib/oauth/random";
import { writeRequirements } from "@/lib/oauth/resource-challenge";
import { isOpenId } from "@/lib/oauth/scope";
import type { ClientSession, RedirectConfiguration } from "./configuration";

interface Surroundings {
  readonly random: Random;
  readonly note: Note;
}

export interface PreparedAuthorization {
  readonly session: ClientSession;
  readonly parameters: Parameters;
  /** The address to send the browser to, with the parameters in it. */
  readonly url: string;
}

/** Opens a session with fresh secrets, and makes the request. Notes what the client now holds. */
export async function prepareAuthorization(
  configuration: RedirectConfiguration,
  { random, note }: Surroundings,
): Promise<PreparedAuthorization> {
  const session = openSession(configuration, random);
  const parameters = await buildParameters(configuration, session);
  noteAction(note, "request-prepared", { gains: listHoldings(session, parameters) });
  const url = withQuery(configuration.authorizationServer.authorization_endpoint, parameters);
  return { session, parameters, url };
}

function openSession(configuration: RedirectConfiguration, random: Random): ClientSession {
  const { authorizationServer, redirectUri, scope, acrValues, maxAge } = configuration;
  return {
    issuer: authorizationServer.issuer,
    redirectUri,
    scope,
    ...(configuration.state ? { state: randomText(random, "state", 16) } : {}),
    ...(configuration.pkce === "off" ? {} : { codeVerifier: createVerifier(random) }),
    ...(configuration.dpopKey === undefined ? {} : { usesProofs: true as const }),
    ...(isOpenId(scope) && configuration.nonce !== "off" ? { nonce: randomText(random, "nonce", 16) } : {}),
    ...(acrValues === undefined ? {} : { acrValues }),
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}

async function buildParameters(
  configuration: RedirectConfiguration,
  session: ClientSession,
): Promise<Parameters> {
  const parameters: [string, string][] = [
    ["response_type", configuration.responseType ?? "code"],
    ["client_id", configuration.client.client_id],
    ["redirect_uri", session.redirectUri],
    ...(session.scope === "" ? [] : [["scope", session.scope] as [string, string]]),
  ];
  const { responseMode, resources = [] } = configuration;
  if (responseMode !== undefined) parameters.push(["response_mode", responseMode]);
  for (const resource of resources) parameters.push(["resource", resource]);
  if (session.state !== undefined) parameters.push(["state", session.state]);
  if (session.codeVerifier !== undefined && configuration.pkce !== "off") {
    parameters.push(["code_challenge", await deriveChallenge(session.codeVerifier, configuration.pkce)]);
    parameters.push(["code_challenge_method", configuration.pkce]);
  }
  // The code is then bound to the key as well (RFC 9449 §10).
  if (configuration.dpopKey !== undefined) {
    parameters.push(["dpop_jkt", await thumbprint(configuration.dpopKey)]);
  }
  return [
    ...parameters,
    ...buildOpenIdParameters(configuration, session),
    ...writeRequirements(configuration),
  ];
}

function buildOpenIdParameters(
  { prompt }: RedirectConfiguration,
  { nonce, scope }: ClientSession,
): Parameters {
  if (!isOpenId(scope)) return [];
  const parameters: [string, string][] = nonce === undefined ? [] : [["nonce", nonce]];
  return prompt === undefined ? parameters : [...parameters, ["prompt", prompt]];
}

/** The verifier is the client's alone; the rest goes through the browser, for all to see. */
function listHoldings(session: ClientSession, parameters: Parameters): readonly Holding[] {
  const shown = ["state", "code_challenge", "nonce"];
  const holdings = parameters
    .filter(([name]) => shown.includes(name))
    .map(([name, value]) => open(name, value));
  return session.codeVerifier === undefined
    ? holdings
    : [secret("code_verifier", session.codeVerifier), ...holdings];
}
