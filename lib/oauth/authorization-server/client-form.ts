/**
 * The form that a client sends to the server by itself, at whichever endpoint (RFC 6749 §3.2): form-encoded, without
 * credentials in the address, and with no parameter twice but
 * those that may be (RFC 8707 §2, RFC 8693 §2.1).
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest } from "@/lib/http/message";
import { findDuplicate, type Parameters, readParameters } from "@/lib/http/parameters";
import { isForm, readMediaType } from "@/lib/http/response";
import type { Context } from "./context";
import { toCaller } from "./refusal";

/** The parameters of the body. Throws invalid_request. */
export function checkClientForm(context: Context, request: HttpRequest): Parameters {
  context.checks.demand(
    "token-content-type",
    isForm(request),
    toCaller("invalid_request", "The body must be application/x-www-form-urlencoded"),
    { expected: "application/x-www-form-urlencoded", actual: readMediaType(request) ?? "no Content-Type" },
  );
  const query = readAddress(request.url)?.query ?? [];
  const leaked = ["client_secret", "client_assertion"].find((name) => query.some(([key]) => key === name));
  context.checks.demand(
    "token-credentials-in-body",
    leaked === undefined,
    toCaller("invalid_request", "Client credentials must not stand in the request URI"),
    { expected: "no credentials in the address", actual: leaked ?? "none" },
  );
  const parameters = readParameters(request.body);
  const duplicate = findDuplicate(parameters, ["resource", "audience"]);
  context.checks.demand(
    "token-parameters-once",
    duplicate === undefined,
    toCaller("invalid_request", "A parameter is included more than once"),
    {
      expected: "each parameter once",
      actual: duplicate === undefined ? "each once" : `${duplicate} more than once`,
    },
  );
  return parameters;
}
