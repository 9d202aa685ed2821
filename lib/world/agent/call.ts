/**
 * The agent uses the API: without a token first, to hear what it takes (RFC 9728 §5), then with one. Where the API says that a call
 * needs more rights it asks its user for them, once, and keeps those that it had (RFC 6750 §3.1).
 */
import { readParameter } from "@/lib/http/parameters";
import type { ResourceRefusal } from "@/lib/oauth/client/resource-refusal";
import { buildToolCall, readToolResult } from "@/lib/oauth/client/tool-call";
import { formatScope, isWithin, readScope } from "@/lib/oauth/scope";
import type { ResponseMessage } from "@/lib/transcript/types";
import { outcomeOfCall } from "../client-calls";
import { openBrowser } from "../native/authorize";
import { end, type Reaction, type Reception, sendRequest, type Turn, waitFor } from "../reception";
import { clientOf, withClient } from "../world";
import { giveUp } from "./app";
import { callTool } from "./call-tool";
import { describeAlbums, discoveryOf, firstWish, lines, say, secondWish, withDiscovery } from "./talk";

/** The user asks for her albums, at an API of which the agent knows the address and nothing else. */
export async function ask(turn: Turn): Promise<Reaction> {
  const { url, tool } = discoveryOf(turn.world);
  const world = say(turn, turn.world, firstWish(url), "user");
  const request = buildToolCall(url, tool);
  return sendRequest(withClient(world, { call: { kind: "challenge" } }), "client", "back", request);
}

/** She wants something for which another right is needed. */
export async function askMore(turn: Turn): Promise<Reaction> {
  const tool = { name: "create_album", arguments: { title: "Oslo" } };
  return callTool(withDiscovery(say(turn, turn.world, secondWish, "user"), { tool }));
}

export async function readResult(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const result = readToolResult(message.response, note);
  if (result.kind === "refused" && result.error === "insufficient_scope") return stepUp(reception, result);
  if (result.kind !== "albums") return giveUp(reception, world, outcomeOfCall(result));
  const [next, ...later] = clientOf(world).later ?? [];
  const draft = next === undefined ? undefined : secondWish;
  const words = `${lines.done} ${describeAlbums(result.albums)}`;
  const told = withClient(say(reception, world, words, "agent", draft), { later });
  if (next !== undefined) return waitFor(told, next);
  return end(told, told.clients.attacker?.outcome === "completed" ? "stolen" : "completed");
}

/** What it asked for before is asked for again, or the next token would allow less. */
async function stepUp(reception: Reception, { challenge }: ResourceRefusal): Promise<Reaction> {
  const { world } = reception;
  const { configuration } = clientOf(world);
  const asked = readScope(configuration.scope) ?? [];
  const needed = readScope(readParameter(challenge?.parameters ?? [], "scope")) ?? [];
  const isNew = !isWithin(needed, asked) && discoveryOf(world).steppedUp === undefined;
  if (!isNew) return giveUp(reception, world, "refusedByApi");
  const scope = formatScope([...new Set([...asked, ...needed])]);
  const more = withClient(withDiscovery(world, { steppedUp: true }), {
    configuration: { ...configuration, scope },
  });
  return openBrowser(reception, more, (asked) => say(reception, asked, lines.more));
}
