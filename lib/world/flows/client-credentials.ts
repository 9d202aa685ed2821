/** The client credentials grant in the world: a nightly job, id.example and Photos. There is no browser, for there is no user. */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { publicKey } from "@/lib/oauth/jwt";
import { endpoints } from "@/lib/oauth/metadata";
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
import { calendarResource, issuer, photosApiClient, photosOrigin, photosResource } from "../demo";
import { demoClientKey } from "../demo-keys";
import { jobPrograms } from "../job/program";
import type { ClientCredentialsOptions, clientCredentialsOptions } from "../options/client-credentials";
import type { FlowWorld } from "../program";
import type { World } from "../world";

const server = endpoints(issuer);

export const clientCredentials: FlowWorld<typeof clientCredentialsOptions> = {
  createWorld,
  programs: jobPrograms,
};

/** Registered to read, and for nothing else. */
function reportClient(authentication: ClientCredentialsOptions["authentication"]): ClientMetadata {
  return {
    client_id: "nightly-report",
    client_name: "Nightly report",
    redirect_uris: [],
    grant_types: ["client_credentials"],
    response_types: [],
    scope: "photos.read",
    token_endpoint_auth_method: authentication,
    ...(authentication === "private_key_jwt"
      ? { jwks: { keys: [publicKey(demoClientKey)] } }
      : { client_secret: "demo-secret-nightly-report" }),
  };
}

/** At night: nobody is there. */
async function createWorld(options: ClientCredentialsOptions, seed: string): Promise<World> {
  const client = reportClient(options.authentication);
  const authorizationServer = await openAuthorizationServer(options, {
    clients: [client, photosApiClient],
    users: [],
    resources: [photosResource, calendarResource],
  });
  const photosApi = openPhotosApi(options);
  return {
    ...emptyWorld(options, seed),
    lanes: [
      {
        party: "client",
        role: "Client",
        name: "Nightly report",
        short: "Report",
        place: "report.example",
        device: "job",
      },
      usualLanes.authorizationServer,
      usualLanes.resourceServer,
      usualLanes.attacker,
    ],
    hosts: { [issuer]: "authorization-server", [photosOrigin]: "resource-server" },
    names: {
      [server.token]: { client: "tokenRequest" },
      ...apiCallNames,
    },
    opening: holdAtFirst({
      client: credentialsOf(client),
      ...secretsOfServers(authorizationServer, photosApi),
    }),
    clients: {
      client: {
        configuration: {
          kind: "direct",
          client,
          authorizationServer: knownServer,
          scope: options.scope,
          ...(options.authentication === "private_key_jwt" ? { privateKey: demoClientKey } : {}),
        },
        sessions: {},
      },
    },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": photosApi },
  };
}
