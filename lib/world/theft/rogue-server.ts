/**
 * A server that a client works with, and that an attacker runs: the mix-up (RFC 9700 §4.4.1). Whom the client sends there is sent on to
 * the honest server, with the client's own `client_id` at that one. The code comes back to the client, which takes it for a code of
 * the attacker's server, and brings it there.
 *
 * Of a client with credentials the attacker cannot redeem it. They have been to the client before they send the user on, and pass off
 * the request that they were given there as the user's: so the code is bound to a session of theirs, by PKCE and nonce as well, and
 * the client redeems it for them (RFC 9700 §4.5). Left out: an assertion of the client that is good at two servers.
 */
import { readAddress } from "@/lib/http/address";
import { type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { isPublic } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { type Holding, noteAction, open, secret } from "@/lib/oauth/notice";
import type { RequestMessage } from "@/lib/transcript/types";
import { rogueIssuer } from "../demo";
import type { Reaction, Reception } from "../reception";
import { openOf } from "../servers";
import { redirectConfigurationOf, type World, withClient } from "../world";
import { injectCode, redeemCopy, visitPrints } from "./code-thief";
import { withLoot } from "./loot";
import { feignRefusal, findNothing, leadOnAsAsked, showNoKeys } from "./rogue-answers";

const { authorization, jwks, token } = endpoints(rogueIssuer);

export async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { message } = reception;
  const world = withClient(reception.world, { open: openOf(message) }, "attacker");
  const address = readAddress(message.request.url);
  const place = address === undefined ? "" : address.origin + address.path;
  if (place === authorization) return takeUser({ ...reception, world }, address?.query ?? []);
  if (place === token) return takeCode({ ...reception, world }, readParameters(message.request.body));
  if (place === jwks) return showNoKeys(world);
  return findNothing(world);
}

/** A public client needs no visit: its verifier will come with the code. Its key would not, so the code is not to be bound to it. */
async function takeUser(reception: Reception, asked: Parameters): Promise<Reaction> {
  const shown = asked.filter(([name]) => name === "state" || name === "code_challenge");
  noteAction(reception.note, "user-sent-here", { gains: shown.map(([name, value]) => open(name, value)) });
  const world = withLoot(reception.world, { asked });
  const hasSecret = !isPublic(redirectConfigurationOf(world).client);
  return hasSecret ? visitPrints({ ...reception, world }) : leadOnAsAsked(world);
}

/** What the honest server gave for Maya, and Prints for its own session, is in the attacker's hands. */
async function takeCode(reception: Reception, form: Parameters): Promise<Reaction> {
  const code = readParameter(form, "code");
  const verifier = readParameter(form, "code_verifier");
  if (code === undefined) return feignRefusal(reception.world);
  const gains: Holding[] = [
    open("code", code),
    ...(verifier === undefined ? [] : [secret("code_verifier", verifier)]),
  ];
  noteAction(reception.note, "code-brought-here", { gains });
  const world: World = withLoot(reception.world, { code, ...(verifier === undefined ? {} : { verifier }) });
  if (isPublic(redirectConfigurationOf(world).client)) return redeemCopy({ ...reception, world });
  return injectCode(world);
}
