/**
 * What is said of a message, a turn or an end must be true of what was done: of a message that follows from one that was changed, was sent
 * twice or came late, and of a user who did something else. Each row does one thing, sees that it had its effect, and names the words that
 * would be false of it.
 */
import { describe, expect, it } from "vitest";
import { readyChanges } from "@/lib/content/ready-changes";
import { verdictWords } from "@/lib/content/verdict";
import { selectParameters } from "@/lib/transcript/parameters";
import type { DeviationEvent } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";
import type { FlowChoices, FlowId } from "@/lib/world/options";
import { type FlowRun, fork } from "@/machines/engine";
import { makeReadyEdit } from "@/machines/ready-edit";
import {
  type Detour,
  editForm,
  editLocation,
  editQuery,
  editRequest,
  errorInstead,
  failedChecks,
  sent,
  walk,
} from "../machines/support/walk";
import { saidOf, type Table } from "./support/said";

/** Where, and what is done there: an event, how it is made from the message, or a ready change by its id. */
type Deed = readonly [place: string, event: Detour[1] | string];

/** A text that must not say this. */
type Falsehood = readonly [table: Table, id: string, words: RegExp];

interface Row {
  readonly flow: FlowId;
  readonly options?: Partial<FlowChoices[FlowId]>;
  readonly deed: Deed;
  /** What came of it. */
  readonly so: (run: FlowRun) => boolean;
  readonly not: readonly Falsehood[];
}

function row<F extends FlowId>(
  flow: F,
  options: Partial<FlowChoices[F]>,
  deed: Deed,
  so: Row["so"],
  ...not: readonly Falsehood[]
): Row {
  return { flow, options, deed, so, not };
}

const wait = (seconds: number): DeviationEvent => ({ type: "WAIT", seconds });
const replay: DeviationEvent = { type: "REPLAY" };
const wrongPassword: DeviationEvent = { type: "SIGN_IN", username: "maya", password: "guessed" };
const allow = (...scopes: readonly string[]): DeviationEvent => ({ type: "ALLOW", scopes });
const deny: DeviationEvent = { type: "DENY" };

const failed = (check: string) => (run: FlowRun) => failedChecks(run).includes(check);
const held = (check: string) => (run: FlowRun) => !failedChecks(run).includes(check);
const ended = (outcome: string) => (run: FlowRun) => {
  const last = run.steps.at(-1);
  return last?.kind === "end" && last.outcome === outcome;
};
const lacks = (step: string, name: string) => (run: FlowRun) => {
  const found = sent(run).filter((message) => message.step === step);
  return (
    found.length > 0 &&
    found.every((message) => selectParameters(message).every((parameter) => parameter.name !== name))
  );
};
const answers = (step: string, status: number) => (run: FlowRun) =>
  sent(run).some((one) => one.step === step && one.kind === "response" && one.response.status === status);
/** The first JWT of the message is about this one. */
const isAbout = (step: string, sub: string) => (run: FlowRun) => {
  const message = sent(run).find((one) => one.step === step);
  const [token] = message === undefined ? [] : selectTokens(message);
  return token !== undefined && !token.opaque && token.payload.sub === sub;
};
const sendsActorAsSubject = editRequest(({ body }) => {
  const form = new URLSearchParams(body);
  form.set("subject_token", form.get("actor_token") ?? "");
  return { body: String(form) };
});
const all =
  (...facts: readonly Row["so"][]) =>
  (run: FlowRun) =>
    facts.every((fact) => fact(run));

const rows: readonly Row[] = [
  // A call to an API.
  row("client-credentials", {}, ["apiRequest", "no-token"], failed("bearer-present"), [
    "outcomes",
    "refusedByApi",
    /has a token/,
  ]),
  row(
    "client-credentials",
    { token: "opaque" },
    ["introspectionRequest", "wrong-secret"],
    answers("introspectionRefusal", 401),
    ["steps", "introspectionRefusal", /says what the token stands for|token `active` says/],
  ),
  row(
    "agent",
    {},
    ["resourceMetadataRequest", editRequest(() => ({ method: "OPTIONS" }))],
    answers("noDescription", 204),
    ["steps", "noDescription", /describes itself/],
  ),
  row("token-exchange", {}, ["apiRequest", "token-other-key"], failed("access-token-signature"), [
    "steps",
    "apiKeys",
    /token is good, so/,
  ]),
  row(
    "token-exchange",
    {},
    ["apiRequest", "no-token"],
    failed("bearer-present"),
    ["steps", "apiRefusal", /the token of Prints was not good/],
    ["outcomes", "refusedByApi", /did not accept a token/],
  ),
  ...(["narrower", "same"] as const).map((scope) =>
    row(
      "token-exchange",
      { scope },
      ["exchangeRequest", sendsActorAsSubject],
      all(ended("completed"), isAbout("secondApiRequest", "shop-api")),
      ["outcomes", "completed", /about the same person/],
    ),
  ),
  row("token-exchange", {}, ["exchangeRequest", editForm("scope", undefined)], ended("completed"), [
    "outcomes",
    "completed",
    /no more than it needed/,
  ]),
  row("refresh-token", {}, ["apiRequest", "token-other-audience"], failed("access-token-audience"), [
    "steps",
    "apiRefusal",
    /has expired, or it was revoked/,
  ]),
  row("jwt-login", { verification: "header" }, ["notesRequest", "token-none"], ended("completed"), [
    "steps",
    "notesResponse",
    /signature is good/,
  ]),
  row(
    "jwt-login",
    { afterwards: "ban", revocation: "blocklist" },
    ["notesRequest", "token-other-key"],
    all(ended("refusedByApi"), held("own-token-not-blocked")),
    ["outcomes", "refusedByApi", /Banned, and|Its `sub` stands/],
  ),
  row(
    "agent",
    { api: "replays" },
    ["tokenResponse", "swapped-access-token"],
    all(failed("access-token-readable"), held("access-token-audience")),
    ["outcomes", "completed", /because the token names/],
    ["steps", "thiefApiRefusal", /^.*The token was made for Trips/],
  ),
  row(
    "agent",
    { api: "poses", match: "off" },
    ["resultPage", wait(3600)],
    all(ended("completed"), failed("access-token-expiry")),
    ["outcomes", "completed", /good at this API alone/],
    ["steps", "thiefApiRefusal", /was made for Trips/],
  ),

  // A request for tokens.
  row("jwt-bearer", {}, ["tokenRequest", "wrong-secret"], failed("client-secret-matches"), [
    "steps",
    "tokenRefusal",
    /does not accept the assertion/,
  ]),
  row(
    "jwt-bearer",
    {},
    ["assertionRequest", editForm("username", "eve")],
    all(failed("assertion-request-user"), (run) =>
      sent(run).every(({ step }) => step !== "assertionResponse"),
    ),
    ["steps", "assertionRefusal", /holds the \*\*assertion|has signed|asserts who Maya is/],
  ),
  row("introspection", { api: "unknown" }, ["apiRequest", "no-token"], answers("apiRefusal", 401), [
    "steps",
    "apiRefusal",
    /It answers `503`|would be wrong here|Photos cannot tell/,
  ]),
  row("introspection", {}, ["introspectionResponse", "nonsense"], answers("apiRefusal", 503), [
    "steps",
    "apiRefusal",
    /[.] `WWW-Authenticate` tells/,
  ]),
  row(
    "jwt-login",
    {},
    ["notesRequest", editRequest(() => ({ method: "PUT" }))],
    answers("notesRefusal", 405),
    ["steps", "notesRefusal", /The answer is `401`|[.] The checks show/],
  ),
  row(
    "jwt-login",
    { afterwards: "ban", revocation: "short-life" },
    ["renewRequest", editRequest(() => ({ method: "PUT" }))],
    answers("renewRefusal", 405),
    ["steps", "renewRefusal", /token The refresh token is unknown|looked in its database/],
  ),
  ...(["jwt-login", "session-login"] as const).map((flow) =>
    row(flow, {}, ["logInRequest", editRequest(() => ({ headers: [] }))], answers("logInRefusal", 415), [
      "steps",
      "logInRefusal",
      /The name and the password do not fit|So it is `403`/,
    ]),
  ),
  row("token-exchange", {}, ["tokenRequest", "more-scope"], failed("scope-known"), [
    "steps",
    "tokenRefusal",
    /could not prove/,
  ]),
  row(
    "token-exchange",
    {},
    ["exchangeRequest", "no-actor"],
    (run) =>
      sent(run).some(
        (one) =>
          one.step === "exchangeResponse" &&
          selectTokens(one).every((token) => token.opaque || token.payload.act === undefined),
      ),
    ["steps", "exchangeResponse", /[.] +`act` says who acts/],
  ),
  row(
    "refresh-token",
    {},
    ["refreshRequest", "wrong-secret"],
    all(failed("client-secret-matches"), (run) =>
      run.transcript.every((entry) => entry.kind !== "action" || entry.action !== "tokens-dropped"),
    ),
    ["steps", "refreshRefusal", /Whatever it was, the tokens/],
    ["outcomes", "refusedByServer", /worth nothing any more, so|has to ask Maya again/],
  ),
  row(
    "refresh-token",
    { client: "public", theft: "before" },
    ["sync", wait(600)],
    all(failed("refresh-token-unused"), (run) => {
      const steps = sent(run).map(({ step }) => step);
      return steps.indexOf("refreshResponse") < steps.indexOf("thiefTokenRefusal");
    }),
    ["acts", "attack", /faster/],
    ["steps", "thiefTokenRefusal", /was never used before/],
  ),

  // What goes through the browser.
  row(
    "authorization-code",
    {},
    ["authorizationRedirect", "no-state"],
    all(lacks("callback", "state"), failed("state-matches")),
    ["steps", "callback", /error, come `state`/],
    ["steps", "authorizationRequest", /address that Prints made/],
  ),
  row("authorization-code", {}, ["authorizationRedirect", "implicit"], failed("response-type-supported"), [
    "steps",
    "authorizationRequest",
    /It asks for a/,
  ]),
  row("authorization-code", {}, ["signIn", wrongPassword], failed("password-matches"), [
    "steps",
    "loginSubmission",
    /her password|Maya signs in/,
  ]),
  row("authorization-code", { resource: "both" }, ["consent", allow("photos.read")], ended("completed"), [
    "steps",
    "tokenRequest",
    /Maya allowed/,
  ]),
  row(
    "authorization-code",
    { epilogue: "revoke" },
    ["disconnectRequest", replay],
    all(ended("refusedByClient"), failed("own-session-known")),
    ["outcomes", "refusedByClient", /found that a rule was broken/],
  ),
  row(
    "authorization-code",
    {},
    ["authorizationResponse", editLocation("error", "access_denied")],
    all(ended("denied"), held("consent-given")),
    ["outcomes", "denied", /^Maya said no|No code was issued/],
  ),
  row(
    "device-code",
    {},
    ["pollRefusal", errorInstead("access_denied")],
    all(ended("denied"), held("consent-given")),
    ["outcomes", "denied", /^Maya said no/],
  ),
  row(
    "openid-connect",
    {},
    ["authorizationResponse", editLocation("error", "access_denied")],
    all(ended("denied"), held("consent-given")),
    ["outcomes", "denied", /^Maya said no|Maya did not let/],
  ),
  row(
    "openid-connect",
    {},
    [
      "endSessionRequest",
      editRequest(({ headers }) => ({ headers: headers.filter(([name]) => name !== "Cookie") })),
    ],
    all(ended("completed"), failed("logout-session")),
    ["outcomes", "completed", /both sessions ended/],
  ),
  row(
    "implicit",
    { response_mode: "query" },
    ["authorizationRequest", editQuery("response_type", undefined)],
    all(ended("refusedByServer"), held("response-mode-supported")),
    ["outcomes", "refusedByServer", /so this mode is not one/],
    ["steps", "authorizationError", /This server answers|The error stands where the token would have stood/],
  ),
  row("introspection", {}, ["revocationRequest", editForm("token", "another")], ended("stolen"), [
    "outcomes",
    "stolen",
    /JWT/,
  ]),
  row(
    "pushed-authorization",
    {},
    ["authorizationRequest", replay],
    failed("pushed-known"),
    ["steps", "authorizationRequest", /has the request already|uses up/],
    ["outcomes", "refusedByServer", /`error` is what the client learns/],
  ),
  row(
    "pushed-authorization",
    { dpop: "on", theft: "on", proof: "caught" },
    ["attack", wait(3600)],
    (run) => failedChecks(run).length > 0 && held("dpop-proof-unused")(run),
    ["steps", "thiefApiRefusal", /proof is good|is spent/],
  ),
  row(
    "implicit",
    {},
    ["consent", deny],
    ended("denied"),
    ["steps", "callback", /token is in the fragment/],
    ["steps", "callbackPage", /and takes the token/],
  ),
  row(
    "implicit",
    { attack: "referrer" },
    ["consent", deny],
    lacks("callback", "access_token"),
    ["steps", "callback", /with the token|Now the token/],
    ["steps", "leakRequest", /with the token|tells of the token/],
  ),
  row("openid-connect", {}, ["consent", allow("profile")], lacks("tokenResponse", "id_token"), [
    "steps",
    "tokenResponse",
    /Two tokens come\.|issues an ID token/,
  ]),
  row(
    "openid-connect",
    {},
    ["signOutRedirect", "no-state"],
    all(lacks("signedOutRequest", "state"), answers("signedOutPage", 400)),
    ["steps", "signedOutRequest", /, with the `state`/],
    ["steps", "signedOutPage", /says that Maya|has compared/],
    ["steps", "endSessionResponse", /returns its/],
  ),
  row("openid-connect", {}, ["userinfoRequest", "no-token"], failed("bearer-present"), [
    "outcomes",
    "refusedByApi",
    /has an access token/,
  ]),

  // Passwords.
  row(
    "password",
    {},
    ["signIn", wrongPassword],
    failed("owner-credentials-match"),
    ["steps", "passwordSubmission", /her password|Maya’s password goes/],
    ["steps", "tokenRequest", /her password/],
    ["outcomes", "refusedByServer", /her password/],
  ),
  row("password", {}, ["tokenResponse", wait(3600)], failed("access-token-expiry"), [
    "steps",
    "clientErrorPage",
    /has no token|could not use the password/,
  ]),

  // A revocation.
  row("introspection", {}, ["revoke", wait(3600)], failed("revocation-token-known"), [
    "steps",
    "revocationResponse",
    /has revoked/,
  ]),
  row(
    "introspection",
    {},
    ["apiRequest", "made-up-token"],
    ended("stolen"),
    ["outcomes", "stolen", /token was revoked, and/],
    ["steps", "thiefApiRequest", /has revoked/],
    ["steps", "thiefApiResponse", /knows that the token was revoked/],
  ),
  row("introspection", {}, ["thiefApiRequest", "no-token"], ended("completed"), [
    "outcomes",
    "completed",
    /heard `active: false`/,
  ]),
  row("introspection", {}, ["apiRequest", "no-token"], answers("apiRefusal", 401), [
    "outcomes",
    "refusedByApi",
    /So it says `503`/,
  ]),
  row(
    "introspection",
    { token: "jwt", answer: "local" },
    ["sync", wait(600)],
    all(ended("completed"), (run) => sent(run).every(({ step }) => step !== "introspectionRequest")),
    ["outcomes", "completed", /asks id\.example|a request for every call/],
  ),

  // Time.
  row(
    "device-code",
    {},
    ["deviceDonePage", wait(3600)],
    all(failed("device-code-not-expired"), held("consent-given")),
    ["outcomes", "refusedByServer", /nobody decided/],
    ["steps", "pollRefusal", /took too long/],
  ),
  row(
    "session-login",
    { afterwards: "ban" },
    ["logInResponse", wait(3600)],
    all(failed("own-session-current"), (run) => run.steps.every(({ state }) => state !== "ban")),
    ["outcomes", "refusedByApi", /Banned, and|when it banned|Whoever Notes bans|good at/],
  ),
  row(
    "jwt-login",
    { afterwards: "ban", revocation: "blocklist" },
    ["notesRequest", wait(36_000)],
    all(ended("refusedByApi"), (run) => run.steps.every(({ state }) => state !== "ban")),
    ["outcomes", "refusedByApi", /blocklist|as good as before|no longer counts/],
  ),
  // Where it comes to the ban all the same, nobody has to sign in again, and no key is another.
  row(
    "jwt-login",
    { afterwards: "ban", revocation: "blocklist" },
    ["logInRequest", wait(36_000)],
    all(ended("refusedByApi"), failed("own-token-not-blocked"), held("own-token-expiry")),
    ["outcomes", "refusedByApi", /sign in again|another key/],
  ),
  row(
    "session-login",
    { afterwards: "ban" },
    ["notesResponse", wait(60)],
    all(ended("refusedByApi"), failed("own-session-known")),
    ["outcomes", "refusedByApi", /sign in again/],
  ),
  row(
    "session-login",
    { afterwards: "trap", "same-site": "none" },
    ["notesResponse", wait(3600)],
    failed("own-session-current"),
    ["outcomes", "completed", /named Maya’s session/],
    ["acts", "openTrap", /still signed in/],
    ["steps", "trapRequest", /still signed in/],
  ),
  row(
    "session-login",
    { afterwards: "trap", "same-site": "none", origin: "ignored" },
    ["notesResponse", wait(3600)],
    failed("own-session-current"),
    ["outcomes", "completed", /`Origin` says/],
  ),
];

async function make({ flow, options, deed: [place, done] }: Row): Promise<FlowRun> {
  if (typeof done === "function") return (await walk(flow, options, [place, done])).record;
  const { record } = await walk(flow, options);
  const step = record.steps.findIndex(({ state }) => state.split(".")[0] === place);
  if (step === -1) throw new Error(`The run does not come to ${place}.`);
  if (typeof done !== "string") return fork(record, { step, event: done });
  const offer = readyChanges.find(({ id }) => id === done);
  const message = offer && (await makeReadyEdit(record, step, offer.change));
  if (message === undefined) throw new Error(`${done} changes nothing of ${place}.`);
  return fork(record, { step, event: { type: "EDIT", message } });
}

describe("what is said is true of what was done", () => {
  it.each(rows.map((one) => [`${one.flow} ${JSON.stringify(one.options)} ${JSON.stringify(one.deed)}`, one]))(
    "%s",
    async (_, one) => {
      const run = await make(one as Row);
      const { flow, options, so, not } = one as Row;
      expect(so(run)).toBe(true);
      for (const [table, id, words] of not)
        expect(saidOf(flow, table, id, options, run.deviations)).not.toMatch(words);
    },
  );

  it("of a message that was changed it is said that the words are about one that was not", () => {
    expect(verdictWords.inFlight).toMatch(/words below are about a message that nobody has changed/);
  });
});
