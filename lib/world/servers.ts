/**
 * The servers of a world, as lib/oauth makes them: what a party keeps between two messages is JSON in the world. Each function
 * gives undefined where the party is no such server.
 */
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
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
    report: raise,
  });
  const response = await handle(message.request);
  const servers = { ...world.servers, [message.to]: { ...state, store: store.toJSON() } };
  return sendResponse({ ...world, servers }, message.to, openOf(message), response);
}

export async function askResourceServer(reception: Reception<RequestMessage>): Promise<Reaction | undefined> {
  const { world, message } = reception;
  const state = world.apis[message.to];
  if (state === undefined) return undefined;
  const outcome = await serve(state, reception).receive(message.request, state.memory);
  return settle(world, message.to, outcome, openOf(message), state.pending);
}

/** An answer that nobody waits for changes nothing. */
export async function resumeAtResourceServer(
  reception: Reception<ResponseMessage>,
): Promise<Reaction | undefined> {
  const { world, message } = reception;
  const state = world.apis[message.to];
  if (state?.pending === undefined) return undefined;
  const { call, open, before } = state.pending;
  const outcome = await serve(state, reception).resume(call, message.response, state.memory);
  return settle(world, message.to, outcome, open, before);
}

/** What a server did not foresee is a fault of ours, and ends the run: nobody should take its 500 for an answer. */
function raise(thrown: unknown): never {
  throw thrown;
}

export function openOf(message: RequestMessage): OpenRequest {
  const { id: messageId, from, channel, request } = message;
  return {
    messageId,
    from,
    ...(from === "browser" && channel === "back" ? { channel } : {}),
    ...(request.method === "HEAD" ? { method: request.method } : {}),
  };
}

function serve({ settings, wantsNonces }: ResourceServerState, { world, note, random }: Reception) {
  const nonceSource = wantsNonces === true ? random : undefined;
  return createResourceServer({ ...settings, now: () => world.now, note, nonceSource });
}

/** `before` is what waits at the API already, if anything: it goes on waiting. */
function settle(
  world: World,
  party: Party,
  outcome: Outcome,
  open: OpenRequest,
  before: ResourceServerState["pending"],
): Reaction {
  const remember = (pending: ResourceServerState["pending"]): World => {
    const { pending: _, ...state } = world.apis[party] ?? {};
    const kept = pending === undefined ? state : { ...state, pending };
    return { ...world, apis: { ...world.apis, [party]: { ...kept, memory: outcome.memory } } };
  };
  if (outcome.kind === "answer") return sendResponse(remember(before), party, open, outcome.response);
  const waiting = before === undefined ? {} : { before };
  return sendRequest(remember({ call: outcome.pending, open, ...waiting }), party, "back", outcome.request);
}
