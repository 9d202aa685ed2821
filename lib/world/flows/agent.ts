/**
 * An agent and an API that it knows nothing of, in the world: Maya with her agent and her browser, id.example, Photos as an MCP server,
 * and another one, which is not honest.
 */
import { endpoints } from "@/lib/oauth/metadata";
import { secret } from "@/lib/oauth/notice";
import { insertWellKnown } from "@/lib/oauth/well-known";
import type { Lane } from "@/lib/transcript/types";
import { albumsServer, albumsUrl, tripsOrigin, tripsServer, tripsUrl } from "../agent/apis";
import { agentPrograms } from "../agent/program";
import { talkScreen } from "../agent/screen";
import { callbackUri, describedScout, knownScout, loopback, newcomer, scoutSite } from "../agent/self";
import { firstWish, windowUrl } from "../agent/talk";
import {
  emptyWorld,
  holdAtFirst,
  openAuthorizationServer,
  openPhotosApi,
  secretsOfServers,
  usualLanes,
} from "../arrangement";
import { issuer, maya, photosApiClient, photosOrigin, startOfTime } from "../demo";
import { anywhere } from "../name-step";
import type { AgentOptions, agentOptions } from "../options/agent";
import type { FlowWorld } from "../program";
import type { RequestNames } from "../request-names";
import type { World } from "../world";

const server = endpoints(issuer);

export const agent: FlowWorld<typeof agentOptions> = { createWorld, programs: agentPrograms };

const names: RequestNames = {
  [albumsUrl]: { client: "firstRequest", attacker: "thiefApiRequest" },
  [tripsUrl]: { client: "firstRequest" },
  ...Object.fromEntries(
    [albumsUrl, photosOrigin, tripsUrl, tripsOrigin].map((resource) => [
      insertWellKnown(resource, "oauth-protected-resource"),
      { client: "resourceMetadataRequest" } as const,
    ]),
  ),
  [insertWellKnown(issuer, "oauth-authorization-server")]: { client: "serverMetadataRequest" },
  [insertWellKnown(issuer, "openid-configuration")]: { client: "serverMetadataRequest" },
  [describedScout.client_id]: { "authorization-server": "clientDocumentRequest" },
  [anywhere]: { "authorization-server": "clientDocumentRequest" },
  [server.registration]: { client: "registrationRequest" },
  [server.authorization]: { browser: "authorizationRequest" },
  [`${issuer}/login`]: { browser: "loginSubmission" },
  [`${issuer}/consent`]: { browser: "consentSubmission" },
  [callbackUri]: { browser: "callback" },
  [server.token]: { client: "tokenRequest" },
  [server.jwks]: { "resource-server": "apiKeysRequest" },
  [server.introspection]: { "resource-server": "introspectionRequest" },
};

const websiteLane: Lane = {
  party: "client-website",
  role: "Agent’s website",
  name: "scout.example",
  short: "Website",
  place: "scout.example",
};

async function createWorld(options: AgentOptions, seed: string): Promise<World> {
  const url = options.api === "honest" ? albumsUrl : tripsUrl;
  const authorizationServer = await openAuthorizationServer(
    options,
    {
      clients: [...(options.registration === "known" ? [knownScout] : []), photosApiClient],
      users: [maya],
      resources: [albumsServer, tripsServer],
    },
    { defaultResource: albumsUrl, clientDocuments: options.registration === "document" },
  );
  const photosApi = openPhotosApi(options);
  return {
    ...emptyWorld(options, seed),
    lanes: [
      usualLanes.browser,
      {
        party: "client",
        role: "AI agent",
        name: "the agent",
        nameless: true,
        short: "Agent",
        place: "Maya’s laptop",
        device: "agent",
      },
      ...(options.registration === "document" ? [websiteLane] : []),
      usualLanes.authorizationServer,
      { ...usualLanes.resourceServer, role: "MCP server" },
      { party: "attacker", role: "Hostile API", name: "Trips", short: "Trips", place: "trips.example" },
    ],
    hosts: {
      [loopback]: "client",
      [scoutSite]: "client-website",
      [issuer]: "authorization-server",
      [photosOrigin]: "resource-server",
      [tripsOrigin]: "attacker",
    },
    names,
    opening: [
      ...holdAtFirst({
        browser: [secret("password", maya.password)],
        ...secretsOfServers(authorizationServer, photosApi),
      }),
      { at: startOfTime, kind: "shown", url: windowUrl, html: talkScreen([], firstWish(url)), on: "client" },
    ],
    clients: {
      client: {
        configuration: newcomer,
        sessions: {},
        memory: {
          kind: "discovery",
          url,
          tool: { name: "list_albums", arguments: {} },
          places: [],
          talk: [],
        },
        later: options.task === "write" && options.api === "honest" ? ["askMore"] : [],
      },
      attacker: { configuration: newcomer, sessions: {} },
    },
    servers: { "authorization-server": authorizationServer },
    apis: {
      "resource-server": {
        ...photosApi,
        settings: { ...photosApi.settings, resource: albumsUrl, speaks: "mcp" },
      },
    },
  };
}
