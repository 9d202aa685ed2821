/**
 * A native app in the world (RFC 8252): Maya with a terminal and a browser on her laptop, Prints in the one, id.example and Photos, and
 * another app of the same laptop, which reads along.
 */
import { secret } from "@/lib/oauth/notice";
import type { Lane } from "@/lib/transcript/types";
import {
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
  gallerySpaClient,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
  startOfTime,
} from "../demo";
import { callbackUri, installedPrints, loopback } from "../native/prints";
import { nativePrograms } from "../native/program";
import { promptScreen, windowUrl } from "../native/terminal";
import type { NativeAppOptions, nativeAppOptions } from "../options/native-app";
import { printsNames } from "../prints/names";
import type { FlowWorld } from "../program";
import type { RequestNames } from "../request-names";
import { withThief } from "../theft/pose";
import { clientOf, type World, withClient } from "../world";

const laptop = "Maya’s laptop";

export const nativeApp: FlowWorld<typeof nativeAppOptions> = { createWorld, programs: nativePrograms };

const names: RequestNames = { ...printsNames, [callbackUri]: { browser: "callback" } };

const client: Lane = {
  party: "client",
  role: "Native app",
  name: "Prints",
  short: "Prints",
  place: laptop,
  device: "terminal",
};

/** What it shows is the page of the server, all the same. */
const ownWindow: Lane = {
  ...usualLanes.browser,
  role: "Prints’ window",
  name: "the window",
  short: "Window",
  place: "Maya",
};

async function createWorld(options: NativeAppOptions, seed: string): Promise<World> {
  const prints = installedPrints(options);
  const authorizationServer = await openAuthorizationServer(
    options,
    {
      clients: [prints, gallerySpaClient, photosApiClient],
      users: [maya],
      resources: [photosResource, calendarResource],
    },
    { pkcePolicy: options.policy },
  );
  const photosApi = openPhotosApi(options);
  const world: World = {
    ...emptyWorld(options, seed),
    lanes: [
      options.browser === "embedded" ? ownWindow : usualLanes.browser,
      client,
      usualLanes.authorizationServer,
      usualLanes.resourceServer,
      { ...usualLanes.attacker, place: laptop },
    ],
    hosts: { [loopback]: "client", [issuer]: "authorization-server", [photosOrigin]: "resource-server" },
    names,
    opening: [
      ...holdAtFirst({
        browser: [secret("password", maya.password)],
        client: credentialsOf(prints),
        ...secretsOfServers(authorizationServer, photosApi),
      }),
      { at: startOfTime, kind: "shown", url: windowUrl, html: promptScreen(), on: "client" },
    ],
    clients: {
      client: {
        configuration: {
          kind: "redirect",
          client: prints,
          authorizationServer: knownServer,
          redirectUri: callbackUri,
          scope: prints.scope,
          pkce: options.pkce,
          state: true,
        },
        sessions: {},
      },
    },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": photosApi },
  };
  return options.theft === "code" ? withOtherApp(world) : world;
}

/** Whoever wrote the other app has downloaded Prints as well, and has found in it all that ships with it. */
function withOtherApp(world: World): World {
  const attacked = withThief(world);
  const { client } = clientOf(world).configuration;
  const { configuration } = clientOf(attacked, "attacker");
  const opening = [...attacked.opening, ...holdAtFirst({ attacker: credentialsOf(client) })];
  return withClient({ ...attacked, opening }, { configuration: { ...configuration, client } }, "attacker");
}
