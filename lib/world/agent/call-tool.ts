/** The call with the token that the agent has, again after each new one (RFC 6750 §2.1). */
import { buildToolCall } from "@/lib/oauth/client/tool-call";
import { type Reaction, sendRequest } from "../reception";
import { clientOf, type World, withClient } from "../world";
import { discoveryOf } from "./talk";

export function callTool(world: World): Reaction {
  const { url, tool } = discoveryOf(world);
  const request = buildToolCall(url, tool, clientOf(world).tokens?.accessToken ?? "");
  return sendRequest(withClient(world, { call: { kind: "api" } }), "client", "back", request);
}
