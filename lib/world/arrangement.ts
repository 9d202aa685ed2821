/**
 * How the parties are set up for the chosen options, and the world at the start of a run.
 */
import { createMemoryStore, type StoreState } from "@/lib/oauth/authorization-server/memory-store";
import { type AuthorizationServerSettings, defaultSettings } from "@/lib/oauth/authorization-server/settings";
import type { ClientConfiguration } from "@/lib/oauth/client/configuration";
import { isPublic } from "@/lib/oauth/client-metadata";
import { type JsonWebKey, signingAlgorithms } from "@/lib/oauth/jwt";
import { endpoints } from "@/lib/oauth/metadata";
import { type Holding, secret } from "@/lib/oauth/notice";
import type { ResourceServerSettings } from "@/lib/oauth/resource-server/resource-server";
import type { Party, TranscriptEntry } from "@/lib/transcript/types";
import {
  calendarResource,
  clientOrigin,
  galleryClient,
  gallerySpaClient,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
  printsClient,
  redirectUri,
  startOfTime,
} from "./demo";
import { demoClientKey, demoSigningKeys } from "./demo-keys";
import type { AuthorizationCodeOptions } from "./options";
import { startPath } from "./prints";
import { homePage } from "./prints-pages";
import type { World } from "./world";

export function authorizationServerSettings(options: AuthorizationCodeOptions): AuthorizationServerSettings {
  return {
    ...defaultSettings,
    pkcePolicy: options.policy,
    accessTokenFormat: options.token,
    signingAlgorithm: options.algorithm,
    defaultResource: photosOrigin,
  };
}

/** The server has one signing key: the one for the algorithm chosen. */
export function signingKeys(options: AuthorizationCodeOptions): readonly JsonWebKey[] {
  return [demoSigningKeys[options.algorithm]];
}

export function resourceServerSettings(options: AuthorizationCodeOptions): ResourceServerSettings {
  return { resource: photosOrigin, issuer, validation: validation(options) };
}

function validation(options: AuthorizationCodeOptions): ResourceServerSettings["validation"] {
  const server = endpoints(issuer);
  if (options.token === "jwt") return { kind: "jwt", jwksUri: server.jwks, algorithms: signingAlgorithms };
  const { client_id: clientId, client_secret: clientSecret = "" } = photosApiClient;
  return { kind: "introspection", endpoint: server.introspection, clientId, clientSecret };
}

/** What Prints was told of the server when it was registered (RFC 8414 §2). */
const clientsViewOfServer: ClientConfiguration["authorizationServer"] = {
  issuer,
  authorization_endpoint: endpoints(issuer).authorization,
  token_endpoint: endpoints(issuer).token,
  jwks_uri: endpoints(issuer).jwks,
  authorization_response_iss_parameter_supported: true,
};

function clientConfiguration(options: AuthorizationCodeOptions): ClientConfiguration {
  const client = printsClient(options);
  return {
    client,
    authorizationServer: clientsViewOfServer,
    redirectUri,
    scope: options.openid === "on" ? "openid profile photos.read photos.write" : "photos.read photos.write",
    pkce: options.pkce,
    state: options.state === "on",
    expectedAlgorithm: options.algorithm,
    ...(client.token_endpoint_auth_method === "private_key_jwt" ? { privateKey: demoClientKey } : {}),
    ...(isPublic(client) ? { origin: clientOrigin } : {}),
  };
}

/** The world before anything has happened: Maya looks at the start page of Prints. */
export async function createWorld(options: AuthorizationCodeOptions, seed: string): Promise<World> {
  return {
    seed,
    options,
    now: startOfTime,
    draws: {},
    sent: 0,
    browser: { cookies: [], page: startPage(options) },
    client: { configuration: clientConfiguration(options), sessions: {} },
    authorizationServer: await registerAll(options),
    resourceServer: { memory: { keys: [], albums: [] } },
  };
}

async function registerAll(options: AuthorizationCodeOptions): Promise<StoreState> {
  const store = createMemoryStore();
  for (const client of [printsClient(options), galleryClient, gallerySpaClient, photosApiClient]) {
    await store.put("client", client.client_id, client);
  }
  await store.put("user", maya.username, maya);
  for (const resource of [photosResource, calendarResource]) {
    await store.put("resource", resource.resource, resource);
  }
  return store.toJSON();
}

function startPage(options: AuthorizationCodeOptions): World["browser"]["page"] {
  return { url: `${clientOrigin}/`, html: homePage(startPath({ options })) };
}

/** What each party holds before the first message, and what the browser shows. */
export function openingEntries(world: World): readonly TranscriptEntry[] {
  const { client } = world.client.configuration;
  const holds = (party: Party, gains: readonly Holding[]): TranscriptEntry => ({
    at: world.now,
    kind: "action",
    party,
    action: "registered",
    gains,
    drops: [],
  });
  return [
    holds("browser", [secret("password", maya.password)]),
    holds("client", clientCredentials(client.client_secret, world.options)),
    holds("authorization-server", [secret("signing key", signingKeys(world.options)[0]?.kid ?? "")]),
    ...(world.options.token === "opaque"
      ? [holds("resource-server", [secret("api credentials", photosApiClient.client_secret ?? "")])]
      : []),
    { at: world.now, kind: "shown", ...world.browser.page },
  ];
}

function clientCredentials(
  clientSecret: string | undefined,
  options: AuthorizationCodeOptions,
): readonly Holding[] {
  if (clientSecret !== undefined) return [secret("client_secret", clientSecret)];
  if (options.client === "public") return [];
  return [secret("private key", demoClientKey.kid ?? "")];
}
