/**
 * Delivery: the message reaches its receiver, whose program judges it and acts. The result is a new world, what was
 * reported on the way, and what happens next. Each delivery takes one second of the simulated clock.
 */

import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
import type { Notice } from "@/lib/oauth/notice";
import {
  type Outcome as ApiOutcome,
  createResourceServer,
} from "@/lib/oauth/resource-server/resource-server";
import type {
  Message,
  Party,
  RequestMessage,
  ResponseMessage,
  TranscriptEntry,
} from "@/lib/transcript/types";
import { authorizationServerSettings, resourceServerSettings, signingKeys } from "./arrangement";
import { receiveAtBrowser } from "./browser";
import { issuer } from "./demo";
import { hasScript, receiveAtPrints, runScript } from "./prints";
import { continueCall } from "./prints-calls";
import { createSeededRandom } from "./random";
import { end, type Next, type Reaction, type Reception, sendRequest, sendResponse } from "./reception";
import type { OpenRequest, World } from "./world";

export interface Delivery {
  readonly world: World;
  readonly entries: readonly TranscriptEntry[];
  readonly next: Next;
}

/** Hands the message to its receiver. Never throws for what the message says, whatever it says. */
export async function deliver(world: World, message: Message): Promise<Delivery> {
  const now = world.now + 1;
  const seeded = createSeededRandom(world.seed, world.draws);
  const entries: TranscriptEntry[] = [];
  const noteAs = (party: Party) => (notice: Notice) => {
    entries.push(asEntry(notice, party, message.id, now));
  };
  const reception: Reception = {
    world: { ...world, now },
    message,
    random: seeded.random,
    noteAs,
    note: noteAs(message.to),
    show: (url, html) => entries.push({ at: now, kind: "shown", url, html }),
  };
  const reaction = await receive(reception);
  return { world: { ...reaction.world, draws: seeded.draws() }, entries, next: reaction.next };
}

async function receive(reception: Reception): Promise<Reaction> {
  const { message, world } = reception;
  if (message.kind === "response") return receiveResponse({ ...reception, message });
  if (message.to === "client") return receiveAtPrints({ ...reception, message });
  if (message.to === "authorization-server") return receiveAtAuthorizationServer({ ...reception, message });
  if (message.to === "resource-server") return receiveAtResourceServer({ ...reception, message });
  return end(world, "astray");
}

async function receiveResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { message, world } = reception;
  if (message.to === "client") return continueCall(reception);
  if (message.to === "resource-server") return resumeAtResourceServer(reception);
  if (message.to !== "browser") return end(world, "astray");
  const reaction = receiveAtBrowser(reception);
  if (reaction.next.kind !== "end") return reaction;
  if (hasScript(reaction.world)) {
    return runScript({ ...reception, note: reception.noteAs("client") }, reaction.world);
  }
  return end(reaction.world, outcomeOf(message, reaction.world));
}

/** A page without a form is where the run ends: how, its sender knows. */
function outcomeOf(message: ResponseMessage, world: World) {
  if (message.from === "client") return world.client.outcome ?? "astray";
  return message.step === "authorizationErrorPage" ? "refusedByServer" : "astray";
}

async function receiveAtAuthorizationServer(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message, random, note } = reception;
  const store = createMemoryStore(world.authorizationServer);
  const handle = createAuthorizationServer({
    issuer,
    settings: authorizationServerSettings(world.options),
    store,
    keys: signingKeys(world.options),
    now: () => world.now,
    random,
    note,
  });
  const response = await handle(message.request);
  return sendResponse(
    { ...world, authorizationServer: store.toJSON() },
    "authorization-server",
    openOf(message),
    response,
  );
}

async function receiveAtResourceServer(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message } = reception;
  const outcome = await photos(reception).receive(message.request, world.resourceServer.memory);
  return settle(world, outcome, openOf(message));
}

async function resumeAtResourceServer(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message } = reception;
  const { pending, memory } = world.resourceServer;
  if (pending === undefined) return end(world, "astray");
  const outcome = await photos(reception).resume(pending.call, message.response, memory);
  return settle(world, outcome, pending.open);
}

function photos({ world, note }: Reception) {
  return createResourceServer({ ...resourceServerSettings(world.options), now: () => world.now, note });
}

function settle(world: World, outcome: ApiOutcome, open: OpenRequest): Reaction {
  if (outcome.kind === "answer") {
    return sendResponse(
      { ...world, resourceServer: { memory: outcome.memory } },
      "resource-server",
      open,
      outcome.response,
    );
  }
  const resourceServer = { memory: outcome.memory, pending: { call: outcome.pending, open } };
  return sendRequest({ ...world, resourceServer }, "resource-server", "back", outcome.request);
}

function openOf(message: RequestMessage): OpenRequest {
  return { messageId: message.id, from: message.from };
}

function asEntry(notice: Notice, party: Party, messageId: string, at: number): TranscriptEntry {
  return { at, party, messageId, ...notice };
}
