/** What Prints knows of itself and of id.example: as it was registered, and as it was set up. */

import { readOwn } from "@/lib/http/own-member";
import type { KnownServer, RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { type ClientMetadata, isPublic } from "@/lib/oauth/client-metadata";
import { knownServer } from "../arrangement";
import { clientOrigin, redirectUri } from "../demo";
import { demoClientKey } from "../demo-keys";
import { redirectConfigurationOf, type World } from "../world";
import { memoryOf } from "./memory";

export type Choices = Pick<
  RedirectConfiguration,
  | "scope"
  | "responseType"
  | "pkce"
  | "state"
  | "expectedAlgorithm"
  | "responseMode"
  | "resources"
  | "dpopKey"
  | "requestKey"
  | "nonce"
  | "prompt"
  | "maxAge"
  | "postLogoutRedirectUri"
>;

export function configurePrints(
  client: ClientMetadata,
  choices: Choices,
  authorizationServer: KnownServer = knownServer,
): RedirectConfiguration {
  return {
    kind: "redirect",
    ...choices,
    client,
    authorizationServer,
    redirectUri,
    ...(client.token_endpoint_auth_method === "private_key_jwt" ? { privateKey: demoClientKey } : {}),
    ...(isPublic(client) ? { origin: clientOrigin } : {}),
  };
}

/** What it knows of the server with this issuer: of the usual one where it works with no other. */
export function configurationFor(world: World, issuer = ""): RedirectConfiguration {
  return readOwn(memoryOf(world).others ?? {}, issuer) ?? redirectConfigurationOf(world);
}
