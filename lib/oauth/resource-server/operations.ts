/**
 * What a request asks the API to do: looked up before the token is judged, and done after it. Where the API can do nothing with the request, it
 * says so by a status of its own (RFC 9110 §15.5), and notes why.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readMethod } from "@/lib/http/method";
import { readOwn } from "@/lib/http/own-member";
import type { Finding } from "@/lib/oauth/checklist";
import type { JsonObject } from "@/lib/oauth/jwt";
import type { AuthenticationRequirements } from "@/lib/oauth/resource-challenge";
import { type Album, findOperations, type Operation, type Served } from "./albums";
import { findToolCall } from "./mcp";
import { responseWithoutOperation } from "./response";
import type { Judge } from "./validation";

/** What can be done at the address of the request, and what of it is asked for. */
export function selectOperations({ speaks, base, resource }: Judge, request: HttpRequest) {
  const operations: readonly Operation[] =
    speaks === "mcp" ? findToolCall(request, resource) : findOperations(request, base ?? "");
  return { operations, operation: operations.find(({ method }) => method === readMethod(request)) };
}

/** What it requires of how the user signed in. */
export function requirementsOf(
  { lockedTo = { maxAge: 300 } }: Judge,
  { locked }: Operation,
): AuthenticationRequirements {
  return locked ? lockedTo : {};
}

/** Nothing of it is asked for: another address, or another method. */
export function turnAway(judge: Judge, request: HttpRequest, operations: readonly Operation[]): HttpResponse {
  const response = responseWithoutOperation(request, operations);
  const methods = operations.map(({ method }) => method).join(" or ");
  const fault = { expected: methods || "an address of the API", actual: `${request.method} ${request.url}` };
  if (response.status >= 400) noteFault(judge, fault);
  return response;
}

export function serve(
  judge: Judge,
  operation: Operation,
  request: HttpRequest,
  albums: readonly Album[],
  { sub }: JsonObject,
): Served {
  const { mostAlbums = Number.POSITIVE_INFINITY, albumsOf } = judge;
  const served = operation.serve(request, albums, mostAlbums, readOwn(albumsOf ?? {}, String(sub)));
  if (served.fault !== undefined) noteFault(judge, served.fault);
  return served;
}

function noteFault({ checks }: Judge, fault: Finding): void {
  checks.observe("api-request-understood", false, fault);
}
