/** How an attempt of Prints begins, and how it goes on when an answer has come: the same for its server and its script. */
import { readAddress, withQuery } from "@/lib/http/address";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { type PreparedAuthorization, prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import { readAuthorizationResponse } from "@/lib/oauth/client/authorization-response";
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { wantsNonce } from "@/lib/oauth/client/proof-nonce";
import { signRequest } from "@/lib/oauth/client/request-object";
import type { AuthenticationRequirements } from "@/lib/oauth/resource-challenge";
import type { ResponseMessage } from "@/lib/transcript/types";
import type { Attempt } from "../attempt";
import { end, type Reaction, type Reception, type Turn } from "../reception";
import { clientOf, type World } from "../world";
import { configurationFor } from "./configuration";
import { stayLocked } from "./errand";
import { errands } from "./errands";
import { memoryOf } from "./memory";
import { keepNonce } from "./nonces";
import { noticePage } from "./pages";
import { planFor } from "./plans";
import { takeSession } from "./sessions";
import { finish, goOn, keepConnection } from "./work";

/** Makes the request, in a session that the browser will be known by. Its address can name another server (OIDC Core §4). */
export async function begin(reception: Reception, key: string, url = ""): Promise<Reaction> {
  const { world } = reception;
  const issuer = readParameter(readAddress(url)?.query ?? [], "iss");
  const prepared = await prepare(reception, world, configurationFor(world, issuer));
  return goOn(reception, world, { key, plan: planFor(world, "login"), ...prepared });
}

/** A client with a key for it signs what it asks for. */
async function prepare(
  { random, note }: Reception,
  { now }: World,
  configuration: RedirectConfiguration,
): Promise<PreparedAuthorization> {
  const prepared = await prepareAuthorization(configuration, { random, note });
  if (configuration.requestKey === undefined) return prepared;
  const parameters = await signRequest(configuration, prepared.parameters, { random, now: () => now });
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

/** Prints takes the answer to a call of its own. */
export async function takeAnswer(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { message, note } = reception;
  const { call } = clientOf(reception.world);
  if (call?.kind !== "errand") return end(reception.world, "astray");
  const { errand, attempt, repeated } = call;
  const { response } = message;
  const world = keepNonce(reception.world, errand, response, note);
  const configuration = configurationFor(world, attempt.session.issuer);
  const proves = configuration.dpopKey !== undefined;
  if (proves && wantsNonce(response) && !repeated) return goOn(reception, world, attempt, { repeated: true });
  const answer = { configuration, note, now: () => world.now, response };
  const finding = await errands[errand].read(attempt, answer);
  if (finding.kind === "over") return finish(reception, world, finding.ending);
  if (finding.kind === "challenged") return answerChallenge(reception, world, attempt, finding.required);
  return goOn(reception, world, { ...attempt, ...finding.brought, plan: attempt.plan.slice(1) });
}

/**
 * The API wants a more recent login of the user (RFC 9470 §4): they are sent to sign in, and the same is tried with the token that comes
 * of it. Once: an API that says the same of a new token would otherwise send them round and round.
 */
async function answerChallenge(
  reception: Reception,
  before: World,
  attempt: Attempt,
  required: AuthenticationRequirements,
): Promise<Reaction> {
  const { key, session, plan } = attempt;
  const world = keepConnection(before, attempt);
  if (session.answersChallenge) return finish(reception, world, stayLocked);
  const { whenChallenged } = memoryOf(world);
  if (whenChallenged === "renews") {
    const again = { ...attempt, session: { ...session, answersChallenge: true as const } };
    // As if its token had expired.
    return goOn(reception, world, { ...again, expiresAt: world.now, plan: ["refresh", ...plan] });
  }
  const usual = configurationFor(world, session.issuer);
  const configuration = whenChallenged === "asks-alike" ? usual : { ...usual, ...required };
  const prepared = await prepare(reception, world, configuration);
  const begun = { ...prepared, session: { ...prepared.session, answersChallenge: true as const } };
  return goOn(reception, world, { key, plan: planFor(world, "login"), ...begun });
}

/** Nothing comes of the answer: the server or the user refused, or Prints did not trust it. */
export function turnDown(turn: Turn, world: World, error?: string): Reaction {
  if (error === undefined) {
    return finish(turn, world, { status: 400, html: noticePage("rejected"), outcome: "refusedByClient" });
  }
  const denied = error === "access_denied";
  const isLocked = memoryOf(world).purpose === "locked";
  const no = isLocked ? "deniedAgain" : "denied";
  const refused = isLocked && error === "unmet_authentication_requirements" ? "unmet" : "refused";
  const html = noticePage(denied ? no : refused, error);
  const outcome = denied ? "denied" : "refusedByServer";
  return finish(turn, world, { status: denied ? 403 : 400, html, outcome });
}
