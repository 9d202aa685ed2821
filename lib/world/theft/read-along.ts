/**
 * Somebody reads along in Maya's browser: an extension, another app that the redirect URI opens, a history that is shared (RFC 9700 §3,
 * A3 and A4; §4.3.1). They see addresses and no more, so what is posted or pushed they do not see. They are faster than the
 * browser: its way back to the client waits until they are done. How the run ends says whether they got anything. A server of an
 * attacker's reads nothing in the browser: it is sent all that it wants.
 */
import { readHeader } from "@/lib/http/message";
import { noteAction, open, secret } from "@/lib/oauth/notice";
import { readUrlParameters } from "@/lib/transcript/parameters";
import type { RequestMessage } from "@/lib/transcript/types";
import { end, type Reaction, type Reception, waitFor } from "../reception";
import type { World } from "../world";
import { withLoot } from "./loot";
import { hasRogue } from "./rogue-world";

export function readAlong(reception: Reception, reaction: Reaction): Reaction {
  const { message } = reception;
  const { world, next } = reaction;
  if (world.clients.attacker === undefined) return reaction;
  const reads = !hasRogue(world);
  if (message.kind === "request")
    return reads && message.step === "authorizationRequest"
      ? readRequest(reception, message, reaction)
      : reaction;
  if (reads && message.step === "authorizationResponse" && message.to === "browser")
    return readAnswer(reception, reaction, readHeader(message.response, "Location") ?? "");
  const hasStolen = world.clients.attacker.outcome === "completed";
  return next.kind === "end" && hasStolen ? end(world, "stolen") : reaction;
}

/** A plain challenge is the verifier itself (RFC 7636 §7.2). Without a method it is plain (§4.3). */
function readRequest(
  { noteAs }: Reception,
  { request }: RequestMessage,
  { world, next }: Reaction,
): Reaction {
  const found = readAddress(request.url);
  const { code_challenge: verifier, code_challenge_method: method = "plain" } = found;
  if (verifier === undefined || method !== "plain") return { world, next };
  noteAction(noteAs("attacker"), "address-read", { gains: [secret("code_verifier", verifier)] });
  return { world: withLoot(world, { verifier }), next };
}

/** The code stands in the address that the browser is about to open. */
function readAnswer(reception: Reception, reaction: Reaction, location: string): Reaction {
  const { code } = readAddress(location);
  const { next } = reaction;
  if (code === undefined || next.kind !== "send" || next.draft.kind !== "request") return reaction;
  noteAction(reception.noteAs("attacker"), "address-read", { gains: [open("code", code)] });
  // It is not sent yet, so it has no number yet.
  const waiting: World = { ...reaction.world, sent: reception.world.sent };
  return waitFor(withLoot(waiting, { code, held: next.draft.request }), "attack");
}

function readAddress(url: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(readUrlParameters(url).map(({ name, value }) => [name, value]));
}
