/** The ways of every flow. A flow without ways does not compile, and a way of its machine that none of them takes fails a test. */
import { type FlowId, flowIds } from "@/lib/world/options";
import { type Walk, walk } from "../support/walk";
import { agentWays } from "./agent";
import { authorizationCodeWays } from "./authorization-code";
import { changedAnswers } from "./changed-answers";
import { changedRefusals } from "./changed-refusals";
import { clientCredentialsWays } from "./client-credentials";
import { deviceCodeWays } from "./device-code";
import { implicitWays } from "./implicit";
import { introspectionWays } from "./introspection";
import { jwtBearerWays } from "./jwt-bearer";
import { jwtLoginWays } from "./jwt-login";
import { nativeAppWays } from "./native-app";
import { offTheWay } from "./off-the-way";
import { openidConnectWays } from "./openid-connect";
import { passwordWays } from "./password";
import { pushedAuthorizationWays } from "./pushed-authorization";
import { refreshTokenWays } from "./refresh-token";
import { sessionLoginWays } from "./session-login";
import { stepUpWays } from "./step-up";
import { swapPages } from "./swapped-pages";
import { tokenExchangeWays } from "./token-exchange";
import { unforeseenPages } from "./unforeseen-pages";
import type { Way } from "./way";

const flowWays: { readonly [F in FlowId]: readonly Way<F>[] } = {
  "authorization-code": authorizationCodeWays,
  "client-credentials": clientCredentialsWays,
  "refresh-token": refreshTokenWays,
  "native-app": nativeAppWays,
  "device-code": deviceCodeWays,
  "token-exchange": tokenExchangeWays,
  "jwt-bearer": jwtBearerWays,
  introspection: introspectionWays,
  "openid-connect": openidConnectWays,
  "pushed-authorization": pushedAuthorizationWays,
  "step-up": stepUpWays,
  agent: agentWays,
  implicit: implicitWays,
  password: passwordWays,
  "jwt-login": jwtLoginWays,
  "session-login": sessionLoginWays,
};

export interface FlowWay {
  readonly flow: FlowId;
  readonly way: Way;
}

/** Of every flow that calls an API: in its first way that completes, it may be called twice, and has its keys by then. */
function callTwice(ways: readonly Way[]): readonly Way[] {
  const completes = ways.find(({ outcome, detours }) => outcome === "completed" && detours === undefined);
  const callsApi = ways.some(({ detours = [] }) => detours.some(([place]) => place === "apiRequest"));
  if (completes === undefined || !callsApi) return [];
  const title = "answers an API call that comes twice: a bearer token proves no sender (RFC 6750 §5.1)";
  const { golden, ...way } = completes;
  return [{ ...way, title, detours: [["apiRequest", { type: "REPLAY" }]] }];
}

/** The ways of a flow's own, and those that it has like every other. */
function waysOf(flow: FlowId): readonly Way[] {
  const ways: readonly Way[] = flowWays[flow];
  const changed: readonly Way[] = changedAnswers[flow] ?? [];
  const refused: readonly Way[] = changedRefusals[flow] ?? [];
  const off: readonly Way[] = offTheWay[flow] ?? [];
  return [
    ...ways,
    ...changed,
    ...refused,
    ...swapPages(flow),
    ...unforeseenPages(flow),
    ...callTwice(ways),
    ...off,
  ];
}

export const everyWay: readonly FlowWay[] = flowIds.flatMap((flow) =>
  waysOf(flow).map((way) => ({ flow, way })),
);

const walked = new Map<FlowWay, Promise<Walk>>();

/** The way as it goes. Each is walked once for all the tests of a file. */
export function walkWay(one: FlowWay): Promise<Walk> {
  const { flow, way } = one;
  const known = walked.get(one) ?? walk(flow, way.options ?? {}, ...(way.detours ?? []));
  walked.set(one, known);
  return known;
}
