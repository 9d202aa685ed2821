/** What Prints knows of itself and of id.example: as it was registered, and as it was set up. */
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { type ClientMetadata, isPublic } from "@/lib/oauth/client-metadata";
import { knownServer } from "../arrangement";
import { clientOrigin, redirectUri } from "../demo";
import { demoClientKey } from "../demo-keys";

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

export function configurePrints(client: ClientMetadata, choices: Choices): RedirectConfiguration {
  return {
    kind: "redirect",
    ...choices,
    client,
    authorizationServer: knownServer,
    redirectUri,
    ...(client.token_endpoint_auth_method === "private_key_jwt" ? { privateKey: demoClientKey } : {}),
    ...(isPublic(client) ? { origin: clientOrigin } : {}),
  };
}
