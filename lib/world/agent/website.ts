/** The website of the makers of Scout, where their agent describes itself: one document, for everyone. */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { listMethods, readMethod } from "@/lib/http/method";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import type { RequestMessage } from "@/lib/transcript/types";
import type { Program } from "../program";
import { type Reaction, type Reception, sendResponse } from "../reception";
import { openOf } from "../servers";
import { describedScout } from "./self";

export const website: Program = { takeRequest };

async function takeRequest({ world, message }: Reception<RequestMessage>): Promise<Reaction> {
  return sendResponse(world, "client-website", openOf(message), respond(message.request));
}

function respond(request: HttpRequest): HttpResponse {
  const { origin, path } = readAddress(request.url) ?? { origin: "", path: "" };
  if (origin + path !== describedScout.client_id) return emptyResponse(404);
  if (readMethod(request) !== "GET") return emptyResponse(405, [["Allow", listMethods(["GET"]).join(", ")]]);
  return jsonResponse(200, describedScout, [["Cache-Control", "max-age=3600"]]);
}
