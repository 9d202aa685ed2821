/** The authorization request of Prints, as it is configured: a client with a key for it signs what it asks for. */
import { withQuery } from "@/lib/http/address";
import { type PreparedAuthorization, prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { signRequest } from "@/lib/oauth/client/request-object";
import type { Turn } from "../reception";
import type { World } from "../world";

export async function prepare(
  { random, noteAs }: Pick<Turn, "random" | "noteAs">,
  { now }: World,
  configuration: RedirectConfiguration,
): Promise<PreparedAuthorization> {
  const prepared = await prepareAuthorization(configuration, { random, note: noteAs("client") });
  if (configuration.requestKey === undefined) return prepared;
  const parameters = await signRequest(configuration, prepared.parameters, { random, now: () => now });
  const url = withQuery(configuration.authorizationServer.authorization_endpoint, parameters);
  return { ...prepared, parameters, url };
}
