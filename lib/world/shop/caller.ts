/** Prints, which calls the Shop API with the token that Maya allowed, and knows nothing of what lies behind it. */
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import { noteAction } from "@/lib/oauth/notice";
import type { ResponseMessage } from "@/lib/transcript/types";
import { outcomeOfCall } from "../client-calls";
import { shopOrigin } from "../demo";
import { end, type Reaction, type Reception, sendRequest, type Turn } from "../reception";
import { clientOf } from "../world";

export async function callShop({ world }: Turn): Promise<Reaction> {
  const accessToken = clientOf(world).tokens?.accessToken ?? "";
  const request = buildApiRequest({ url: `${shopOrigin}/albums`, method: "GET", accessToken });
  return sendRequest(world, "client", "back", request);
}

export async function readShop({ world, message, note }: Reception<ResponseMessage>): Promise<Reaction> {
  const result = readApiResponse(message.response, note);
  if (result.kind === "albums") return end(world, "completed");
  noteAction(note, "client-gave-up");
  return end(world, outcomeOfCall(result));
}
