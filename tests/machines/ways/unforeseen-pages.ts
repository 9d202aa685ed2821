/**
 * A page of the server in the place of an answer that shows none, or none that asks: the user can do what it asks for all the same, and the server
 * judges what comes of it. What it takes is its to say: the session of the page's form is over, or the user has decided already.
 */
import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { FlowId } from "@/lib/world/options";
import { type Detour, editResponse, responseAt, walk } from "../support/walk";
import type { Way } from "./way";

interface Unforeseen {
  /** The page, and the answer of the server's in whose place it comes. */
  readonly page: StepId;
  readonly at: StepId;
  readonly outcome: Outcome;
  readonly check: string;
  /** What is done then, where it is not what the demo person does. */
  readonly act?: Detour;
}

function put({ page, at, outcome, check, act }: Unforeseen, flow: FlowId): Way {
  const swap: Detour = [
    at,
    async (message) => {
      const { headers, body } = responseAt((await walk(flow)).record, page);
      const kept = headers.filter(([name]) => name.toLowerCase() !== "set-cookie");
      return editResponse(() => ({ status: 200, headers: kept, body }))(message);
    },
  ];
  return {
    title: `lets the user act at the ${page} that comes in the place of the ${at}${act === undefined ? "" : ", or the device"}`,
    detours: act === undefined ? [swap] : [swap, act],
    outcome,
    check,
  };
}

const unforeseen: Readonly<Partial<Record<FlowId, readonly Unforeseen[]>>> = {
  "authorization-code": signIn("authorizationResponse"),
  "openid-connect": [
    ...signIn("authorizationResponse"),
    {
      ...{ page: "endSessionPage", at: "authorizationResponse" },
      ...{ outcome: "refusedByClient", check: "logout-state-matches" },
    },
  ],
  "pushed-authorization": signIn("authorizationResponse"),
  "device-code": [
    ...signIn("deviceDonePage"),
    {
      ...{ page: "verificationPage", at: "deviceDonePage" },
      ...{ outcome: "refusedByServer", check: "form-token-matches" },
    },
    {
      ...{ page: "verificationPage", at: "deviceDonePage", act: ["strayTurn", { type: "POLL" }] },
      ...{ outcome: "completed", check: "device-decided" },
    },
  ],
  implicit: signIn("authorizationResponse"),
  agent: signIn("authorizationResponse"),
  "native-app": signIn("authorizationResponse"),
  "step-up": signIn("authorizationResponse"),
};

function signIn(at: StepId): readonly Unforeseen[] {
  const refused = { at, outcome: "refusedByServer", check: "transaction-known" } as const;
  return [
    { page: "loginPage", ...refused },
    { page: "consentPage", ...refused },
  ];
}

export function unforeseenPages(flow: FlowId): readonly Way[] {
  return (unforeseen[flow] ?? []).map((one) => put(one, flow));
}
