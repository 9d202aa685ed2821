/** How an attempt of Prints begins, and how it goes on when the browser has come back: the same for its server and its script. */
import { readAddress } from "@/lib/http/address";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { readAuthorizationResponse } from "@/lib/oauth/client/authorization-response";
import type { Reaction, Reception, Turn } from "../reception";
import type { World } from "../world";
import { configurationFor } from "./configuration";
import { noticePage } from "./pages";
import { planFor } from "./plans";
import { prepare } from "./prepare";
import { takeSession } from "./sessions";
import { finish, goOn } from "./work";

/** Makes the request, in a session that the browser will be known by. Its address can name another server (OIDC Core §4). */
export async function begin(reception: Reception, key: string, url = ""): Promise<Reaction> {
  const { world } = reception;
  const issuer = readParameter(readAddress(url)?.query ?? [], "iss");
  const prepared = await prepare(reception, world, configurationFor(world, issuer));
  return goOn(reception, world, { key, plan: planFor(world, "login"), ...prepared });
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
