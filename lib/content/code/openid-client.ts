/** A step of a client, written with openid-client 6: the functions that its readme names, with the values of the run. */
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

const start = 'import * as client from "openid-client";\n';

/** A whole module, or undefined where the library has no part in the step: it is for clients, not for APIs. */
export function writeOpenidClient(step: CodeStep): string | undefined {
  switch (step.kind) {
    case "authorization-request":
      return writeAuthorizationRequest(step);
    case "authorization-response":
      return writeAuthorizationResponse(step);
    case "token":
      return writeToken(step);
    case "client-keys":
      return writeClientKeys(step);
    case "resource":
      return writeResource(step);
    case "server-discovery":
      return step.clientId === "" ? undefined : writeServerDiscovery(step);
    case "registration":
      return writeRegistration(step);
    case "api-keys":
    case "resource-discovery":
      return undefined;
    default:
      return writeCall(step);
  }
}

function configure(issuer: string, metadata: Pairs, clientId: string, auth?: ClientAuthentication): string {
  const given = [
    record([["issuer", issuer], ...metadata]),
    literal(clientId),
    ...(auth === undefined ? [] : ["undefined", authenticate(auth)]),
  ];
  return lines(
    keyOf(auth),
    "// Or client.discovery(…), which reads the metadata from the server.",
    `const config = new client.Configuration(\n  ${indent(given.join(",\n"))},\n);`,
  );
}

/** Where it depends on more of the server than the message tells. */
function discover(issuer: string, clientId: string, auth?: ClientAuthentication): string {
  const given = [
    `new URL(${literal(issuer)})`,
    literal(clientId),
    ...(auth === undefined ? [] : ["undefined", authenticate(auth)]),
  ];
  return lines(keyOf(auth), `const config = ${call("discovery", ...given)};`);
}

function keyOf(auth: ClientAuthentication | undefined): string | undefined {
  return auth?.kind === "private-key" ? privateKey(auth.keyId, auth.algorithm) : undefined;
}

function authenticate(auth: ClientAuthentication): string {
  switch (auth.kind) {
    case "none":
      return "client.None()";
    case "basic":
      return `client.ClientSecretBasic(${literal(auth.secret)})`;
    case "post":
      return `client.ClientSecretPost(${literal(auth.secret)})`;
    case "private-key":
      return "client.PrivateKeyJwt(privateKey)";
  }
}

function proof(dpop: boolean): string | undefined {
  if (!dpop) return undefined;
  return lines(
    "// The key pair that the tokens are bound to.",
    'const keyPair = await client.randomDPoPKeyPair("ES256");',
    "const DPoP = client.getDPoPHandle(config, keyPair);",
  );
}

function call(name: string, ...given: readonly (string | undefined)[]): string {
  const all = given.filter((argument) => argument !== undefined);
  const line = `await client.${name}(${all.join(", ")})`;
  return line.length < 78 && !line.includes("\n")
    ? line
    : `await client.${name}(\n  ${indent(all.join(",\n"))},\n)`;
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
  const hasChallenge = sent.code_challenge !== undefined && session.verifier !== undefined;
  const challenge =
    sent.code_challenge_method === "plain"
      ? "codeVerifier"
      : "await client.calculatePKCECodeChallenge(codeVerifier)";
  const code = {
    ...(isSession("state") ? { state: "state" } : {}),
    ...(isSession("nonce") ? { nonce: "nonce" } : {}),
    ...(hasChallenge ? { code_challenge: challenge } : {}),
  };
  const kept = [
    hasChallenge ? `const codeVerifier = client.randomPKCECodeVerifier(); // ${session.verifier}` : undefined,
    isSession("state") ? `const state = client.randomState(); // ${session.state}` : undefined,
    isSession("nonce") ? `const nonce = client.randomNonce(); // ${session.nonce}` : undefined,
  ].filter((line) => line !== undefined);
  return lines(
    start,
    configure(issuer, [["authorization_endpoint", endpoint]], clientId),
    "",
    kept.length === 0
      ? undefined
      : "// Kept in the session until the answer comes; behind each, its value in this run.",
    ...kept,
    kept.length === 0 ? undefined : "",
    `const url = client.buildAuthorizationUrl(config, ${parameters(without(step.parameters, "client_id"), code)});`,
    "// Send the browser to url.href.",
  );
}

function checks(session: Step<"token">["session"], openid: boolean, verifier?: string): string | undefined {
  const found: Pairs = [
    ...(verifier ? [["pkceCodeVerifier", verifier] as const] : []),
    ...(session.state ? [["expectedState", session.state] as const] : []),
    ...(openid && session.nonce ? [["expectedNonce", session.nonce] as const] : []),
  ];
  return found.length === 0 ? undefined : record(found);
}

function writeAuthorizationResponse({
  issuer,
  clientId,
  url,
  moved,
  session,
}: Step<"authorization-response">) {
  const nonce = session.nonce !== undefined;
  return lines(
    start,
    "// With the authentication of the client, as the token request will show it.",
    discover(issuer, clientId),
    "",
    "// Where the browser came back to. The library checks state and iss, and redeems the code, in one call.",
    moved ? movedAnswer : undefined,
    `const currentUrl = new URL(${literal(url)});`,
    `const tokens = ${call("authorizationCodeGrant", "config", "currentUrl", checks(session, nonce, session.verifier))};`,
  );
}

function writeToken(step: Step<"token">): string {
  const { issuer, endpoint, clientId, authentication, dpop } = step;
  return lines(
    start,
    configure(issuer, [["token_endpoint", endpoint]], clientId, authentication),
    proof(dpop),
    "",
    grants.get(step.grantType)?.(step) ?? writeOtherGrant(step),
  );
}

function writeOtherGrant({ grantType, parameters: sent, dpop }: Step<"token">): string {
  return lines(
    grants.has(grantType) ? otherParameters : undefined,
    `const tokens = ${call("genericGrantRequest", "config", literal(grantType), parameters(sent), dpop ? "{ DPoP }" : undefined)};`,
  );
}

/** Parameters may only be left out where nothing follows them. */
function tail(extra: Pairs, dpop: boolean): readonly (string | undefined)[] {
  if (dpop) return [extra.length === 0 ? "undefined" : parameters(extra), "{ DPoP }"];
  return [extra.length === 0 ? undefined : parameters(extra)];
}

/** The function of a grant, where it sends these very parameters. */
type WriteGrant = (step: Step<"token">) => string | undefined;

const grants = new Map(
  Object.entries<WriteGrant>({
    authorization_code: ({ parameters: sent, session, callbackUrl, dpop, openid }) => {
      // The redirect URI is read off the address at which the answer came.
      const isSame = callbackUrl?.replace(/[?#].*/s, "") === value(sent, "redirect_uri");
      if (callbackUrl === undefined || !isSame || !canName(sent, ["code", "redirect_uri"], ["code_verifier"]))
        return undefined;
      const extra = without(sent, "code", "redirect_uri", "code_verifier");
      const expected = checks(session, openid, value(sent, "code_verifier"));
      const more = tail(extra, dpop);
      return lines(
        `const currentUrl = new URL(${literal(callbackUrl)});`,
        `const tokens = ${call("authorizationCodeGrant", "config", "currentUrl", expected ?? (more.some(Boolean) ? "undefined" : undefined), ...more)};`,
      );
    },
    refresh_token: ({ parameters: sent, dpop }) => {
      if (!canName(sent, ["refresh_token"])) return undefined;
      return lines(
        `const refreshToken = ${literal(value(sent, "refresh_token"))};`,
        `const tokens = ${call("refreshTokenGrant", "config", "refreshToken", ...tail(without(sent, "refresh_token"), dpop))};`,
      );
    },
    client_credentials: ({ parameters: sent, dpop }) =>
      `const tokens = ${call("clientCredentialsGrant", "config", ...tail(sent, dpop))};`,
    "urn:ietf:params:oauth:grant-type:device_code": ({ parameters: sent, dpop }) => {
      if (!canName(sent, ["device_code"])) return undefined;
      return lines(
        "// What initiateDeviceAuthorization gave. The call polls until the user has decided.",
        `const device = { device_code: ${literal(value(sent, "device_code"))}, user_code: "", verification_uri: "", expires_in: 600 };`,
        `const tokens = ${call("pollDeviceAuthorizationGrant", "config", "device", ...tail(without(sent, "device_code"), dpop))};`,
      );
    },
  }),
);

function writeCall(
  step: Step<"device-authorization" | "pushed-authorization" | "introspection" | "revocation">,
): string {
  const { issuer, endpoint, clientId, authentication, dpop, parameters: sent } = step;
  const token = `const token = ${literal(value(sent, "token"))};`;
  const more = tail(without(sent, "token"), false);
  const { metadata, body } = {
    "device-authorization": {
      metadata: [["device_authorization_endpoint", endpoint]] as Pairs,
      body: lines(
        `const device = ${call("initiateDeviceAuthorization", "config", parameters(sent))};`,
        "// Show device.user_code and device.verification_uri.",
      ),
    },
    "pushed-authorization": {
      metadata: undefined,
      body: lines(
        `const url = ${call("buildAuthorizationUrlWithPAR", "config", parameters(sent), dpop ? "{ DPoP }" : undefined)};`,
        "// Send the browser to url.href.",
      ),
    },
    introspection: {
      metadata: [["introspection_endpoint", endpoint]] as Pairs,
      body: lines(
        token,
        `const claims = ${call("tokenIntrospection", "config", "token", ...more)};`,
        "// claims.active says whether it is good; the API still checks aud and scope.",
      ),
    },
    revocation: {
      metadata: [["revocation_endpoint", endpoint]] as Pairs,
      body: lines(token, `${call("tokenRevocation", "config", "token", ...more)};`),
    },
  }[step.kind];
  return lines(
    start,
    metadata === undefined
      ? discover(issuer, clientId, authentication)
      : configure(issuer, metadata, clientId, authentication),
    step.kind === "pushed-authorization" ? proof(dpop) : undefined,
    "",
    body,
  );
}

function writeClientKeys({ issuer, endpoint, clientId }: Step<"client-keys">): string {
  return lines(
    start,
    configure(issuer, [["jwks_uri", endpoint]], clientId),
    "",
    "// Over TLS the signature of an ID token need not be verified (OIDC Core §3.1.3.7). After this call it is,",
    "// whenever tokens come, with the keys of jwks_uri.",
    "client.enableNonRepudiationChecks(config);",
  );
}

function writeServerDiscovery({ issuer, clientId, algorithm }: Step<"server-discovery">): string {
  const given = [`new URL(${literal(issuer)})`, literal(clientId), "undefined", "client.None()"];
  return lines(
    start,
    "// Compares the issuer of the document with this one (RFC 8414 §3.3).",
    `const config = ${call("discovery", ...given, `{ algorithm: ${literal(algorithm)} }`)};`,
    "const hasPkce = config.serverMetadata().supportsPKCE();",
  );
}

function writeRegistration({ issuer, metadata }: Step<"registration">): string {
  const given = [`new URL(${literal(issuer)})`, "metadata", "client.None()", '{ algorithm: "oauth2" }'];
  return lines(
    start,
    `const metadata = ${JSON.stringify(metadata, null, 2)};`,
    "// Reads the metadata of the server first: there stands where to register.",
    `const config = ${call("dynamicClientRegistration", ...given)};`,
    "const { client_id } = config.clientMetadata();",
  );
}

function writeResource({
  issuer,
  clientId,
  method,
  url,
  token,
  dpop,
  headers,
  body,
}: Step<"resource">): string {
  const sent = body === "" ? ["undefined", "undefined"] : [literal(body), `new Headers(${record(headers)})`];
  const rest = dpop ? [...sent, "{ DPoP }"] : body === "" ? [] : sent;
  const isKnown = issuer !== "" && clientId !== "";
  return lines(
    start,
    isKnown
      ? undefined
      : "// Issuer and client_id stand for those of the run, which are not sent with this call.",
    configure(issuer || "https://server.example", [], clientId || "client-id"),
    proof(dpop),
    "",
    `const accessToken = ${literal(token)};`,
    `const response = ${call(
      "fetchProtectedResource",
      "config",
      "accessToken",
      `new URL(${literal(url)})`,
      literal(method),
      ...rest,
    )};`,
    "const albums = await response.json();",
  );
}
