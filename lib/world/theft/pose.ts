/** Somebody who wants to be taken for a client, with all that anyone can know of it, and none of its credentials. */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { type ClientState, clientOf, type World } from "../world";

export function createThief({ configuration }: ClientState): ClientState {
  const { client, authorizationServer, resources, scope } = configuration;
  const { client_secret: _, jwks: __, ...known } = client;
  const posing: ClientMetadata = { ...known, token_endpoint_auth_method: "none" };
  return {
    configuration: {
      kind: "direct",
      client: posing,
      authorizationServer,
      scope,
      ...(resources === undefined ? {} : { resources }),
    },
    sessions: {},
  };
}

/** The world with such a one in it, who has nothing yet. */
export function withThief(world: World): World {
  return { ...world, clients: { ...world.clients, attacker: createThief(clientOf(world)) } };
}
