/**
 * How an authorization response travels: in the query or the fragment of the redirect URI (OAuth 2.0 Multiple Response Types
 * §2.1), or as a form that the browser posts there (OAuth 2.0 Form Post Response Mode §2). Left out: JWT-secured modes.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checks";
import { type ResponseMode, responseModes } from "@/lib/oauth/metadata";
import { toClient } from "./refusal";

/** The mode that is asked for, or the default of the code; also of an answer that says that the mode is not known. */
export function readResponseMode(parameters: Parameters): ResponseMode {
  const asked = readParameter(parameters, "response_mode");
  return responseModes.find((mode) => mode === asked) ?? "query";
}

export function checkResponseMode(checks: Checklist, parameters: Parameters): void {
  const asked = readParameter(parameters, "response_mode");
  checks.demand(
    "response-mode-supported",
    asked === undefined || responseModes.some((mode) => mode === asked),
    toClient("invalid_request", "The response_mode is not known"),
    { expected: `${responseModes.join(" or ")}, or none`, actual: asked ?? "none" },
  );
}
