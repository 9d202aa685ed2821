/**
 * The authorization code flow with PKCE as the messages of lib/oauth, from the client's link to the albums: what the client builds goes to
 * the server, and what the server answers is read by the client. Everyone has read the server's keys before. The user's browser is no
 * part of the core: it knows the two values that a form brings back, and carries one cookie.
 */
import { type Header, type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { formatParameters, type Parameters } from "@/lib/http/parameters";
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
import { defaultSettings } from "@/lib/oauth/authorization-server/settings";
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import { readAnswer, readAuthorizationResponse } from "@/lib/oauth/client/authorization-response";
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { validateIdToken } from "@/lib/oauth/client/id-token";
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { publicKey } from "@/lib/oauth/jwt";
import { endpoints } from "@/lib/oauth/metadata";
import { createResourceServer } from "@/lib/oauth/resource-server/resource-server";
import { signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import { createBoundedStore } from "@/lib/rooms/bounded-store";
import { now, random } from "@/lib/rooms/platform";

const issuer = "https://id.example";
const api = "https://photos.example";
const callback = "https://prints.example/callback";
const client = {
  client_id: "prints-web",
  client_secret: "demo-secret-prints-web",
  client_name: "Prints",
  redirect_uris: [callback],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  scope: "openid photos.read photos.write",
  token_endpoint_auth_method: "client_secret_basic",
} as const;
const user = { username: "maya", password: "demo-password", sub: "248289761001", claims: {} } as const;
const server = endpoints(issuer);
const configuration = {
  client,
  kind: "redirect",
  authorizationServer: {
    issuer,
    authorization_endpoint: server.authorization,
    token_endpoint: server.token,
    jwks_uri: server.jwks,
    authorization_response_iss_parameter_supported: true,
  },
  redirectUri: callback,
  pkce: "S256",
  state: true,
  expectedAlgorithm: "RS256",
} as const;

export type Scope = "photos.read photos.write" | "openid photos.read photos.write";

/**
 * Sets the parties up, and gives the flow: each run of it is a new browser's. With `openid` there is an ID token, and the client
 * verifies it.
 */
export async function createCodeFlow(key: JsonWebKey, scope: Scope): Promise<() => Promise<void>> {
  const prints: RedirectConfiguration = { ...configuration, scope };
  const keys = [publicKey(key)];
  const note = () => {};
  const store = createBoundedStore(createMemoryStore(), 1_000);
  await store.put("client", client.client_id, client);
  await store.put("user", user.username, user);
  const scopes = { "photos.read": "See your albums", "photos.write": "Add and delete photos" };
  await store.put("resource", api, { resource: api, name: "Photos", scopes });
  const ask = createAuthorizationServer({
    issuer,
    settings: {
      ...defaultSettings,
      pkcePolicy: "strict",
      accessTokenFormat: "jwt",
      signingAlgorithm: "RS256",
      defaultResource: api,
    },
    store,
    keys: [key],
    now,
    random,
    note,
  });
  const photos = createResourceServer({
    resource: api,
    issuer,
    validation: { kind: "jwt", algorithms: signingAlgorithms, jwksUri: server.jwks },
    now,
    note,
  });

  async function callApi(accessToken: string): Promise<void> {
    const request = buildApiRequest({ url: `${api}/albums`, method: "GET", accessToken });
    const outcome = await photos.receive(request, { keys, albums: [] });
    const result = outcome.kind === "answer" ? readApiResponse(outcome.response, note) : outcome;
    if (result.kind !== "albums") throw new Error(`no albums: ${result.kind}`);
  }

  return async () => {
    const { session, url } = await prepareAuthorization(prints, { random, note });
    const location = await signInAndAllow(ask, url, scope);
    const answer = readAuthorizationResponse(prints, session, readAnswer(prints, get(location)), note);
    if (answer.kind !== "code") throw new Error(`no code: ${answer.kind}`);
    const redemption = await buildTokenRequest(prints, session, answer.code, { random, now });
    const result = readTokenResponse(session, await ask(redemption), note);
    if (result.kind !== "tokens") throw new Error(`no tokens: ${result.kind}`);
    const { tokens } = result;
    if (tokens.idToken !== undefined) {
      const { kind } = await validateIdToken(prints, session, tokens, keys, now, note);
      if (kind !== "valid") throw new Error(`the ID token is ${kind}`);
    }
    await callApi(tokens.accessToken);
  };
}

/** From the link to the address that the browser is sent back to. */
async function signInAndAllow(
  ask: (request: HttpRequest) => Promise<HttpResponse>,
  link: string,
  scope: Scope,
): Promise<string> {
  const submit = (path: string, page: HttpResponse, cookie: Header, values: Parameters) =>
    ask({
      method: "POST",
      url: issuer + path,
      headers: [["Content-Type", "application/x-www-form-urlencoded"], cookie],
      body: formatParameters([...readHidden(page), ...values]),
    });
  const login = await ask(get(link));
  const consent = await submit("/login", login, readCookie(login), [
    ["username", user.username],
    ["password", user.password],
  ]);
  const decision = await submit("/consent", consent, readCookie(consent), [
    ...scope.split(" ").map((value) => ["scope", value] as const),
    ["decision", "allow"],
  ]);
  return readHeader(decision, "Location") ?? "";
}

function get(url: string): HttpRequest {
  return { method: "GET", url, headers: [["Accept", "text/html"]], body: "" };
}

function readHidden({ body }: HttpResponse): Parameters {
  return ["transaction", "form_token"].map((name) => {
    const start = body.indexOf(`name="${name}" value="`) + `name="${name}" value="`.length;
    return [name, body.slice(start, body.indexOf('"', start))] as const;
  });
}

function readCookie(page: HttpResponse): Header {
  return ["Cookie", readHeader(page, "Set-Cookie")?.split(";")[0] ?? ""];
}
