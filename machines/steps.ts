/**
 * The shapes that the states of every grant have. A message state is named by its message and lists the places that its
 * delivery may lead to; the first one that the receiver's answer really led to is taken. What no step foresees goes astray,
 * under a name of its own, so that an edited message always has somewhere to go.
 */
import type { TurnId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import { inFlight, lead } from "./flight";
import { grant, type Place, type RunMeta } from "./setup";
import { type ActEvent, pageActs } from "./user-acts";

export { awaited, inFlight } from "./flight";

/** Somebody's turn: each event that they can cause, and the places that it may lead to. */
export function turn(act: TurnId, events: readonly ActEvent["type"][], ...ways: readonly Place[]) {
  return takeTurn({ act }, "canAct", events, ways);
}

/** The user's turn at a page that the flow has elsewhere, or nowhere: what it asks for can be done, and leads where its form leads. */
export function strayTurn(...ways: readonly Place[]) {
  return takeTurn({}, "isAskedFor", Object.keys(pageActs), ways);
}

function takeTurn(
  meta: RunMeta,
  guard: "canAct" | "isAskedFor",
  events: readonly string[],
  ways: readonly Place[],
) {
  const acts = events.map((type) => [type, { guard, target: "acting" }] as const);
  return grant.createStateConfig({
    initial: "waiting",
    states: {
      waiting: {
        tags: ["waiting", "act"],
        meta,
        on: { ...Object.fromEntries(acts), WAIT: { actions: "wait" } },
      },
      acting: {
        entry: "work",
        on: {
          REACTED: { target: "acted", actions: { type: "arrived", params: ({ event }) => event.arrival } },
        },
      },
      acted: { type: "final" },
    },
    onDone: lead(ways),
  });
}

function end(outcome: Outcome) {
  return grant.createStateConfig({ type: "final", output: outcome });
}

/** The end of a run in which an attacker took part, and got what was not theirs. */
export const theft = { stolen: end("stolen") };

/** The ends that every grant can have. */
export const endings = {
  completed: end("completed"),
  denied: end("denied"),
  refusedByServer: end("refusedByServer"),
  refusedByClient: end("refusedByClient"),
  refusedByApi: end("refusedByApi"),
  deadEnd: end("deadEnd"),
  stayed: end("stayed"),
  astray: end("astray"),
} satisfies Record<Exclude<Outcome, "stolen">, ReturnType<typeof end>>;

/** Where a page alone can lead to. */
type OnScreen = "deadEnd" | "stayed" | "strayTurn";

interface Led {
  readonly output?: Outcome;
  readonly onDone?: readonly { readonly target: string }[];
}

/** The states of a flow without a browser: no page could lead nowhere there, none could stay for want of another, and none could ask. */
export function offScreen<S extends Readonly<Record<string, Led>>>(states: S): Omit<S, OnScreen> {
  const isOnScreen = (place: string) => ["deadEnd", "stayed", "strayTurn"].includes(place);
  const kept = Object.entries(states).filter(([place]) => !isOnScreen(place));
  const led = kept.map(([place, { onDone, ...state }]) => [
    place,
    onDone === undefined ? state : { ...state, onDone: onDone.filter(({ target }) => !isOnScreen(target)) },
  ]);
  return Object.fromEntries(led);
}

/** How the receiver of an answer can end the run, whatever it is an answer to. */
const verdicts = ["completed", "denied", "refusedByServer", "refusedByClient", "refusedByApi"] as const;

/** Where messages are that the flow did not foresee. They may find the way back to a turn of the flow, or their receiver says how it ended. */
export function strayMessages(...back: readonly Place[]) {
  return { strayRequest: inFlight(), strayResponse: inFlight(...back, ...verdicts) };
}

/** The user signs in and decides, at the authorization server (RFC 6749 §4.1, steps A to C). */
export const loginAndConsent = signInAndConsent({
  afterSignIn: ["consentPage", "loginPage", "authorizationErrorPage"],
  afterConsent: ["authorizationResponse", "authorizationError", "authorizationErrorPage"],
});

interface Afterwards {
  readonly afterSignIn: readonly Place[];
  readonly afterConsent: readonly Place[];
}

/** The same where the pages lead elsewhere. A page that was changed into the other one asks what that asks. */
export function signInAndConsent({ afterSignIn, afterConsent }: Afterwards) {
  return {
    loginPage: inFlight("signIn", "consent"),
    signIn: turn("signIn", ["SIGN_IN"], "loginSubmission"),
    loginSubmission: inFlight(...afterSignIn),
    consentPage: inFlight("consent", "signIn"),
    consent: turn("consent", ["ALLOW", "DENY"], "consentSubmission"),
    consentSubmission: inFlight(...afterConsent),
    strayTurn: strayTurn("loginSubmission", "consentSubmission"),
  };
}

/** The client calls the API, which asks for keys, unless it has them, or introspects before it answers (RFC 6750, RFC 9068, RFC 7662). */
export const apiCall = {
  apiRequest: inFlight("apiKeysRequest", "introspectionRequest", "apiResponse", "apiRefusal"),
  apiKeysRequest: inFlight("apiKeys"),
  apiKeys: inFlight("apiResponse", "apiRefusal"),
  introspectionRequest: inFlight("introspectionResponse", "introspectionRefusal"),
  introspectionResponse: inFlight("apiResponse", "apiRefusal"),
  introspectionRefusal: inFlight("apiRefusal"),
};
