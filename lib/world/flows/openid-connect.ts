/**
 * Signing in by OpenID Connect in the world: Maya, Prints and id.example. There is no API but userinfo: Prints wants to know who she
 * is, and nothing else.
 */
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { type Holding, secret } from "@/lib/oauth/notice";
import type { Transcript } from "@/lib/transcript/types";
import { credentialsOf, emptyWorld, holdAtFirst, openAuthorizationServer, usualLanes } from "../arrangement";
import {
  clientOrigin,
  galleryClient,
  gallerySpaClient,
  issuer,
  maya,
  postLogoutRedirectUri,
  printsClient,
} from "../demo";
import type { OpenidConnectOptions, openidConnectOptions } from "../options/openid-connect";
import { configurePrints } from "../prints/configuration";
import { openMemory } from "../prints/memory";
import { printsNames } from "../prints/names";
import { homePage } from "../prints/pages";
import { printsPrograms, startPath } from "../prints/program";
import type { FlowWorld } from "../program";
import { connectPrints } from "../prologue";
import { redirectConfigurationOf, type World, withClient } from "../world";

export const openidConnect: FlowWorld<typeof openidConnectOptions> = {
  createWorld,
  programs: printsPrograms,
};

/** Maya looks at the start page of Prints, where nobody is signed in. */
async function createWorld(options: OpenidConnectOptions, seed: string): Promise<World> {
  const client: ClientMetadata = {
    ...printsClient({ client: options.client, authentication: "client_secret_basic" }),
    post_logout_redirect_uris: [postLogoutRedirectUri],
    scope: "openid profile email",
  };
  const authorizationServer = await openAuthorizationServer(
    { algorithm: options.algorithm },
    { clients: [client, galleryClient, gallerySpaClient], users: [maya], resources: [] },
    { defaultResource: issuer },
  );
  const page = { url: `${clientOrigin}/`, html: homePage(startPath(options), "sign-in") };
  const world: World = {
    ...emptyWorld(options, seed),
    lanes: [usualLanes.browser, usualLanes.client, usualLanes.authorizationServer, usualLanes.attacker],
    hosts: { [clientOrigin]: "client", [issuer]: "authorization-server" },
    names: printsNames,
    browser: { cookies: [], page },
    clients: {
      client: {
        configuration: clientConfiguration(options, client),
        sessions: {},
        memory: openMemory({ purpose: "sign-in" }),
        later: ["signOut"],
      },
    },
    servers: { "authorization-server": authorizationServer },
  };
  const begun = options.visit === "again" ? await visitBefore(world) : world;
  return { ...begun, opening: openingOf(begun, client) };
}

function clientConfiguration(options: OpenidConnectOptions, client: ClientMetadata): RedirectConfiguration {
  const { prompt, max_age: age } = options;
  return configurePrints(client, {
    scope: client.scope,
    pkce: "S256",
    state: true,
    expectedAlgorithm: options.algorithm,
    postLogoutRedirectUri,
    ...(options.nonce === "off" ? { nonce: options.nonce } : {}),
    ...(prompt === "unset" ? {} : { prompt }),
    ...(age === "unset" ? {} : { maxAge: 300 }),
  });
}

/** Seconds between the two visits. */
const between = 3_600;

/**
 * She signed in by way of Prints an hour ago, as anyone does for the first time. The browser has kept the session of id.example
 * since, and Prints has forgotten its own.
 */
async function visitBefore(world: World): Promise<World> {
  const { prompt: _, ...configuration } = redirectConfigurationOf(world);
  const visited = await connectPrints(withClient(world, { configuration, later: [] }));
  const cookies = visited.browser.cookies.filter(({ domain }) => domain === new URL(issuer).host);
  return { ...world, ...pick(visited), now: visited.now + between, browser: { ...world.browser, cookies } };
}

/** What lasts of the visit: what the server keeps, and what has been drawn. */
function pick({ servers, draws }: World): Pick<World, "servers" | "draws"> {
  return { servers, draws };
}

function openingOf({ now, browser, servers }: World, client: ClientMetadata): Transcript {
  const cookies: Holding[] = browser.cookies.map(({ name, value }) => secret(name, value));
  const [key] = servers["authorization-server"]?.keys ?? [];
  return [
    ...holdAtFirst(
      {
        browser: [secret("password", maya.password)],
        client: credentialsOf(client),
        "authorization-server": [secret("signing key", key?.kid ?? "")],
      },
      now,
    ),
    ...(cookies.length > 0 ? holdAtFirst({ browser: cookies }, now, "authorization-server") : []),
    { at: now, kind: "shown", ...browser.page },
  ];
}
