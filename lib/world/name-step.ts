/**
 * What a message is in the flow, told from who sends it, to which address, and what it says. Nothing but the message and
 * the request that it answers is looked at, so that an edited message is named for what it has become.
 */

import { readAddress } from "@/lib/http/address";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { readOwn } from "@/lib/http/own-member";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { nameResponse } from "@/lib/transcript/name-response";
import type { StepId } from "@/lib/transcript/steps";
import type { Draft } from "./reception";
import type { RequestNames } from "./request-names";

/** Under which the names stand that are for no address. */
export const anywhere = "anywhere";

/** A request to a token endpoint is named by its grant as well, where that has a name of its own. */
const grantNames: Readonly<Record<string, StepId>> = {
  refresh_token: "refreshRequest",
  "urn:ietf:params:oauth:grant-type:token-exchange": "exchangeRequest",
  "urn:ietf:params:oauth:grant-type:device_code": "pollRequest",
};

/** The name of a message that a party sends; `answered` is the name of the request that a response answers. */
export function nameStep(names: RequestNames, draft: Draft, answered: StepId | undefined): StepId {
  if (draft.kind === "response") return nameResponse(draft.response, answered);
  const address = readAddress(draft.request.url);
  const place = address === undefined ? "" : address.origin + address.path;
  const named = readOwn(names, place)?.[draft.from];
  const name = named ?? names[anywhere]?.[draft.from];
  if (name === "tokenRequest") return nameTokenRequest(draft.request);
  if (name === "firstRequest" && readHeader(draft.request, "Authorization") !== undefined)
    return "apiRequest";
  if (name === "verificationRequest" && draft.request.method === "POST") return "userCodeSubmission";
  return name ?? "strayRequest";
}

function nameTokenRequest({ body }: HttpRequest): StepId {
  const grant = readParameter(readParameters(body), "grant_type") ?? "";
  return readOwn(grantNames, grant) ?? "tokenRequest";
}

/** Every name that a request can have which goes by this one where its flow is set up. */
export function listNames(name: StepId): readonly StepId[] {
  if (name === "tokenRequest") return [name, ...Object.values(grantNames)];
  if (name === "firstRequest") return [name, "apiRequest"];
  return name === "verificationRequest" ? [name, "userCodeSubmission"] : [name];
}
