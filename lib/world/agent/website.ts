/** The website of the makers of Scout, where their agent describes itself: one document, for everyone. */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { answerTo, emptyResponse, jsonResponse } from "@/lib/http/response";
import type { RequestMessage } from "@/lib/transcript/types";
import type { Program } from "../program";
import { type Reaction, type Reception, sendResponse } from "../reception";
import { openOf } from "../servers";
import { describedScout } from "./self";

export const website: Program = { takeRequest };

async function takeRequest({ world, message }: Reception<RequestMessage>): Promise<Reaction> {
  const { request } = message;
  return sendResponse(world, "client-website", openOf(message), answerTo(request, respond(request)));
}

function respond({ method, url }: HttpRequest): HttpResponse {
  const { origin, path } = readAddress(url) ?? { origin: "", path: "" };
  if (origin + path !== describedScout.client_id) return emptyResponse(404);
  if (method !== "GET" && method !== "HEAD") return emptyResponse(405, [["Allow", "GET, HEAD"]]);
  return jsonResponse(200, describedScout, [["Cache-Control", "max-age=3600"]]);
}
