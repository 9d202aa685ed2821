/**
 * The authorization code grant in the world: Maya, Prints as a web server or as a script in her browser, id.example and Photos,
 * set up as the options say.
 */
import type { ClientConfiguration } from "@/lib/oauth/client/configuration";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { secret } from "@/lib/oauth/notice";
import {
  credentialsOf,
  emptyWorld,
  holdAtFirst,
  openAuthorizationServer,
  openPhotosApi,
  usualLanes,
} from "../arrangement";
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
  startOfTime,
} from "../demo";
import { demoProofKey } from "../demo-keys";
import type { AuthorizationCodeOptions, authorizationCodeOptions } from "../options/authorization-code";
import { configurePrints } from "../prints/configuration";
import { printsNames } from "../prints/names";
import { homePage } from "../prints/pages";
import { printsPrograms, startPath } from "../prints/program";
import type { FlowWorld } from "../program";
import type { World } from "../world";

export const authorizationCode: FlowWorld<typeof authorizationCodeOptions> = {
  createWorld,
  programs: printsPrograms,
};

/** Whose turn comes when Maya has seen her albums. */
const epilogues = { none: [], refresh: ["comeBack"], revoke: ["disconnect"] } as const;

const { resource: photos } = photosResource;
const { resource: calendar } = calendarResource;
const resources = { photos: [photos], both: [photos, calendar], calendar: [calendar] } as const;

/** Maya looks at the start page of Prints. */
async function createWorld(options: AuthorizationCodeOptions, seed: string): Promise<World> {
  const client = printsClient(options);
  const page = { url: `${clientOrigin}/`, html: homePage(startPath(options)) };
  const authorizationServer = await openAuthorizationServer(
    options,
    {
      clients: [client, galleryClient, gallerySpaClient, photosApiClient],
      users: [maya],
      resources: [photosResource, calendarResource],
    },
    { pkcePolicy: options.policy },
  );
  return {
    ...emptyWorld(options, seed),
    lanes: Object.values(usualLanes),
    hosts: { [clientOrigin]: "client", [issuer]: "authorization-server", [photosOrigin]: "resource-server" },
    names: printsNames,
    opening: [
      ...holdAtFirst({
        browser: [secret("password", maya.password)],
        client: [
          ...credentialsOf(client),
          ...(options.dpop === "on" ? [secret("DPoP key", demoProofKey.kid ?? "")] : []),
        ],
        "authorization-server": [secret("signing key", authorizationServer.keys[0]?.kid ?? "")],
        ...(options.token === "opaque"
          ? { "resource-server": [secret("api credentials", photosApiClient.client_secret ?? "")] }
          : {}),
      }),
      { at: startOfTime, kind: "shown", ...page },
    ],
    browser: { cookies: [], page },
    clients: {
      client: {
        configuration: clientConfiguration(options, client),
        sessions: {},
        plans: options.par === "on" ? { login: ["par"] } : {},
        later: epilogues[options.epilogue],
      },
    },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": openPhotosApi(options) },
  };
}

function clientConfiguration(options: AuthorizationCodeOptions, client: ClientMetadata): ClientConfiguration {
  return configurePrints(client, {
    scope: options.openid === "on" ? "openid profile photos.read photos.write" : "photos.read photos.write",
    pkce: options.pkce,
    state: options.state === "on",
    expectedAlgorithm: options.algorithm,
    ...(options.response_mode === "query" ? {} : { responseMode: options.response_mode }),
    ...(options.resource === "none" ? {} : { resources: resources[options.resource] }),
    ...(options.dpop === "on" ? { dpopKey: demoProofKey } : {}),
  });
}
