/** The JWT bearer grant in the world (RFC 7523 §2.1): a tool of Maya's company, its token service, id.example and Photos. */
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { publicKey } from "@/lib/oauth/jwt";
import { endpoints } from "@/lib/oauth/metadata";
import { secret } from "@/lib/oauth/notice";
import {
  apiCallNames,
  credentialsOf,
  emptyWorld,
  holdAtFirst,
  knownServer,
  openAuthorizationServer,
  openPhotosApi,
  secretsOfServers,
  usualLanes,
} from "../arrangement";
import { askForAssertion, assertionUrl, takeResponse } from "../company/program";
import { takeRequest } from "../company/token-service";
import {
  calendarResource,
  companyOrigin,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
} from "../demo";
import { demoCompanyKey } from "../demo-keys";
import type { JwtBearerOptions, jwtBearerOptions } from "../options/jwt-bearer";
import type { FlowWorld } from "../program";
import type { AuthorizationServerState, World } from "../world";

const server = endpoints(issuer);

export const jwtBearer: FlowWorld<typeof jwtBearerOptions> = {
  createWorld,
  programs: {
    parties: { client: { takeResponse }, "token-service": { takeRequest } },
    acts: { start: askForAssertion },
  },
};

const toolClient: ClientMetadata = {
  client_id: "company-tool",
  client_secret: "demo-secret-company-tool",
  client_name: "Company tool",
  redirect_uris: [],
  grant_types: ["urn:ietf:params:oauth:grant-type:jwt-bearer"],
  response_types: [],
  scope: "photos.read",
  token_endpoint_auth_method: "client_secret_basic",
};

/** The server that takes the company at its word (RFC 7523 §3, item 1). */
async function openTrustingServer(options: JwtBearerOptions): Promise<AuthorizationServerState> {
  const state = await openAuthorizationServer(options, {
    clients: [toolClient, photosApiClient],
    users: [maya],
    resources: [photosResource, calendarResource],
  });
  const store = createMemoryStore(state.store);
  const jwks = { keys: [publicKey(demoCompanyKey)] };
  await store.put("trustedIssuer", companyOrigin, { issuer: companyOrigin, jwks });
  return { ...state, store: store.toJSON() };
}

async function createWorld(options: JwtBearerOptions, seed: string): Promise<World> {
  const authorizationServer = await openTrustingServer(options);
  const photosApi = openPhotosApi(options);
  return {
    ...emptyWorld(options, seed),
    lanes: [
      {
        party: "client",
        role: "Client",
        name: "the tool",
        nameless: true,
        short: "Tool",
        place: "tool.example",
      },
      {
        party: "token-service",
        role: "Token service",
        name: "the company",
        nameless: true,
        short: "Company",
        place: "company.example",
      },
      usualLanes.authorizationServer,
      usualLanes.resourceServer,
      usualLanes.attacker,
    ],
    hosts: {
      [companyOrigin]: "token-service",
      [issuer]: "authorization-server",
      [photosOrigin]: "resource-server",
    },
    names: {
      [assertionUrl]: { client: "assertionRequest" },
      [server.token]: { client: "tokenRequest" },
      ...apiCallNames,
    },
    opening: holdAtFirst({
      client: credentialsOf(toolClient),
      "token-service": [secret("signing key", demoCompanyKey.kid ?? "")],
      ...secretsOfServers(authorizationServer, photosApi),
    }),
    clients: {
      client: {
        configuration: {
          kind: "direct",
          client: toolClient,
          authorizationServer: knownServer,
          scope: "photos.read",
        },
        sessions: {},
      },
    },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": photosApi },
  };
}
