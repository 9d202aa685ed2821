/**
 * How an authorization response travels: in the query or the fragment of the redirect URI (OAuth 2.0 Multiple Response Types
 * §2.1), or as a form that the browser posts there (OAuth 2.0 Form Post Response Mode §2). Left out: JWT-secured modes.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import { type ResponseMode, responseModes } from "@/lib/oauth/metadata";
import type { ResponseType } from "./authorization-records";
import type { Context } from "./context";
import { toClient } from "./refusal";
import { isImplicit, readResponseType } from "./response-type";

/** The mode that is asked for, or the default of the response type; also of an answer that says that the mode will not do. */
export function readResponseMode({ settings }: Context, parameters: Parameters): ResponseMode {
  const asked = readParameter(parameters, "response_mode");
  const type = readResponseType(settings, parameters) ?? "code";
  return selectModes(type).find((mode) => mode === asked) ?? (isImplicit(type) ? "fragment" : "query");
}

export function checkResponseMode(checks: Checklist, parameters: Parameters, type: ResponseType): void {
  const asked = readParameter(parameters, "response_mode");
  const modes = selectModes(type);
  checks.demand(
    "response-mode-supported",
    asked === undefined || modes.some((mode) => mode === asked),
    toClient(
      "invalid_request",
      isImplicit(type) ? "The response_mode is not one for tokens" : "The response_mode is not known",
    ),
    { expected: `${modes.join(" or ")}, or none`, actual: asked ?? "none" },
  );
}

/** A token must never stand in a query (Multiple Response Types §7). */
function selectModes(type: ResponseType): readonly ResponseMode[] {
  return isImplicit(type) ? responseModes.filter((mode) => mode !== "query") : responseModes;
}
