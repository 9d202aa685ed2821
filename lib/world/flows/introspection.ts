/**
 * Introspection and revocation in the world: an access token of Prints has leaked, Prints revokes it, and whoever has the copy
 * calls the API. What the API makes of that depends on how it judges tokens.
 */
import { defaultLifetimes } from "@/lib/oauth/authorization-server/settings";
import { secret } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import { openPhotosApi } from "../arrangement";
import { announcingServer } from "../background/announcing-server";
import { printsInBackground, revoke, sync } from "../background/prints";
import { copyTokens, thief, useCopy } from "../background/thief";
import { openConnectedWorld } from "../background/world";
import { printsClient } from "../demo";
import type { IntrospectionOptions, introspectionOptions } from "../options/introspection";
import type { FlowWorld } from "../program";
import { clientOf, type ResourceServerState, type World, withClient } from "../world";

/** Seconds until the thief has found the copy. */
const untilFound = 120;

/** Seconds: what a token lives where its life is all that ends it. */
const shortLife = 60;

export const introspection: FlowWorld<typeof introspectionOptions> = {
  createWorld,
  programs: {
    parties: {
      client: printsInBackground,
      "authorization-server": announcingServer,
      attacker: thief,
    },
    acts: {
      sync,
      revoke,
      attack: (turn) => useCopy(turn, untilFound),
      attackAgain: (turn) => useCopy(turn, defaultLifetimes.accessToken),
    },
  },
};

async function createWorld(options: IntrospectionOptions, seed: string): Promise<World> {
  const accessToken = judges(options, "short-life") ? shortLife : defaultLifetimes.accessToken;
  const world = await openConnectedWorld({
    options,
    seed,
    token: options.token,
    client: printsClient({ client: "confidential", authentication: "client_secret_basic" }),
    settings: { lifetimes: { ...defaultLifetimes, accessToken } },
    api: openApi(options),
  });
  const planned = withClient(forgetApi(world, options), { later: planOf(options) });
  const { tokens } = clientOf(planned);
  if (tokens === undefined) return planned;
  const { refreshToken: _, ...leaked } = tokens;
  return copyTokens(planned, leaked);
}

/** The turns after the first call. */
function planOf(options: IntrospectionOptions): readonly ActId[] {
  if (judges(options, "local")) return ["revoke", "attack", "attackAgain"];
  return judges(options, "short-life") ? ["revoke", "attack", "sync"] : ["revoke", "attack"];
}

function judges({ token, answer }: IntrospectionOptions, way: IntrospectionOptions["answer"]): boolean {
  return token === "jwt" && answer === way;
}

function openApi(options: IntrospectionOptions): ResourceServerState {
  const asks = options.token === "opaque" || options.answer === "introspection";
  const api = openPhotosApi({ token: asks ? "opaque" : "jwt" });
  const { validation } = api.settings;
  if (validation.kind !== "jwt") return api;
  const blocklist = options.answer === "blocklist";
  return { ...api, settings: { ...api.settings, validation: { ...validation, blocklist } } };
}

/** An API whose credentials the server does not know, any more. */
function forgetApi(world: World, { api }: IntrospectionOptions): World {
  const state = world.apis["resource-server"];
  if (api === "known" || state?.settings.validation.kind !== "introspection") return world;
  const validation = { ...state.settings.validation, clientSecret: "demo-secret-of-last-year" };
  const apis = {
    ...world.apis,
    "resource-server": { ...state, settings: { ...state.settings, validation } },
  };
  const opening = world.opening.map((entry) => {
    if (entry.kind !== "action" || entry.party !== "resource-server") return entry;
    return { ...entry, gains: [secret("api credentials", validation.clientSecret)] };
  });
  return { ...world, apis, opening };
}
