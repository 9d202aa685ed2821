/**
 * A login by a JWT of the app's own in the world: Maya, her browser, and the API of Notes, which signs the token and verifies it. There is
 * no authorization server, for nobody asks for access to what is elsewhere.
 */
import { secret } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import { demoNotesKeys, demoNotesSecret } from "../demo-keys";
import { longLife, openNotes } from "../notes/opening";
import { notesPrograms } from "../notes/program";
import type { JwtLoginOptions, jwtLoginOptions } from "../options/jwt-login";
import type { FlowWorld } from "../program";
import type { World } from "../world";

export const jwtLogin: FlowWorld<typeof jwtLoginOptions> = { createWorld, programs: notesPrograms };

/** Seconds: what a token lives where its life is all that ends it. */
const shortLife = 60;

const later: Readonly<Record<JwtLoginOptions["afterwards"], readonly ActId[]>> = {
  none: [],
  ban: ["ban"],
  expire: ["openAgain"],
};

async function createWorld(options: JwtLoginOptions, seed: string): Promise<World> {
  const key = demoNotesKeys[options.algorithm];
  const isShort = options.revocation === "short-life";
  return openNotes({
    options,
    seed,
    keeping: {
      kind: "token",
      key,
      trustsHeader: options.verification === "header",
      keepsBlocklist: options.revocation === "blocklist",
      renews: isShort,
    },
    lifetime: isShort ? shortLife : longLife,
    holds: [
      options.algorithm === "HS256"
        ? secret("signing secret", demoNotesSecret)
        : secret("signing key", key.kid ?? ""),
    ],
    later: later[options.afterwards],
  });
}
