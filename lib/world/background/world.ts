/** The world of the flows in which Prints works by itself: Maya has connected it before, and no browser takes part any more. */
import type { AuthorizationServerSettings } from "@/lib/oauth/authorization-server/settings";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { eventAddress } from "@/lib/oauth/revocation-event";
import {
  credentialsOf,
  emptyWorld,
  holdAtFirst,
  openAuthorizationServer,
  openPhotosApi,
  secretsOfServers,
  usualLanes,
} from "../arrangement";
import {
  calendarResource,
  clientOrigin,
  galleryClient,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
} from "../demo";
import { configurePrints } from "../prints/configuration";
import { connectPrints } from "../prologue";
import type { RequestNames } from "../request-names";
import type { ResourceServerState, World } from "../world";

const server = endpoints(issuer);

const names: RequestNames = {
  [server.token]: { client: "tokenRequest", attacker: "thiefTokenRequest" },
  [server.revocation]: { client: "revocationRequest" },
  [server.jwks]: { "resource-server": "apiKeysRequest" },
  [server.introspection]: { "resource-server": "introspectionRequest" },
  [eventAddress(photosOrigin)]: { "authorization-server": "revocationEvent" },
  [`${photosOrigin}/albums`]: { client: "apiRequest", attacker: "thiefApiRequest" },
};

export interface Arrangement {
  readonly options: World["options"];
  readonly seed: string;
  readonly token: "jwt" | "opaque";
  /** Prints, as it is registered; for refresh tokens it is registered here as well. */
  readonly client: ClientMetadata;
  readonly settings?: Partial<AuthorizationServerSettings>;
  readonly api?: ResourceServerState;
}

const grantTypes = ["authorization_code", "refresh_token"];

/** Prints has its tokens, and Maya has gone. */
export async function openConnectedWorld(arrangement: Arrangement): Promise<World> {
  const { options, seed, token, settings, api = openPhotosApi({ token }) } = arrangement;
  const client = { ...arrangement.client, grant_types: grantTypes };
  const registrations = {
    clients: [client, { ...galleryClient, grant_types: grantTypes }, photosApiClient],
    users: [maya],
    resources: [photosResource, calendarResource],
  };
  const authorizationServer = await openAuthorizationServer({ token }, registrations, settings);
  const configuration = configurePrints(client, {
    scope: "photos.read photos.write",
    pkce: "S256",
    state: true,
    expectedAlgorithm: authorizationServer.settings.signingAlgorithm,
  });
  return connectPrints({
    ...emptyWorld(options, seed),
    lanes: [
      usualLanes.client,
      usualLanes.authorizationServer,
      usualLanes.resourceServer,
      usualLanes.attacker,
    ],
    hosts: { [clientOrigin]: "client", [issuer]: "authorization-server", [photosOrigin]: "resource-server" },
    names,
    opening: holdAtFirst({
      client: credentialsOf(client),
      ...secretsOfServers(authorizationServer, api),
    }),
    clients: { client: { configuration, sessions: {} } },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": api },
  });
}
