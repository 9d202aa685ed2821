/**
 * Where the parameters of an authorization request stand: in the request itself (RFC 6749 §4.1.1), in a signed JWT (RFC 9101),
 * or with this server, where the client pushed them (RFC 9126). Whatever stands beside a JWT or a reference is ignored.
 */
import type { HttpRequest } from "@/lib/http/message";
import { findDuplicate, type Parameters, readParameter } from "@/lib/http/parameters";
import type { Context } from "./context";
import { pushedPrefix, type TakenRequest, takePushedRequest } from "./pushed-request";
import { toPerson } from "./refusal";
import { readRequestObject } from "./request-object";

export interface RequestSource {
  readonly parameters: Parameters;
  /** Where it was pushed. */
  readonly pushed?: TakenRequest;
}

export async function readRequestSource(
  context: Context,
  request: HttpRequest,
  sent: Parameters,
): Promise<RequestSource> {
  const clientId = readParameter(sent, "client_id");
  const signed = readParameter(sent, "request");
  const reference = readParameter(sent, "request_uri");
  if (signed === undefined && !reference?.startsWith(pushedPrefix)) return { parameters: sent };
  checkAlone(context, sent);
  if (reference !== undefined) {
    const pushed = await takePushedRequest(context, request, clientId, reference);
    return { parameters: pushed.record.parameters, pushed };
  }
  const client = await context.store.get("client", clientId ?? "");
  if (client === undefined || signed === undefined) return { parameters: sent };
  return { parameters: await readRequestObject(context, client, signed) };
}

/** One of them, once: of two, nobody could say which is the request (RFC 9101 §5). */
function checkAlone(context: Context, sent: Parameters): void {
  const names = ["client_id", "request", "request_uri"];
  const duplicate = findDuplicate(sent.filter(([name]) => names.includes(name)));
  const both = ["request", "request_uri"].every((name) => readParameter(sent, name) !== undefined);
  context.checks.demand(
    "request-object-alone",
    duplicate === undefined && !both,
    toPerson("The request stands in more than one place"),
    {
      expected: "one request or one request_uri, with one client_id",
      actual: both ? "request and request_uri" : (duplicate ?? "one"),
    },
  );
}
