/**
 * The authorization code grant in the world: Maya, Prints as a web server or as a script in her browser, id.example and Photos,
 * set up as the options say.
 */
import { calendarResource, photosResource, printsClient } from "../demo";
import { demoProofKey } from "../demo-keys";
import type { AuthorizationCodeOptions, authorizationCodeOptions } from "../options/authorization-code";
import { openAlbumsWorld } from "../prints/albums-world";
import { printsPrograms } from "../prints/program";
import type { FlowWorld, Program } from "../program";
import { codeThief, redeemCopy, visitPrints } from "../theft/code-thief";
import { askAsEve, forger, hasForger, lieInWait, openTrap, withForger } from "../theft/forger";
import { withThief } from "../theft/pose";
import { readAlong } from "../theft/read-along";
import { takeRequest } from "../theft/rogue-server";
import { withRogue } from "../theft/rogue-world";
import type { World } from "../world";

export const authorizationCode: FlowWorld<typeof authorizationCodeOptions> = {
  createWorld,
  programs: {
    ...printsPrograms,
    parties: {
      ...printsPrograms.parties,
      attacker: {
        takeRequest: (reception) => attackerOf(reception.world).takeRequest(reception),
        takeResponse: (reception) => attackerOf(reception.world).takeResponse(reception),
      },
    },
    acts: {
      ...printsPrograms.acts,
      attack: redeemCopy,
      attackAgain: visitPrints,
      forge: askAsEve,
      openTrap,
    },
    readAlong: (reception, reaction) =>
      (hasForger(reaction.world) ? lieInWait : readAlong)(reception, reaction),
  },
};

function attackerOf(world: World): Required<Program> {
  return hasForger(world) ? forger : { ...codeThief, takeRequest };
}

/** Whose turn comes when Maya has seen her albums. */
const epilogues = { none: [], refresh: ["comeBack"], revoke: ["disconnect"] } as const;

const { resource: photos } = photosResource;
const { resource: calendar } = calendarResource;
const resources = { photos: [photos], both: [photos, calendar], calendar: [calendar] } as const;

async function createWorld(options: AuthorizationCodeOptions, seed: string): Promise<World> {
  const world = await openAlbumsWorld({
    options,
    seed,
    client: printsClient(options),
    choices: choose(options),
    server: options,
    settings: { pkcePolicy: options.policy, namesIssuer: options.iss === "on" },
    plans: options.par === "on" ? { login: ["par"] } : {},
    later: epilogues[options.epilogue],
  });
  if (options.theft === "mixup") return withRogue(world);
  if (options.theft === "csrf") return withForger(world);
  return options.theft === "none" ? world : withThief(world);
}

function choose(options: AuthorizationCodeOptions) {
  return {
    scope: scopeOf(options),
    pkce: options.pkce,
    state: options.state === "on",
    ...(options.response_mode === "query" ? {} : { responseMode: options.response_mode }),
    ...(options.resource === "none" ? {} : { resources: resources[options.resource] }),
    ...(options.dpop === "on" ? { dpopKey: demoProofKey } : {}),
  };
}

/** Rights at the APIs that are named, and at Photos in any case: it is Photos that Prints calls. */
function scopeOf({ openid, resource }: AuthorizationCodeOptions): string {
  const identity = openid === "on" ? "openid profile " : "";
  const further = resource === "both" || resource === "calendar" ? " calendar.read" : "";
  return `${identity}photos.read photos.write${further}`;
}
