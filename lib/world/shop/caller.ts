/** Prints, which calls the Shop API with the token that Maya allowed, and knows nothing of what lies behind it. */
import { buildApiRequest } from "@/lib/oauth/client/api";
import type { ResponseMessage } from "@/lib/transcript/types";
import { readAlbums } from "../client-calls";
import { shopOrigin } from "../demo";
import { type Reaction, type Reception, sendRequest, type Turn } from "../reception";
import { clientOf } from "../world";

export async function callShop({ world }: Turn): Promise<Reaction> {
  const accessToken = clientOf(world).tokens?.accessToken ?? "";
  const request = buildApiRequest({ url: `${shopOrigin}/albums`, method: "GET", accessToken });
  return sendRequest(world, "client", "back", request);
}

export async function readShop(reception: Reception<ResponseMessage>): Promise<Reaction> {
  return readAlbums(reception);
}
