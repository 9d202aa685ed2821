/**
 * A request about the server as a whole, with `*` for its target (RFC 9110 §9.3.7): what methods there are for it to say, and nothing else.
 * Another method cannot have that target (RFC 9112 §3.2.4).
 */
import type { HttpResponse } from "@/lib/http/message";
import { emptyResponse } from "@/lib/http/response";
import { badSettings, refuse } from "@/lib/rooms/refusals";

const methods = ["GET", "HEAD", "POST", "OPTIONS"];

export function answerForServer(method: string | undefined): HttpResponse {
  if (method === "OPTIONS") return emptyResponse(204, [["Allow", methods.join(", ")]]);
  return refuse(badSettings("Only OPTIONS can have the target *"));
}
