/**
 * Pushed authorization requests in the world: Maya, Prints, id.example and Photos; and somebody who reads a log of Photos, if the
 * options have it so.
 */
import { publicKey } from "@/lib/oauth/jwt";
import { printsClient } from "../demo";
import { demoClientKey, demoProofKey } from "../demo-keys";
import type { PushedAuthorizationOptions, pushedAuthorizationOptions } from "../options/pushed-authorization";
import { openAlbumsWorld } from "../prints/albums-world";
import { loggingApi, logReader, useLog } from "../prints/leak";
import { printsPrograms } from "../prints/program";
import type { FlowWorld } from "../program";
import type { World } from "../world";

export const pushedAuthorization: FlowWorld<typeof pushedAuthorizationOptions> = {
  createWorld,
  programs: {
    ...printsPrograms,
    parties: { ...printsPrograms.parties, "resource-server": loggingApi, attacker: logReader },
    acts: { ...printsPrograms.acts, attack: useLog },
  },
};

function createWorld(options: PushedAuthorizationOptions, seed: string): Promise<World> {
  const { client, par, dpop } = options;
  const signs = client === "confidential" && options.signed === "on";
  const wantsNonces = dpop === "on" && options.dpop_nonce === "on";
  const registered = printsClient({ client, authentication: "client_secret_basic", dpop });
  return openAlbumsWorld({
    options,
    seed,
    client: signs ? { ...registered, jwks: { keys: [publicKey(demoClientKey)] } } : registered,
    choices: {
      scope: "photos.read photos.write",
      pkce: "S256",
      state: true,
      ...(signs ? { requestKey: demoClientKey } : {}),
      ...(dpop === "on" ? { dpopKey: demoProofKey } : {}),
    },
    server: { dpop },
    settings: { requirePar: options.require_par === "on", dpopNonce: wantsNonces },
    api: { wantsNonces },
    plans: par === "on" ? { login: ["par"] } : {},
    later: options.theft === "on" ? ["attack"] : [],
  });
}
