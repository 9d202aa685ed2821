/**
 * The implicit grant in the world (RFC 6749 §4.2): Maya, Prints as a script in her browser, id.example and Photos; and whoever else comes
 * by the token.
 */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { secret } from "@/lib/oauth/notice";
import type { Lane } from "@/lib/transcript/types";
import {
  emptyWorld,
  holdAtFirst,
  openAuthorizationServer,
  openPhotosApi,
  secretsOfServers,
  usualLanes,
} from "../arrangement";
import { copyTokens } from "../background/thief";
import {
  calendarResource,
  clientOrigin,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
  redirectUri,
} from "../demo";
import { attackOf } from "../implicit/attacks";
import { connectGallery, galleryImplicit } from "../implicit/gallery";
import { counterAddress, counterOrigin } from "../implicit/pages";
import { appPath, implicitPrograms } from "../implicit/program";
import type { ImplicitOptions, implicitOptions } from "../options/implicit";
import { configurePrints } from "../prints/configuration";
import { homePage } from "../prints/pages";
import type { FlowWorld } from "../program";
import type { RequestNames } from "../request-names";
import { withThief } from "../theft/pose";
import { type ClientState, serverOf, type World } from "../world";

const server = endpoints(issuer);

export const implicit: FlowWorld<typeof implicitOptions> = { createWorld, programs: implicitPrograms };

const implicitPrints: ClientMetadata = {
  client_id: "prints-legacy-spa",
  client_name: "Prints",
  client_uri: clientOrigin,
  redirect_uris: [redirectUri],
  grant_types: ["implicit"],
  response_types: ["token"],
  scope: "photos.read photos.write",
  token_endpoint_auth_method: "none",
};

const names: RequestNames = {
  [`${clientOrigin}${appPath}`]: { browser: "loginRequest" },
  [redirectUri]: { browser: "callback" },
  [counterAddress]: { browser: "leakRequest" },
  [server.authorization]: { browser: "authorizationRequest" },
  [`${issuer}/login`]: { browser: "loginSubmission" },
  [`${issuer}/consent`]: { browser: "consentSubmission" },
  [server.jwks]: { "resource-server": "apiKeysRequest" },
  [server.introspection]: { "resource-server": "introspectionRequest" },
  [`${photosOrigin}/albums`]: { client: "apiRequest", attacker: "thiefApiRequest" },
};

async function createWorld(options: ImplicitOptions, seed: string): Promise<World> {
  const world = await openWorld(options, seed);
  const attack = attackOf(world);
  if (attack === "none") return showStart(world, options);
  if (attack !== "injection") return showStart(withThief(world), options);
  const { world: connected, tokens } = await connectGallery(world);
  return copyTokens(showStart(connected, options), tokens);
}

/** Nobody is there yet. */
async function openWorld(options: ImplicitOptions, seed: string): Promise<World> {
  const empty = emptyWorld(options, seed);
  const attack = attackOf(empty);
  const authorizationServer = await openAuthorizationServer(
    options,
    {
      clients: [implicitPrints, galleryImplicit, photosApiClient],
      users: [maya],
      resources: [photosResource, calendarResource],
    },
    { legacy: options.server === "legacy" ? ["implicit"] : [] },
  );
  return {
    ...empty,
    lanes: lanesFor(attack),
    hosts: {
      [clientOrigin]: "client",
      [issuer]: "authorization-server",
      [photosOrigin]: "resource-server",
      ...(isCounter(attack) ? { [counterOrigin]: "attacker" as const } : {}),
    },
    names,
    clients: { client: { ...openPrints(options), ...(attack === "history" ? { later: ["attack"] } : {}) } },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": openPhotosApi(options) },
  };
}

function openPrints(options: ImplicitOptions): ClientState {
  const configuration = configurePrints(implicitPrints, {
    scope: "photos.read photos.write",
    responseType: "token",
    pkce: "off",
    state: options.state === "on",
    ...(options.response_mode === "query" ? { responseMode: "query" } : {}),
  });
  return { configuration, sessions: {} };
}

/** Is the attacker a site that Prints has in its page? */
function isCounter(attack: ImplicitOptions["attack"]): boolean {
  return attack === "script" || attack === "referrer";
}

/** Where an attacker is found, and whose browser it is, depends on what they do. */
function lanesFor(attack: ImplicitOptions["attack"]): readonly Lane[] {
  const { browser, client, authorizationServer, resourceServer, attacker } = usualLanes;
  const servers = [client, authorizationServer, resourceServer];
  if (attack === "none") return [browser, ...servers];
  if (attack === "injection") {
    return [{ ...browser, role: "Attacker’s browser", place: "the attacker" }, ...servers, attacker];
  }
  const place = isCounter(attack) ? new URL(counterOrigin).host : "Maya’s computer";
  return [browser, ...servers, { ...attacker, place }];
}

/** The browser shows the start page of Prints, and everyone has what they had before. */
function showStart(world: World, options: ImplicitOptions): World {
  const page = { url: `${clientOrigin}/`, html: homePage(appPath) };
  const opening = [
    ...holdAtFirst(
      {
        ...(attackOf(world) === "injection" ? {} : { browser: [secret("password", maya.password)] }),
        ...secretsOfServers(serverOf(world), openPhotosApi(options)),
      },
      world.now,
    ),
    { at: world.now, kind: "shown", ...page } as const,
  ];
  return { ...world, opening, browser: { cookies: [], page } };
}
