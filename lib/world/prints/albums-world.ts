/** The world of the flows in which Maya connects Prints to her albums: she, Prints, id.example and Photos, as their options set them up. */
import type { AuthorizationServerSettings } from "@/lib/oauth/authorization-server/settings";
import type { User } from "@/lib/oauth/authorization-server/store";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { type Holding, secret } from "@/lib/oauth/notice";
import {
  credentialsOf,
  emptyWorld,
  holdAtFirst,
  knownServer,
  openAuthorizationServer,
  openPhotosApi,
  type ServerOptions,
  secretsOfServers,
  usualLanes,
} from "../arrangement";
import type { PrintsMemory } from "../client-memory";
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
  startOfTime,
} from "../demo";
import type { ClientState, ResourceServerState, World } from "../world";
import { type Choices, configurePrints } from "./configuration";
import { openMemory } from "./memory";
import { printsNames } from "./names";
import { homePage } from "./pages";
import { startPath } from "./program";

interface Arrangement {
  readonly options: World["options"];
  readonly seed: string;
  /** Maya, where she has more than a password. */
  readonly user?: User;
  /** Prints, as it is registered, and what it chooses. */
  readonly client: ClientMetadata;
  readonly choices: Omit<Choices, "expectedAlgorithm">;
  readonly server: ServerOptions;
  readonly settings?: Partial<AuthorizationServerSettings>;
  readonly api?: Partial<ResourceServerState>;
  readonly plans?: PrintsMemory["plans"];
  readonly later?: ClientState["later"];
}

/** Maya looks at the start page of Prints. */
export async function openAlbumsWorld(arrangement: Arrangement): Promise<World> {
  const { options, seed, client, choices, server, settings, api, plans = {}, later = [] } = arrangement;
  const { user = maya } = arrangement;
  const registrations = {
    clients: [client, galleryClient, gallerySpaClient, photosApiClient],
    users: [user],
    resources: [photosResource, calendarResource],
  };
  const authorizationServer = await openAuthorizationServer(server, registrations, settings);
  const photos = { ...openPhotosApi(server), ...api };
  const expectedAlgorithm = authorizationServer.settings.signingAlgorithm;
  const described = {
    ...knownServer,
    authorization_response_iss_parameter_supported: authorizationServer.settings.namesIssuer,
  };
  const configuration = configurePrints(client, { ...choices, expectedAlgorithm }, described);
  const page = { url: `${clientOrigin}/`, html: homePage(startPath(options)) };
  return {
    ...emptyWorld(options, seed),
    lanes: Object.values(usualLanes),
    hosts: { [clientOrigin]: "client", [issuer]: "authorization-server", [photosOrigin]: "resource-server" },
    names: printsNames,
    opening: [
      ...holdAtFirst({
        browser: [secret("password", user.password)],
        client: [...credentialsOf(client), ...keysOf(choices)],
        ...secretsOfServers(authorizationServer, photos),
      }),
      { at: startOfTime, kind: "shown", ...page },
    ],
    browser: { cookies: [], page },
    clients: { client: { configuration, sessions: {}, memory: openMemory({ plans }), later } },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": photos },
  };
}

function keysOf({ requestKey, dpopKey }: Arrangement["choices"]): readonly Holding[] {
  return [
    ...(requestKey === undefined ? [] : [secret("private key", requestKey.kid ?? "")]),
    ...(dpopKey === undefined ? [] : [secret("DPoP key", dpopKey.kid ?? "")]),
  ];
}
