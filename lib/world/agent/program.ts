/**
 * Scout, an agent that its user sends to an API of which neither knows more than the address: as an MCP client does (Model Context
 * Protocol 2026-07-28). Left out: refresh tokens.
 */
import type { ResponseMessage } from "@/lib/transcript/types";
import { afterPage, readTokens, takeCallback } from "../native/authorize";
import type { Programs } from "../program";
import { end, type Reaction, type Reception } from "../reception";
import { clientOf } from "../world";
import { scoutApp } from "./app";
import { ask, askMore, readResult } from "./call";
import { documentReader } from "./client-documents";
import { readChallenge, readResource, readServer } from "./describe";
import { readRegistration } from "./introduce";
import { afterLeavingPage, goOn } from "./leave";
import { trips } from "./trips";
import { website } from "./website";

export const agentPrograms: Programs = {
  parties: {
    client: { takeRequest: (reception) => takeCallback(scoutApp, reception), takeResponse },
    "client-website": website,
    "authorization-server": documentReader,
    attacker: trips,
  },
  acts: { ask, askMore, goOn },
  afterPage: (reception, world) =>
    afterLeavingPage(reception, world) ?? afterPage(scoutApp, reception, world),
};

async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  switch (clientOf(reception.world).call?.kind) {
    case "challenge":
      return readChallenge(reception);
    case "resource-metadata":
      return readResource(reception);
    case "server-metadata":
      return readServer(reception);
    case "registration":
      return readRegistration(reception);
    case "token":
      return readTokens(scoutApp, reception);
    case "api":
      return readResult(reception);
    default:
      return end(reception.world, "astray");
  }
}
