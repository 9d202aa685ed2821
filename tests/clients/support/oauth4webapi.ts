/** The steps of a client that is written with oauth4webapi, as its own examples have them. Every answer is read by the library. */
import * as oauth from "oauth4webapi";
import { type Choices, createPerson } from "./person.ts";
import type { LiveRoom } from "./room.ts";

/** Rooms of tests stand on loopback, without TLS. */
export const plain = { [oauth.allowInsecureRequests]: true } as const;

export interface App {
  readonly room: LiveRoom;
  readonly as: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly auth: oauth.ClientAuth;
  readonly redirectUri: string;
}

export async function discover(
  room: LiveRoom,
  algorithm: "oauth2" | "oidc" = "oauth2",
): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(room.issuer);
  const response = await oauth.discoveryRequest(issuer, { ...plain, algorithm });
  return oauth.processDiscoveryResponse(issuer, response);
}

/** An app that is one of the room's demo clients, with the authentication that it registered or another. */
export async function createApp(room: LiveRoom, clientId: string, auth?: oauth.ClientAuth): Promise<App> {
  return {
    room,
    as: await discover(room),
    client: { client_id: clientId },
    auth: auth ?? (await authenticationOf(room, clientId)),
    redirectUri: room.callback,
  };
}

async function authenticationOf(room: LiveRoom, clientId: string): Promise<oauth.ClientAuth> {
  switch (room.client(clientId).token_endpoint_auth_method) {
    case "client_secret_basic":
      return oauth.ClientSecretBasic(room.secret(clientId));
    case "client_secret_post":
      return oauth.ClientSecretPost(room.secret(clientId));
    case "none":
      return oauth.None();
    default:
      return oauth.PrivateKeyJwt(await privateKeyOf(room, clientId));
  }
}

export async function privateKeyOf(room: LiveRoom, clientId: string): Promise<oauth.PrivateKey> {
  const jwk = room.client(clientId).private_jwk;
  if (jwk === undefined) throw new Error(`the client ${clientId} has no private key`);
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  return {
    key: await crypto.subtle.importKey("jwk", { ...jwk }, algorithm, false, ["sign"]),
    kid: jwk.kid ?? "",
  };
}

/** What an app keeps while the user is away. */
export interface Attempt {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export async function prepare(
  { client, redirectUri }: App,
  parameters: Readonly<Record<string, string>> = {},
): Promise<Attempt> {
  const [verifier, nonce, state] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomNonce(),
    oauth.generateRandomState(),
  ];
  return {
    verifier,
    nonce,
    state,
    parameters: {
      response_type: "code",
      client_id: client.client_id,
      redirect_uri: redirectUri,
      scope: "openid profile email offline_access photos.read",
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      ...parameters,
    },
  };
}

export function authorizationUrl({ as }: App, parameters: Readonly<Record<string, string>>): URL {
  const url = new URL(as.authorization_endpoint ?? "");
  url.search = new URLSearchParams(parameters).toString();
  return url;
}

/** Sends a person to the link and reads what comes back. Throws what the library throws at an error response. */
export async function callBack(
  app: App,
  attempt: Attempt,
  link: URL,
  choices: Choices = {},
): Promise<URLSearchParams> {
  const { url, form } = await createPerson().visit(link, app.redirectUri, choices);
  const brought = form ?? (url.hash === "" ? url : new URLSearchParams(url.hash.slice(1)));
  return oauth.validateAuthResponse(app.as, app.client, brought, attempt.state);
}

export async function redeem(
  { as, client, auth, redirectUri }: App,
  attempt: Attempt,
  callback: URLSearchParams,
  options: oauth.TokenEndpointRequestOptions = {},
): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.authorizationCodeGrantRequest(
    as,
    client,
    auth,
    callback,
    redirectUri,
    attempt.verifier,
    { ...plain, ...options },
  );
  const tokens = await oauth.processAuthorizationCodeResponse(as, client, response, {
    ...(attempt.parameters.scope?.includes("openid") ? { expectedNonce: attempt.nonce } : {}),
  });
  if (tokens.id_token !== undefined) await oauth.validateApplicationLevelSignature(as, response, plain);
  return tokens;
}

/** The whole grant: the link, the person, the callback, the tokens. */
export async function runCodeGrant(
  app: App,
  parameters: Readonly<Record<string, string>> = {},
  choices: Choices = {},
): Promise<oauth.TokenEndpointResponse> {
  const attempt = await prepare(app, parameters);
  const callback = await callBack(app, attempt, authorizationUrl(app, attempt.parameters), choices);
  return redeem(app, attempt, callback);
}

export async function refresh(
  { as, client, auth }: App,
  refreshToken: string | undefined,
  options: oauth.TokenEndpointRequestOptions = {},
): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.refreshTokenGrantRequest(as, client, auth, refreshToken ?? "", {
    ...plain,
    ...options,
  });
  return oauth.processRefreshTokenResponse(as, client, response);
}

/** As the room's API asks about tokens (RFC 7662 §2.1). */
export async function introspect(room: LiveRoom, token: string): Promise<oauth.IntrospectionResponse> {
  const api = await createApp(room, "photos-api");
  const response = await oauth.introspectionRequest(api.as, api.client, api.auth, token, plain);
  return oauth.processIntrospectionResponse(api.as, api.client, response);
}

export async function revoke({ as, client, auth }: App, token: string): Promise<void> {
  await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, auth, token, plain));
}

export function callApi(
  { room }: App,
  { access_token: token }: oauth.TokenEndpointResponse,
  options: oauth.ProtectedResourceRequestOptions = {},
): Promise<Response> {
  return oauth.protectedResourceRequest(token, "GET", new URL(room.api), undefined, undefined, {
    ...plain,
    ...options,
  });
}
