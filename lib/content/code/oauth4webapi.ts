/** A step of a client, written with oauth4webapi 3: the functions that its readme names, with the values of the run. */
import type { ClientAuthentication, CodeStep, Pairs } from "@/lib/transcript/code-step-types";
import { canName, value, without } from "./pairs";
import {
  indent,
  lines,
  literal,
  movedAnswer,
  otherParameters,
  parameters,
  privateKey,
  record,
} from "./typescript";

type Step<K extends CodeStep["kind"]> = Extract<CodeStep, { readonly kind: K }>;

const start = 'import * as oauth from "oauth4webapi";\n';

/** A whole module, or undefined where the library has no part in the step. */
export function writeOauth4webapi(step: CodeStep): string | undefined {
  switch (step.kind) {
    case "authorization-request":
      return writeAuthorizationRequest(step);
    case "authorization-response":
      return writeAuthorizationResponse(step);
    case "token":
      return writeToken(step);
    case "client-keys":
      return writeClientKeys(step);
    case "api-keys":
      return writeApiKeys(step);
    case "resource":
      return writeResource(step);
    case "resource-discovery":
      return writeResourceDiscovery(step);
    case "server-discovery":
      return writeServerDiscovery(step);
    case "registration":
      return writeRegistration(step);
    default:
      return writeCall(step);
  }
}

function server(issuer: string, metadata: Pairs): string {
  return `const as: oauth.AuthorizationServer = ${record([["issuer", issuer], ...metadata])};`;
}

function client(clientId: string): string {
  return `const client: oauth.Client = { client_id: ${literal(clientId)} };`;
}

function authenticate(authentication: ClientAuthentication): string {
  const how = {
    none: () => "oauth.None()",
    basic: (secret: string) => `oauth.ClientSecretBasic(${literal(secret)})`,
    post: (secret: string) => `oauth.ClientSecretPost(${literal(secret)})`,
  };
  if (authentication.kind === "private-key")
    return lines(
      privateKey(authentication.keyId, authentication.algorithm),
      "const clientAuth = oauth.PrivateKeyJwt(privateKey);",
    );
  const secret = "secret" in authentication ? authentication.secret : "";
  return `const clientAuth = ${how[authentication.kind](secret)};`;
}

function proof(dpop: boolean): string | undefined {
  if (!dpop) return undefined;
  return lines(
    "// The key pair that the tokens are bound to.",
    'const keyPair = await oauth.generateKeyPair("ES256");',
    "const DPoP = oauth.DPoP(client, keyPair);",
  );
}

function options(dpop: boolean, additional: Pairs = []): string | undefined {
  const extra = additional.length === 0 ? undefined : `additionalParameters: ${parameters(additional)}`;
  const members = [dpop ? "DPoP" : undefined, extra].filter((member) => member !== undefined);
  return members.length === 0 ? undefined : `{ ${members.join(", ")} }`;
}

function call(name: string, ...given: readonly (string | undefined)[]): string {
  const all = given.filter((argument) => argument !== undefined);
  const line = `await oauth.${name}(${all.join(", ")})`;
  return line.length < 78 && !line.includes("\n")
    ? line
    : `await oauth.${name}(\n  ${indent(all.join(",\n"))},\n)`;
}

function writeAuthorizationRequest({
  issuer,
  endpoint,
  clientId,
  session,
  ...step
}: Step<"authorization-request">) {
  const sent = Object.fromEntries(step.parameters);
  const isSession = (name: "state" | "nonce") => session[name] !== undefined && sent[name] === session[name];
  const challenge =
    sent.code_challenge_method === "plain"
      ? "codeVerifier"
      : "await oauth.calculatePKCECodeChallenge(codeVerifier)";
  const hasChallenge = sent.code_challenge !== undefined && session.verifier !== undefined;
  const code = {
    client_id: "client.client_id",
    ...(isSession("state") ? { state: "state" } : {}),
    ...(isSession("nonce") ? { nonce: "nonce" } : {}),
    ...(hasChallenge ? { code_challenge: challenge } : {}),
  };
  const kept = [
    hasChallenge
      ? `const codeVerifier = oauth.generateRandomCodeVerifier(); // ${session.verifier}`
      : undefined,
    isSession("state") ? `const state = oauth.generateRandomState(); // ${session.state}` : undefined,
    isSession("nonce") ? `const nonce = oauth.generateRandomNonce(); // ${session.nonce}` : undefined,
  ].filter((line) => line !== undefined);
  return lines(
    start,
    `// ${issuer}`,
    client(clientId),
    kept.length === 0 ? undefined : "",
    kept.length === 0
      ? undefined
      : "// Kept in the session until the answer comes; behind each, its value in this run.",
    ...kept,
    "",
    `const url = new URL(${literal(endpoint)});`,
    `url.search = new URLSearchParams(${parameters(step.parameters, code)}).toString();`,
    "// Send the browser to url.href.",
  );
}

function expectedState(state: string | undefined): string {
  return state === undefined ? "oauth.expectNoState" : literal(state);
}

function writeAuthorizationResponse({
  issuer,
  clientId,
  url,
  moved,
  namesIssuer,
  session,
}: Step<"authorization-response">) {
  return lines(
    start,
    `const as: oauth.AuthorizationServer = {`,
    `  issuer: ${literal(issuer)},`,
    namesIssuer ? "  authorization_response_iss_parameter_supported: true," : undefined,
    "};",
    client(clientId),
    "",
    "// Where the browser came back to.",
    moved ? movedAnswer : undefined,
    `const callbackUrl = new URL(${literal(url)});`,
    "",
    "// Throws where state or iss do not match, and where the answer is an error.",
    `const callbackParameters = oauth.validateAuthResponse(as, client, callbackUrl, ${expectedState(session.state)});`,
  );
}

function writeToken(step: Step<"token">): string {
  const { issuer, endpoint, clientId, authentication, dpop } = step;
  return lines(
    start,
    server(issuer, [["token_endpoint", endpoint]]),
    client(clientId),
    authenticate(authentication),
    proof(dpop),
    "",
    grants.get(step.grantType)?.(step) ?? writeOtherGrant(step),
  );
}

/** The function of a grant, where it sends these very parameters. */
type WriteGrant = (step: Step<"token">) => string | undefined;

const grants = new Map(
  Object.entries<WriteGrant>({
    authorization_code: ({ parameters: sent, session, callbackUrl, dpop, openid }) => {
      if (callbackUrl === undefined || !canName(sent, ["code", "redirect_uri"], ["code_verifier"]))
        return undefined;
      const verifier = value(sent, "code_verifier");
      const redirectUri = value(sent, "redirect_uri");
      const extra = without(sent, "code", "redirect_uri", "code_verifier");
      const expected = openid && session.nonce ? `{ expectedNonce: ${literal(session.nonce)} }` : undefined;
      return lines(
        `const callbackUrl = new URL(${literal(callbackUrl)});`,
        `const callbackParameters = oauth.validateAuthResponse(as, client, callbackUrl, ${expectedState(session.state)});`,
        verifier === "" ? undefined : `const codeVerifier = ${literal(verifier)}; // from the session`,
        "",
        `const response = ${call(
          "authorizationCodeGrantRequest",
          "as",
          "client",
          "clientAuth",
          "callbackParameters",
          literal(redirectUri),
          verifier === "" ? "oauth.nopkce" : "codeVerifier",
          options(dpop, extra),
        )};`,
        `const tokens = ${call("processAuthorizationCodeResponse", "as", "client", "response", expected)};`,
      );
    },
    refresh_token: ({ parameters: sent, dpop }) => {
      if (!canName(sent, ["refresh_token"])) return undefined;
      return lines(
        `const refreshToken = ${literal(value(sent, "refresh_token"))};`,
        `const response = ${call("refreshTokenGrantRequest", "as", "client", "clientAuth", "refreshToken", options(dpop, without(sent, "refresh_token")))};`,
        `const tokens = ${call("processRefreshTokenResponse", "as", "client", "response")};`,
      );
    },
    client_credentials: ({ parameters: sent, dpop }) =>
      lines(
        `const response = ${call("clientCredentialsGrantRequest", "as", "client", "clientAuth", parameters(sent), options(dpop))};`,
        `const tokens = ${call("processClientCredentialsResponse", "as", "client", "response")};`,
      ),
    "urn:ietf:params:oauth:grant-type:device_code": ({ parameters: sent, dpop }) => {
      if (!canName(sent, ["device_code"])) return undefined;
      return lines(
        `const deviceCode = ${literal(value(sent, "device_code"))};`,
        "// Once every interval; authorization_pending and slow_down are errors to wait after.",
        `const response = ${call("deviceCodeGrantRequest", "as", "client", "clientAuth", "deviceCode", options(dpop, without(sent, "device_code")))};`,
        `const tokens = ${call("processDeviceCodeResponse", "as", "client", "response")};`,
      );
    },
  }),
);

function writeOtherGrant({ grantType, parameters: sent, dpop }: Step<"token">): string {
  return lines(
    grants.has(grantType) ? otherParameters : undefined,
    `const response = ${call("genericTokenEndpointRequest", "as", "client", "clientAuth", literal(grantType), parameters(sent), options(dpop))};`,
    `const tokens = ${call("processGenericTokenEndpointResponse", "as", "client", "response")};`,
  );
}

function writeCall(
  step: Step<"device-authorization" | "pushed-authorization" | "introspection" | "revocation">,
): string {
  const { issuer, endpoint, clientId, authentication, dpop, parameters: sent } = step;
  const token = `const token = ${literal(value(sent, "token"))};`;
  const extra = options(false, without(sent, "token"));
  const { metadata, body } = {
    "device-authorization": {
      metadata: "device_authorization_endpoint",
      body: lines(
        `const response = ${call("deviceAuthorizationRequest", "as", "client", "clientAuth", parameters(sent))};`,
        `const device = ${call("processDeviceAuthorizationResponse", "as", "client", "response")};`,
        "// Show device.user_code and device.verification_uri.",
      ),
    },
    "pushed-authorization": {
      metadata: "pushed_authorization_request_endpoint",
      body: lines(
        `const response = ${call("pushedAuthorizationRequest", "as", "client", "clientAuth", parameters(sent), options(dpop))};`,
        `const pushed = ${call("processPushedAuthorizationResponse", "as", "client", "response")};`,
        "// Send the browser to the authorization endpoint with pushed.request_uri and the client_id.",
      ),
    },
    introspection: {
      metadata: "introspection_endpoint",
      body: lines(
        token,
        `const response = ${call("introspectionRequest", "as", "client", "clientAuth", "token", extra)};`,
        `const claims = ${call("processIntrospectionResponse", "as", "client", "response")};`,
        "// claims.active says whether it is good; the API still checks aud and scope.",
      ),
    },
    revocation: {
      metadata: "revocation_endpoint",
      body: lines(
        token,
        `const response = ${call("revocationRequest", "as", "client", "clientAuth", "token", extra)};`,
        `${call("processRevocationResponse", "response")};`,
      ),
    },
  }[step.kind];
  return lines(
    start,
    server(issuer, [[metadata, endpoint]]),
    client(clientId),
    authenticate(authentication),
    step.kind === "pushed-authorization" ? proof(dpop) : undefined,
    "",
    body,
  );
}

function writeClientKeys({ issuer, endpoint }: Step<"client-keys">): string {
  return lines(
    start,
    server(issuer, [["jwks_uri", endpoint]]),
    "",
    "// The response of the token endpoint, after processAuthorizationCodeResponse has read it. Over TLS the",
    "// signature of its ID token need not be verified (OIDC Core §3.1.3.7); this does, with the keys of jwks_uri.",
    "declare const response: Response;",
    "await oauth.validateApplicationLevelSignature(as, response);",
  );
}

function writeApiKeys({ issuer, endpoint, method, url, headers, audience }: Step<"api-keys">): string {
  const init = lines(
    "{",
    method === "GET" ? undefined : `  method: ${literal(method)},`,
    `  headers: ${indent(record(headers))},`,
    "}",
  );
  return lines(
    start,
    server(issuer, [["jwks_uri", endpoint]]),
    "",
    "// As the API, of the request that came in.",
    `const request = new Request(${literal(url)}, ${init});`,
    "// Verifies the signature with the keys of jwks_uri, and checks typ, iss, aud and exp (RFC 9068 §4).",
    `const claims = ${call("validateJwtAccessToken", "as", "request", literal(audience))};`,
    "// The scope is the API's own to judge: claims.scope.",
  );
}

function writeResourceDiscovery({ resource }: Step<"resource-discovery">): string {
  return lines(
    start,
    `const resource = new URL(${literal(resource)});`,
    `const response = ${call("resourceDiscoveryRequest", "resource")};`,
    "// Compares the resource of the document with this address (RFC 9728 §3.3).",
    `const described = ${call("processResourceDiscoveryResponse", "resource", "response")};`,
    "const [issuer] = described.authorization_servers ?? [];",
  );
}

function writeServerDiscovery({ issuer, algorithm }: Step<"server-discovery">): string {
  return lines(
    start,
    `const issuer = new URL(${literal(issuer)});`,
    `const response = ${call("discoveryRequest", "issuer", `{ algorithm: ${literal(algorithm)} }`)};`,
    "// Compares the issuer of the document with this one (RFC 8414 §3.3).",
    `const as = ${call("processDiscoveryResponse", "issuer", "response")};`,
    'const hasPkce = as.code_challenge_methods_supported?.includes("S256") === true;',
  );
}

function writeRegistration({ issuer, endpoint, metadata }: Step<"registration">): string {
  return lines(
    start,
    server(issuer, [["registration_endpoint", endpoint]]),
    `const metadata = ${JSON.stringify(metadata, null, 2)};`,
    `const response = ${call("dynamicClientRegistrationRequest", "as", "metadata")};`,
    `const client = ${call("processDynamicClientRegistrationResponse", "response")};`,
  );
}

function writeResource({ method, url, token, dpop, clientId, headers, body }: Step<"resource">): string {
  const sent = body === "" ? ["undefined", "undefined"] : [`new Headers(${record(headers)})`, literal(body)];
  const rest = dpop ? [...sent, "{ DPoP }"] : body === "" ? [] : sent;
  return lines(
    start,
    dpop ? client(clientId) : undefined,
    proof(dpop),
    `const accessToken = ${literal(token)};`,
    `const response = ${call("protectedResourceRequest", "accessToken", literal(method), `new URL(${literal(url)})`, ...rest)};`,
    "const albums = await response.json();",
  );
}
