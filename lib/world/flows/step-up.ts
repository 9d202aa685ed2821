/**
 * An API that wants a recent login (RFC 9470) in the world: Maya has connected Prints, and is still at its page. Photos keeps one of her
 * albums locked.
 */
import { secret } from "@/lib/oauth/notice";
import type { Transcript } from "@/lib/transcript/types";
import { holdAtFirst } from "../arrangement";
import { clientOrigin, printsClient } from "../demo";
import type { StepUpOptions, stepUpOptions } from "../options/step-up";
import { openAlbumsWorld } from "../prints/albums-world";
import { remember } from "../prints/memory";
import { printsPrograms } from "../prints/program";
import type { FlowWorld } from "../program";
import { connectPrints } from "../prologue";
import type { World } from "../world";

export const stepUp: FlowWorld<typeof stepUpOptions> = { createWorld, programs: printsPrograms };

/** Seconds from when Maya connected Prints: longer than her login counts as recent for Photos and less than her token lives, or not. */
const since: Readonly<Record<StepUpOptions["login"], number>> = { earlier: 480, "just-now": 30 };

async function createWorld(options: StepUpOptions, seed: string): Promise<World> {
  const { client: kind } = options;
  const client = printsClient({ client: kind, authentication: "client_secret_basic", epilogue: "refresh" });
  const before = await openAlbumsWorld({
    options,
    seed,
    client,
    choices: {
      scope: `${options.openid === "on" ? "openid profile " : ""}photos.read photos.write`,
      pkce: "S256",
      state: true,
    },
    server: options,
    later: ["openLocked"],
  });
  const connected = await connectPrints(before);
  const now = connected.now + since[options.login];
  const world = remember({ ...connected, now }, { purpose: "locked", whenChallenged: options.challenged });
  const page = { ...world.browser.page, url: `${clientOrigin}/${kind === "public" ? "app" : "albums"}` };
  const known = world.browser.cookies.filter(({ domain }) => domain === new URL(clientOrigin).host);
  const cookies = known.map(({ name, value }) => secret(name, value));
  const opening: Transcript = [
    ...world.opening.map((entry) => ({ ...entry, at: now })),
    ...(cookies.length > 0 ? holdAtFirst({ browser: cookies }, now, "client") : []),
    { at: now, kind: "shown", ...page },
  ];
  return { ...world, opening, browser: { ...world.browser, page } };
}
