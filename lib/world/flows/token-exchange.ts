/**
 * Token exchange in the world (RFC 8693): Prints, the Shop API that it calls, the Photos API behind that, and id.example. Maya has
 * connected Prints before: that she did, and the token that came of it, is the prologue.
 */
import type { Resource } from "@/lib/oauth/authorization-server/store";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { secret } from "@/lib/oauth/notice";
import type { Lane } from "@/lib/transcript/types";
import {
  credentialsOf,
  emptyWorld,
  holdAtFirst,
  knownServer,
  openAuthorizationServer,
  openPhotosApi,
  usualLanes,
} from "../arrangement";
import {
  clientOrigin,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
  printsClient,
  shopOrigin,
} from "../demo";
import type { TokenExchangeOptions, tokenExchangeOptions } from "../options/token-exchange";
import { configurePrints } from "../prints/configuration";
import { openMemory } from "../prints/memory";
import type { FlowWorld } from "../program";
import { connectPrints } from "../prologue";
import { callShop, readShop } from "../shop/caller";
import { takeRequest, takeResponse } from "../shop/program";
import { type World, withClient } from "../world";

const server = endpoints(issuer);
const scope = "photos.read photos.write";

export const tokenExchange: FlowWorld<typeof tokenExchangeOptions> = {
  createWorld,
  programs: {
    parties: {
      client: { takeResponse: readShop },
      "resource-server": { takeRequest, takeResponse },
    },
    acts: { start: callShop },
  },
};

const shopResource: Resource = {
  resource: shopOrigin,
  name: "Shop",
  clientId: "shop-api",
  scopes: photosResource.scopes,
};

/** The API as a client: it may exchange what it is called with, and ask in its own name. */
const shopClient: ClientMetadata = {
  client_id: "shop-api",
  client_secret: "demo-secret-shop-api",
  client_name: "Shop API",
  redirect_uris: [],
  grant_types: ["urn:ietf:params:oauth:grant-type:token-exchange", "client_credentials"],
  response_types: [],
  scope: "photos.read",
  token_endpoint_auth_method: "client_secret_basic",
};

const lanes: readonly Lane[] = [
  usualLanes.client,
  usualLanes.authorizationServer,
  {
    party: "resource-server",
    role: "First API",
    name: "the Shop API",
    short: "Shop",
    place: "shop.example",
  },
  {
    party: "second-resource-server",
    role: "API behind it",
    name: "Photos",
    short: "Photos",
    place: "photos.example",
  },
  usualLanes.attacker,
];

async function createWorld(options: TokenExchangeOptions, seed: string): Promise<World> {
  const connected = await connectPrints(await openWorld(options, seed));
  return {
    ...withClient(connected, { sessions: {} }),
    opening: [
      ...connected.opening,
      ...holdAtFirst({
        "resource-server": credentialsOf(shopClient),
        ...(options.token === "opaque"
          ? { "second-resource-server": [secret("api credentials", photosApiClient.client_secret ?? "")] }
          : {}),
      }).map((entry) => ({ ...entry, at: connected.now })),
    ],
  };
}

async function openWorld(options: TokenExchangeOptions, seed: string): Promise<World> {
  const prints = printsClient({ client: "confidential", authentication: "client_secret_basic" });
  const api = openPhotosApi(options);
  const { validation } = api.settings;
  const configuration = configurePrints(prints, {
    scope,
    pkce: "S256",
    state: true,
  });
  const authorizationServer = await openAuthorizationServer(
    options,
    {
      clients: [prints, shopClient, photosApiClient],
      users: [maya],
      resources: [shopResource, photosResource],
    },
    { defaultResource: shopOrigin },
  );
  const own =
    validation.kind === "introspection"
      ? { ...validation, clientId: shopClient.client_id, clientSecret: shopClient.client_secret ?? "" }
      : validation;
  return {
    ...emptyWorld(options, seed),
    lanes,
    hosts: {
      [clientOrigin]: "client",
      [issuer]: "authorization-server",
      [shopOrigin]: "resource-server",
      [photosOrigin]: "second-resource-server",
    },
    names: {
      [server.token]: { "resource-server": "tokenRequest" },
      [server.jwks]: { "resource-server": "apiKeysRequest", "second-resource-server": "secondKeysRequest" },
      [server.introspection]: {
        "resource-server": "introspectionRequest",
        "second-resource-server": "secondIntrospectionRequest",
      },
      [`${shopOrigin}/albums`]: { client: "apiRequest" },
      [`${photosOrigin}/albums`]: { "resource-server": "secondApiRequest" },
    },
    opening: holdAtFirst({
      client: credentialsOf(prints),
      "authorization-server": [secret("signing key", authorizationServer.keys[0]?.kid ?? "")],
    }),
    clients: {
      client: { configuration, sessions: {}, memory: openMemory({ plans: { callback: ["token"] } }) },
      "resource-server": {
        configuration: {
          kind: "direct",
          client: shopClient,
          authorizationServer: knownServer,
          scope: "photos.read",
        },
        sessions: {},
      },
    },
    servers: { "authorization-server": authorizationServer },
    apis: {
      "resource-server": { ...api, settings: { ...api.settings, resource: shopOrigin, validation: own } },
      "second-resource-server": api,
    },
  };
}
