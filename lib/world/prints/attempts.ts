/** How an attempt of Prints begins, and how it goes on when the browser has come back: the same for its server and its script. */
import { readAddress, withQuery } from "@/lib/http/address";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { type PreparedAuthorization, prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import { readAuthorizationResponse } from "@/lib/oauth/client/authorization-response";
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { signRequest } from "@/lib/oauth/client/request-object";
import type { Reaction, Reception, Turn } from "../reception";
import type { World } from "../world";
import { configurationFor } from "./configuration";
import { noticePage } from "./pages";
import { planFor } from "./plans";
import { takeSession } from "./sessions";
import { finish, goOn } from "./work";

/** Makes the request, in a session that the browser will be known by. Its address can name another server (OIDC Core §4). */
export async function begin(reception: Reception, key: string, url = ""): Promise<Reaction> {
  const { world } = reception;
  const issuer = readParameter(readAddress(url)?.query ?? [], "iss");
  const prepared = await prepare(reception, configurationFor(world, issuer));
  return goOn(reception, world, { key, plan: planFor(world, "login"), ...prepared });
}

/** A client with a key for it signs what it asks for. */
async function prepare(
  { world, random, note }: Reception,
  configuration: RedirectConfiguration,
): Promise<PreparedAuthorization> {
  const prepared = await prepareAuthorization(configuration, { random, note });
  if (configuration.requestKey === undefined) return prepared;
  const signing = { random, now: () => world.now };
  const parameters = await signRequest(configuration, prepared.parameters, signing);
  const url = withQuery(configuration.authorizationServer.authorization_endpoint, parameters);
  return { ...prepared, parameters, url };
}

/** Judges the authorization response and, where it is good, goes on with its code. */
export async function redeem(reception: Reception, key: string, answer: Parameters): Promise<Reaction> {
  const { world, session } = takeSession(reception.world, key);
  const configuration = configurationFor(world, session?.issuer);
  const result = readAuthorizationResponse(configuration, session, answer, reception.note);
  if (result.kind === "refused") return turnDown(reception, world, result.error);
  if (result.kind === "rejected" || session === undefined) return turnDown(reception, world);
  return goOn(reception, world, { key, session, code: result.code, plan: planFor(world, "callback") });
}

/** Nothing comes of the answer: the server or the user refused, or Prints did not trust it. */
export function turnDown(turn: Turn, world: World, error?: string): Reaction {
  if (error === undefined) {
    return finish(turn, world, { status: 400, html: noticePage("rejected"), outcome: "refusedByClient" });
  }
  const denied = error === "access_denied";
  const html = noticePage(denied ? "denied" : "refused", error);
  const outcome = denied ? "denied" : "refusedByServer";
  return finish(turn, world, { status: denied ? 403 : 400, html, outcome });
}
