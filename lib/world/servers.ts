/**
 * The servers of a world, as lib/oauth makes them: what a party keeps between two messages is JSON in the world. Each function
 * gives undefined where the party is no such server.
 */
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
import type { Note } from "@/lib/oauth/notice";
import { createResourceServer, type Outcome } from "@/lib/oauth/resource-server/resource-server";
import type { Party, RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import { type Reaction, type Reception, sendRequest, sendResponse } from "./reception";
import type { OpenRequest, ResourceServerState, World } from "./world";

export async function askAuthorizationServer({
  world,
  message,
  random,
  note,
}: Reception<RequestMessage>): Promise<Reaction | undefined> {
  const state = world.servers[message.to];
  if (state === undefined) return undefined;
  const store = createMemoryStore(state.store);
  const { issuer, settings, keys } = state;
  const handle = createAuthorizationServer({
    issuer,
    settings,
    store,
    keys,
    now: () => world.now,
    random,
    note,
  });
  const response = await handle(message.request);
  const servers = { ...world.servers, [message.to]: { ...state, store: store.toJSON() } };
  return sendResponse({ ...world, servers }, message.to, openOf(message), response);
}

export async function askResourceServer({
  world,
  message,
  note,
}: Reception<RequestMessage>): Promise<Reaction | undefined> {
  const state = world.apis[message.to];
  if (state === undefined) return undefined;
  const outcome = await serve(state, world, note).receive(message.request, state.memory);
  return settle(world, message.to, outcome, openOf(message));
}

/** An answer that nobody waits for changes nothing. */
export async function resumeAtResourceServer({
  world,
  message,
  note,
}: Reception<ResponseMessage>): Promise<Reaction | undefined> {
  const state = world.apis[message.to];
  if (state?.pending === undefined) return undefined;
  const { call, open } = state.pending;
  const outcome = await serve(state, world, note).resume(call, message.response, state.memory);
  return settle(world, message.to, outcome, open);
}

export function openOf(message: RequestMessage): OpenRequest {
  return { messageId: message.id, from: message.from };
}

function serve({ settings }: ResourceServerState, world: World, note: Note) {
  return createResourceServer({ ...settings, now: () => world.now, note });
}

function settle(world: World, party: Party, outcome: Outcome, open: OpenRequest): Reaction {
  const remember = (kept: Omit<ResourceServerState, "settings">): World => {
    const settings = world.apis[party]?.settings;
    return settings === undefined
      ? world
      : { ...world, apis: { ...world.apis, [party]: { settings, ...kept } } };
  };
  const { memory } = outcome;
  if (outcome.kind === "answer") return sendResponse(remember({ memory }), party, open, outcome.response);
  return sendRequest(
    remember({ memory, pending: { call: outcome.pending, open } }),
    party,
    "back",
    outcome.request,
  );
}
