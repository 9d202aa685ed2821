/**
 * A login by a session in the world: the same Notes, whose API keeps who is signed in, and gives the browser no more than a name for it. The
 * browser has a session before it signs in, as visitors have.
 */
import type { StoredCookie } from "@/lib/http/cookies";
import { secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { ActId } from "@/lib/transcript/acts";
import { startOfTime } from "../demo";
import { longLife, openNotes } from "../notes/opening";
import { notesPrograms } from "../notes/program";
import { sessionCookie } from "../notes/sessions";
import { notesOrigin } from "../notes/state";
import type { SessionLoginOptions, sessionLoginOptions } from "../options/session-login";
import type { FlowWorld } from "../program";
import { createSeededRandom } from "../random";
import type { World } from "../world";

export const sessionLogin: FlowWorld<typeof sessionLoginOptions> = { createWorld, programs: notesPrograms };

const later: Readonly<Record<SessionLoginOptions["afterwards"], readonly ActId[]>> = {
  none: [],
  ban: ["ban"],
  expire: ["openAgain"],
  trap: ["openTrap"],
};

async function createWorld(options: SessionLoginOptions, seed: string): Promise<World> {
  const visitor = createSeededRandom(seed, {});
  const id = randomText(visitor.random, "notes-visitor", 24);
  const sameSite = options["same-site"] === "none" ? "None" : "Lax";
  const cookie: StoredCookie = {
    name: sessionCookie,
    value: id,
    domain: new URL(notesOrigin).host,
    hostOnly: true,
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite,
  };
  return openNotes({
    options,
    seed,
    keeping: { kind: "session", sameSite, checksOrigin: options.origin === "checked" },
    lifetime: longLife,
    holds: [secret("session", id)],
    sessions: { [id]: { expiresAt: startOfTime + longLife } },
    cookies: [cookie],
    later: later[options.afterwards],
    trap: options.afterwards === "trap",
  });
}
