/**
 * The refresh token grant in the world: Prints works by itself with tokens that it was given before, and somebody may have a
 * copy of them.
 */

import type { ActId } from "@/lib/transcript/acts";
import { letTimePass, printsInBackground, sync } from "../background/prints";
import { copyTokens, refreshCopy, thief } from "../background/thief";
import { openConnectedWorld } from "../background/world";
import { printsClient } from "../demo";
import type { RefreshTokenOptions, refreshTokenOptions } from "../options/refresh-token";
import type { FlowWorld } from "../program";
import { clientOf, type World, withClient } from "../world";

export const refreshToken: FlowWorld<typeof refreshTokenOptions> = {
  createWorld,
  programs: {
    parties: { client: printsInBackground, attacker: thief },
    acts: {
      sync,
      letTimePass,
      attack: (turn) => refreshCopy(turn, secondsBefore(turn.world)),
      attackAgain: refreshCopy,
    },
  },
};

async function createWorld(options: RefreshTokenOptions, seed: string): Promise<World> {
  const { client, token, rotation, theft } = options;
  const world = await openConnectedWorld({
    options,
    seed,
    token,
    client: printsClient({ client, authentication: "client_secret_basic" }),
    settings: { rotation: rotation === "on" ? "on" : "never" },
  });
  const { tokens } = clientOf(world);
  const planned = withClient(world, { later: planOf(options) });
  return theft === "none" || tokens === undefined ? planned : copyTokens(planned, tokens);
}

/** The turns after the first call. A thief without the client's credentials comes to nothing, and then the rest is soon told. */
function planOf({ client, theft }: RefreshTokenOptions): readonly ActId[] {
  const isPublic = client === "public";
  switch (theft) {
    case "none":
      return ["letTimePass"];
    case "after":
      return isPublic ? ["letTimePass", "attack", "sync", "letTimePass"] : ["letTimePass", "attack", "sync"];
    case "before":
      return isPublic ? ["attack", "sync", "attackAgain"] : ["attack", "sync"];
  }
}

/** A thief who wants to be first waits until the access token has expired, and is there when it has. */
function secondsBefore(world: World): number {
  return world.options.theft === "before" ? (clientOf(world).tokens?.expiresIn ?? 0) : 0;
}
