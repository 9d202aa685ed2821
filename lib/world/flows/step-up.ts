/**
 * An API that wants a recent login, or one by a passkey (RFC 9470), in the world: Maya has connected Prints, and is still at its page. Photos keeps one of her
 * albums locked.
 */
import type { Passkey } from "@/lib/oauth/authorization-server/store";
import { publicKey } from "@/lib/oauth/jwt";
import { secret } from "@/lib/oauth/notice";
import type { Transcript } from "@/lib/transcript/types";
import { holdAtFirst, openPhotosApi } from "../arrangement";
import { clientOrigin, issuer, maya, printsClient } from "../demo";
import { demoPasskey } from "../demo-keys";
import type { StepUpOptions, stepUpOptions } from "../options/step-up";
import { openAlbumsWorld } from "../prints/albums-world";
import { remember } from "../prints/memory";
import { printsPrograms } from "../prints/program";
import type { FlowWorld } from "../program";
import { connectPrints } from "../prologue";
import type { HeldPasskey, World } from "../world";

export const stepUp: FlowWorld<typeof stepUpOptions> = { createWorld, programs: printsPrograms };

/** Seconds from when Maya connected Prints: longer than her login counts as recent for Photos and less than her token lives, or not. */
const since: Readonly<Record<StepUpOptions["login"], number>> = {
  earlier: 480,
  "just-now": 30,
  passkey: 30,
  "no-passkey": 30,
};

/** The passkey of Maya’s, as id.example knows it, and as her device has it. */
const registered: Passkey = { id: demoPasskey.kid ?? "", publicKey: publicKey(demoPasskey) };
const held: HeldPasskey = { id: registered.id, rpId: new URL(issuer).hostname, key: demoPasskey };

async function createWorld(options: StepUpOptions, seed: string): Promise<World> {
  const { client: kind, login } = options;
  const hasOne = login === "passkey";
  const client = printsClient({ client: kind, authentication: "client_secret_basic", epilogue: "refresh" });
  const before = await openAlbumsWorld({
    options,
    seed,
    user: hasOne ? { ...maya, passkeys: [registered] } : maya,
    client,
    choices: {
      scope: `${options.openid === "on" ? "openid profile " : ""}photos.read photos.write`,
      pkce: "S256",
      state: true,
    },
    server: options,
    ...(hasOne || login === "no-passkey" ? wantPasskey(options) : {}),
    later: ["openLocked"],
  });
  const connected = await connectPrints(before);
  const now = connected.now + since[options.login];
  const world = remember({ ...connected, now }, { purpose: "locked", whenChallenged: options.challenged });
  const page = { ...world.browser.page, url: `${clientOrigin}/${kind === "public" ? "app" : "albums"}` };
  const known = world.browser.cookies.filter(({ domain }) => domain === new URL(clientOrigin).host);
  const cookies = known.map(({ name, value }) => secret(name, value));
  const passkeys = hasOne ? [held] : [];
  const opening: Transcript = [
    ...world.opening.map((entry) => ({ ...entry, at: now })),
    ...(cookies.length > 0 ? holdAtFirst({ browser: cookies }, now, "client") : []),
    ...(hasOne ? holdAtFirst({ browser: [secret("passkey", held.id)] }, now) : []),
    { at: now, kind: "shown", ...page },
  ];
  return { ...world, opening, browser: { ...world.browser, page, passkeys } };
}

/** Photos wants a login by a passkey, and id.example can be asked for it. */
function wantPasskey(options: StepUpOptions) {
  const { settings, ...state } = openPhotosApi(options);
  return {
    settings: { authenticationClasses: ["phr"] },
    api: { ...state, settings: { ...settings, lockedTo: { acrValues: ["phr"] } } },
  } as const;
}
