/** The password grant in the world (RFC 6749 §4.3): Maya, a Prints that asks her for her password, id.example and Photos. */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
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
import {
  calendarResource,
  clientOrigin,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
  startOfTime,
} from "../demo";
import type { PasswordOptions, passwordOptions } from "../options/password";
import { passwordPrograms, signInPath } from "../password/program";
import { signInPage } from "../prints/pages";
import type { FlowWorld } from "../program";
import type { World } from "../world";

const server = endpoints(issuer);

export const password: FlowWorld<typeof passwordOptions> = { createWorld, programs: passwordPrograms };

const trustedPrints: ClientMetadata = {
  client_id: "prints-trusted",
  client_secret: "demo-secret-prints-trusted",
  client_name: "Prints",
  client_uri: clientOrigin,
  redirect_uris: [],
  grant_types: ["password"],
  response_types: [],
  scope: "photos.read photos.write",
  token_endpoint_auth_method: "client_secret_basic",
};

async function createWorld(options: PasswordOptions, seed: string): Promise<World> {
  const page = { url: `${clientOrigin}/`, html: signInPage(signInPath) };
  const authorizationServer = await openAuthorizationServer(
    options,
    {
      clients: [trustedPrints, photosApiClient],
      users: [maya],
      resources: [photosResource, calendarResource],
    },
    { legacy: options.server === "legacy" ? ["password"] : [] },
  );
  const photosApi = openPhotosApi(options);
  return {
    ...emptyWorld(options, seed),
    lanes: Object.values(usualLanes),
    hosts: { [clientOrigin]: "client", [issuer]: "authorization-server", [photosOrigin]: "resource-server" },
    names: {
      [`${clientOrigin}${signInPath}`]: { browser: "passwordSubmission" },
      [server.token]: { client: "tokenRequest" },
      ...apiCallNames,
    },
    opening: [
      ...holdAtFirst({
        browser: [secret("password", maya.password)],
        client: credentialsOf(trustedPrints),
        ...secretsOfServers(authorizationServer, photosApi),
      }),
      { at: startOfTime, kind: "shown", ...page },
    ],
    browser: { cookies: [], page: { ...page, referrerPolicy: "no-referrer" } },
    clients: {
      client: {
        configuration: {
          kind: "direct",
          client: trustedPrints,
          authorizationServer: knownServer,
          scope: "photos.read photos.write",
        },
        sessions: {},
      },
    },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": photosApi },
  };
}
