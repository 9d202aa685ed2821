/**
 * The names of the messages that a run can hold, and of the acts of the user between them. A machine has one state of
 * that name for each message in flight, and the explanations are keyed by them.
 */
import type { Party } from "./types";

export const stepIds = [
  "firstRequest",
  "challenge",
  "resourceMetadataRequest",
  "resourceMetadata",
  "serverMetadataRequest",
  "serverMetadata",
  "noDescription",
  "registrationRequest",
  "registrationResponse",
  "registrationRefusal",
  "clientDocumentRequest",
  "clientDocument",
  "loginRequest",
  "pushedRequest",
  "pushedResponse",
  "pushedRefusal",
  "authorizationRedirect",
  "authorizationRequest",
  "loginPage",
  "loginSubmission",
  "consentPage",
  "consentSubmission",
  "authorizationResponse",
  "authorizationError",
  "authorizationErrorPage",
  "leavingPage",
  "callback",
  "callbackPage",
  "leakRequest",
  "leakResponse",
  "tokenRequest",
  "tokenResponse",
  "tokenRefusal",
  "refreshRequest",
  "refreshResponse",
  "refreshRefusal",
  "revocationRequest",
  "revocationResponse",
  "revocationRefusal",
  "revocationEvent",
  "revocationEventResponse",
  "userinfoRequest",
  "userinfoResponse",
  "userinfoRefusal",
  "clientKeysRequest",
  "clientKeys",
  "apiRequest",
  "apiKeysRequest",
  "apiKeys",
  "introspectionRequest",
  "introspectionResponse",
  "apiResponse",
  "apiRefusal",
  "thiefTokenRequest",
  "thiefTokenResponse",
  "thiefTokenRefusal",
  "thiefApiRequest",
  "thiefApiResponse",
  "thiefApiRefusal",
  "thiefVisitRequest",
  "thiefVisitResponse",
  "injectionRequest",
  "injectionPage",
  "injectionRefusal",
  "resultPage",
  "clientErrorPage",
  "deviceAuthorizationRequest",
  "deviceAuthorizationResponse",
  "deviceAuthorizationRefusal",
  "pollRequest",
  "pollRefusal",
  "verificationRequest",
  "verificationPage",
  "userCodeSubmission",
  "deviceDonePage",
  "passwordSubmission",
  "exchangeRequest",
  "exchangeResponse",
  "exchangeRefusal",
  "secondApiRequest",
  "secondKeysRequest",
  "secondKeys",
  "secondIntrospectionRequest",
  "secondIntrospectionResponse",
  "secondApiResponse",
  "secondApiRefusal",
  "assertionRequest",
  "assertionResponse",
  "returnRequest",
  "returnPage",
  "disconnectRequest",
  "disconnectedPage",
  "signOutRequest",
  "signOutRedirect",
  "endSessionRequest",
  "endSessionPage",
  "endSessionSubmission",
  "endSessionResponse",
  "endSessionKeptPage",
  "endSessionDonePage",
  "signedOutRequest",
  "signedOutPage",
  "logInRequest",
  "logInResponse",
  "logInRefusal",
  "notesRequest",
  "notesResponse",
  "notesRefusal",
  "renewRequest",
  "renewResponse",
  "renewRefusal",
  "trapRequest",
  "trapPage",
  "forgedRequest",
  "forgedResponse",
  "forgedRefusal",
  "strayRequest",
  "strayResponse",
  "otherRequest",
  "otherResponse",
] as const;

/**
 * What a message is. `stray…` is a message that the flow did not foresee: it exists only after an edit. `other…` is one that
 * is no step of a flow, such as a request for metadata: it exists only in the traffic of a live room.
 */
export type StepId = (typeof stepIds)[number];

/** Acts that carry no values: what a person or a program does by itself at its turn. */
export const plainActIds = [
  "connect",
  "start",
  "sync",
  "letTimePass",
  "revoke",
  "attack",
  "attackAgain",
  "chooseOnDevice",
  "poll",
  "askLater",
  "openPhone",
  "ask",
  "askMore",
  "goOn",
  "comeBack",
  "disconnect",
  "signOut",
  "confirmSignOut",
  "staySignedIn",
  "ban",
  "openAgain",
  "openTrap",
] as const;

export type PlainActId = (typeof plainActIds)[number];
type EventName<Act extends string> = Act extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? Uppercase<First> : `_${First}`}${EventName<Rest>}`
  : "";

export type PlainActEvent = { readonly type: EventName<PlainActId> };

/** The event by which a machine is told of the act: `LET_TIME_PASS` of `letTimePass`. */
export function eventOf<Act extends string>(act: Act): EventName<Act> {
  return act.replace(/[A-Z]/g, "_$&").toUpperCase() as EventName<Act>;
}

/** Who does what is no act of the user's. */
const otherActors: Readonly<Partial<Record<ActId, Party>>> = {
  start: "client",
  sync: "client",
  letTimePass: "client",
  revoke: "client",
  attack: "attacker",
  attackAgain: "attacker",
  chooseOnDevice: "client",
  poll: "client",
  askLater: "client",
  ask: "client",
  askMore: "client",
  ban: "resource-server",
};

/** Who acts: the user, in the browser, where nobody else is named. */
export function actorOf(act: ActId): Party {
  return otherActors[act] ?? "browser";
}

/** Acts with an event of their own: the values of the page's form stand in it. */
const formActs = ["signIn", "consent", "deny", "enterCode", "resend"] as const;

export const actIds = [...plainActIds, ...formActs] as const;

export type ActId = (typeof actIds)[number];
