/**
 * Where the parameters of an authorization request stand: in the request itself (RFC 6749 §4.1.1), in a signed JWT (RFC 9101),
 * or with this server, where the client pushed them (RFC 9126). Whatever stands beside a JWT or a reference is ignored.
 */
import { findDuplicate, type Parameters, readParameter } from "@/lib/http/parameters";
import type { Context } from "./context";
import { pushedPrefix, takePushedRequest } from "./pushed-request";
import { toPerson } from "./refusal";
import { readRequestObject } from "./request-object";

export interface RequestSource {
  readonly parameters: Parameters;
  readonly pushed: boolean;
}

export async function readRequestSource(context: Context, sent: Parameters): Promise<RequestSource> {
  const clientId = readParameter(sent, "client_id");
  const signed = readParameter(sent, "request");
  const reference = readParameter(sent, "request_uri");
  if (signed === undefined && !reference?.startsWith(pushedPrefix))
    return { parameters: sent, pushed: false };
  checkAlone(context, sent);
  if (reference !== undefined) {
    return { parameters: await takePushedRequest(context, clientId, reference), pushed: true };
  }
  const client = await context.store.get("client", clientId ?? "");
  if (client === undefined || signed === undefined) return { parameters: sent, pushed: false };
  return { parameters: await readRequestObject(context, client, signed), pushed: false };
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
