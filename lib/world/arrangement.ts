/**
 * How the parties of a world are set up: what all flows have in common. A flow says which clients and APIs there are, and what
 * its options change; see lib/world/flows.
 */
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { type AuthorizationServerSettings, defaultSettings } from "@/lib/oauth/authorization-server/settings";
import type { Resource, User } from "@/lib/oauth/authorization-server/store";
import type { KnownServer } from "@/lib/oauth/client/configuration";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { type Holding, secret } from "@/lib/oauth/notice";
import { type SigningAlgorithm, signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import type { Lane, Party, Transcript, TranscriptEntry } from "@/lib/transcript/types";
import { issuer, photosApiClient, photosOrigin, startOfTime } from "./demo";
import { demoClientKey, demoSigningKeys } from "./demo-keys";
import type { RequestNames } from "./request-names";
import type { AuthorizationServerState, ResourceServerState, World } from "./world";

/** The lanes that most flows have. */
export const usualLanes = {
  browser: {
    party: "browser",
    role: "User’s browser",
    name: "the browser",
    nameless: true,
    short: "Browser",
    place: "Maya",
  },
  client: { party: "client", role: "Client", name: "Prints", short: "Prints", place: "prints.example" },
  authorizationServer: {
    party: "authorization-server",
    role: "Authorization server",
    name: "id.example",
    short: "ID server",
    place: "id.example",
  },
  resourceServer: {
    party: "resource-server",
    role: "Resource server",
    name: "Photos",
    short: "Photos",
    place: "photos.example",
  },
  attacker: {
    party: "attacker",
    role: "Attacker",
    name: "the attacker",
    nameless: true,
    short: "Attacker",
    place: "evil.example",
  },
} as const satisfies Readonly<Record<string, Lane>>;

/** What the parties of a flow are registered with at its authorization server. */
export interface Registrations {
  readonly clients: readonly ClientMetadata[];
  readonly users: readonly User[];
  readonly resources: readonly Resource[];
}

/** The options that every server has. */
export interface ServerOptions {
  readonly token?: "jwt" | "opaque";
  readonly algorithm?: SigningAlgorithm;
  /** Does the API take tokens that are bound to a key (RFC 9449 §7)? */
  readonly dpop?: "off" | "on";
}

/** The server has one signing key: the one for the algorithm chosen. */
export async function openAuthorizationServer(
  { token = "jwt", algorithm = "RS256" }: ServerOptions,
  registrations: Registrations,
  settings: Partial<AuthorizationServerSettings> = {},
): Promise<AuthorizationServerState> {
  const store = createMemoryStore();
  for (const client of registrations.clients) await store.put("client", client.client_id, client);
  for (const user of registrations.users) await store.put("user", user.username, user);
  for (const resource of registrations.resources) await store.put("resource", resource.resource, resource);
  return {
    issuer,
    settings: {
      ...defaultSettings,
      pkcePolicy: "strict",
      accessTokenFormat: token,
      signingAlgorithm: algorithm,
      defaultResource: photosOrigin,
      ...settings,
    },
    keys: [demoSigningKeys[algorithm]],
    store: store.toJSON(),
  };
}

/** The photos API: it verifies JWTs by itself, and asks about all else. */
export function openPhotosApi({ token = "jwt", dpop = "off" }: ServerOptions): ResourceServerState {
  const proofs = dpop === "on" ? { takesProofs: true } : {};
  return {
    settings: { resource: photosOrigin, issuer, validation: validation(token), ...proofs },
    memory: { keys: [], albums: [] },
  };
}

function validation(token: "jwt" | "opaque"): ResourceServerState["settings"]["validation"] {
  const server = endpoints(issuer);
  if (token === "jwt") return { kind: "jwt", jwksUri: server.jwks, algorithms: signingAlgorithms };
  const { client_id: clientId, client_secret: clientSecret = "" } = photosApiClient;
  return { kind: "introspection", endpoint: server.introspection, clientId, clientSecret };
}

/** What a client was told of the server when it was registered (RFC 8414 §2). */
export const knownServer: KnownServer = {
  ...describeServer(issuer),
  userinfo_endpoint: endpoints(issuer).userinfo,
  end_session_endpoint: endpoints(issuer).endSession,
  pushed_authorization_request_endpoint: endpoints(issuer).pushedAuthorization,
  authorization_response_iss_parameter_supported: true,
};

/** What every server has that gives tokens for codes, and takes them back. */
export function describeServer(url: string) {
  const { authorization, token, jwks, revocation } = endpoints(url);
  return {
    issuer: url,
    authorization_endpoint: authorization,
    token_endpoint: token,
    jwks_uri: jwks,
    revocation_endpoint: revocation,
  } satisfies KnownServer;
}

/** What is asked around the call of a client to the photos API: the names of the requests of `apiCall` in machines/steps.ts. */
export const apiCallNames: RequestNames = {
  [endpoints(issuer).jwks]: { "resource-server": "apiKeysRequest" },
  [endpoints(issuer).introspection]: { "resource-server": "introspectionRequest" },
  [`${photosOrigin}/albums`]: { client: "apiRequest" },
};

/** A world in which nothing has happened and nobody has anything. */
export function emptyWorld(options: World["options"], seed: string): World {
  return {
    seed,
    options,
    now: startOfTime,
    draws: {},
    sent: 0,
    lanes: [],
    hosts: {},
    names: {},
    opening: [],
    browser: { cookies: [], page: { url: "about:blank", html: "" } },
    clients: {},
    servers: {},
    apis: {},
  };
}

/**
 * What parties hold before the first message, as entries of the transcript. `at` is when that is, in seconds since 1970; `from` made it
 * and gave it to them.
 */
export function holdAtFirst(
  holdings: Readonly<Partial<Record<Party, readonly Holding[]>>>,
  at = startOfTime,
  from?: Party,
): Transcript {
  const entries = Object.entries(holdings) as [Party, readonly Holding[]][];
  return entries.map(
    ([party, gains]): TranscriptEntry => ({
      at,
      kind: "action",
      party,
      action: "registered",
      ...(from === undefined || from === party ? {} : { from }),
      gains,
      drops: [],
    }),
  );
}

/** What the server signs tokens with, and the API asks about them with where it cannot read them. */
export function secretsOfServers(
  { keys }: AuthorizationServerState,
  { settings: { validation } }: ResourceServerState,
): Readonly<Partial<Record<Party, readonly Holding[]>>> {
  const introspects = validation.kind === "introspection";
  return {
    "authorization-server": [secret("signing key", keys[0]?.kid ?? "")],
    ...(introspects ? { "resource-server": [secret("api credentials", validation.clientSecret)] } : {}),
  };
}

/** What a client proves with who it is; a public one has nothing. */
export function credentialsOf({
  client_secret,
  token_endpoint_auth_method,
}: ClientMetadata): readonly Holding[] {
  if (client_secret !== undefined) return [secret("client_secret", client_secret)];
  if (token_endpoint_auth_method === "none") return [];
  return [secret("private key", demoClientKey.kid ?? "")];
}
