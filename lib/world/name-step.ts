/**
 * What a message is in the flow, told from who sends it, to which address, and what it says. Nothing but the message and
 * the request that it answers is looked at, so that an edited message is named for what it has become.
 */
import { readAddress } from "@/lib/http/address";
import { endpoints } from "@/lib/oauth/metadata";
import { nameResponse } from "@/lib/transcript/name-response";
import type { StepId } from "@/lib/transcript/steps";
import type { Party } from "@/lib/transcript/types";
import { issuer, redirectUri } from "./demo";
import type { Draft } from "./reception";

const server = endpoints(issuer);

type Caller = Exclude<Party, "attacker">;

/** Address without query → who asks → the name of the request. */
const requests: Readonly<Record<string, Partial<Record<Caller, StepId>>>> = {
  "https://prints.example/login": { browser: "loginRequest" },
  "https://prints.example/app": { browser: "loginRequest" },
  [redirectUri]: { browser: "callback" },
  [server.authorization]: { browser: "authorizationRequest" },
  [`${issuer}/login`]: { browser: "loginSubmission" },
  [`${issuer}/consent`]: { browser: "consentSubmission" },
  [server.token]: { client: "tokenRequest" },
  [server.jwks]: { client: "clientKeysRequest", "resource-server": "apiKeysRequest" },
  [server.introspection]: { "resource-server": "introspectionRequest" },
  "https://photos.example/albums": { client: "apiRequest" },
};

/** The name of a message that a party sends; `answered` is the name of the request that a response answers. */
export function nameStep(draft: Draft, answered: StepId | undefined): StepId {
  if (draft.kind === "response") return nameResponse(draft.response, answered);
  const address = readAddress(draft.request.url);
  const callers = address === undefined ? undefined : requests[address.origin + address.path];
  return (draft.from === "attacker" ? undefined : callers?.[draft.from]) ?? "strayRequest";
}
