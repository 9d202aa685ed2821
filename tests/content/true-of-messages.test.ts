/** What is said of a message, held to what that message carries and to who sends it: of attacks, and of options that change either. */
import { describe, expect, it } from "vitest";
import { explainStep } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { readyChanges } from "@/lib/content/ready-changes";
import { readHeader } from "@/lib/http/message";
import { selectParameters } from "@/lib/transcript/parameters";
import { selectTokens } from "@/lib/transcript/tokens";
import type { Message } from "@/lib/transcript/types";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { fork } from "@/machines/engine";
import { makeReadyEdit } from "@/machines/ready-edit";
import { failedChecks, sent, type Walk, walk } from "../machines/support/walk";
import { saidOf } from "./support/said";
import { sentences } from "./support/texts";

function messagesOf({ record }: Walk, step: string): readonly Message[] {
  return sent(record).filter((one) => one.step === step);
}

function namesIn(message: Message | undefined): readonly string[] {
  return message === undefined ? [] : selectParameters(message).map(({ name }) => name);
}

function claimsIn(message: Message | undefined): Readonly<Record<string, unknown>> {
  const [token] = message === undefined ? [] : selectTokens(message);
  return token === undefined || token.opaque ? {} : token.payload;
}

/** A run with a ready change at the first step of this place. */
async function changed<F extends FlowId>(flow: F, options: object, place: string, change: string) {
  const { record } = await walk<FlowId>(flow, options);
  const step = record.steps.findIndex(({ state }) => state.split(".")[0] === place);
  const offer = readyChanges.find(({ id }) => id === change);
  const message = offer && (await makeReadyEdit(record, step, offer.change));
  if (message === undefined) throw new Error(`${change} changes nothing of ${place}.`);
  return fork(record, { step, event: { type: "EDIT", message } });
}

it.each(flowIds)("what is said of a message, an act or an end of %s says nothing twice", (flow) => {
  const definitions: Readonly<Record<string, readonly string[]>> = flowOptions[flow];
  const { steps, acts, outcomes } = explanationsFor(flow).explanations;
  const choices = Object.entries(definitions).flatMap(([id, values]) =>
    values.map((value) => ({ ...defaultsOf(flowOptions[flow]), [id]: value })),
  );
  const twice = Object.entries({ ...steps, ...acts, ...outcomes }).flatMap(([id, explanation]) =>
    choices.flatMap((choice) => {
      const { what, why, watch = "", notes } = explainStep(explanation, choice);
      const said = [what, why, watch, ...notes].flatMap(sentences);
      return said.filter((one, place) => said.indexOf(one) !== place).map((one) => `${id}: ${one}`);
    }),
  );
  expect(choices.length).toBeGreaterThan(4);
  expect([...new Set(twice)]).toEqual([]);
});

describe("of an opaque token (RFC 7662 §2.2)", () => {
  const flows = flowIds.filter((flow) => "token" in flowOptions[flow] && flow !== "token-exchange");

  it.each(flows)("%s does not say that it tells the API anything: the server does", async (flow) => {
    const run = await walk<FlowId>(flow, { token: "opaque" });
    expect(messagesOf(run, "introspectionResponse").length).toBeGreaterThan(0);
    expect(messagesOf(run, "apiResponse").length).toBeGreaterThan(0);
    expect(saidOf<FlowId>(flow, "steps", "apiResponse", { token: "opaque" })).not.toMatch(/token says/);
  });
});

describe("of a token that was issued to another client (RFC 6749 §10.16)", () => {
  const options = { attack: "injection" } as const;

  it("the scope is not said to be that of Prints", async () => {
    const [call] = messagesOf(await walk("implicit", options), "apiRequest");
    expect(claimsIn(call).client_id).toBe("gallery-spa");
    expect(saidOf("implicit", "steps", "apiResponse", options)).not.toContain("what Prints may do");
    expect(saidOf("implicit", "steps", "apiResponse")).toContain("what Prints may do");
  });

  it("no sign-in is said to follow where none does", async () => {
    const run = await walk("implicit", options);
    expect(messagesOf(run, "loginPage")).toEqual([]);
    expect(saidOf("implicit", "steps", "loginRequest", options)).not.toContain("that follow");
    expect(saidOf("implicit", "steps", "loginRequest")).toContain("that follow");
  });
});

it("where the token stands for the attacker, Maya’s albums are not said to come (RFC 9700 §4.7)", async () => {
  const options = { theft: "csrf", pkce: "off", state: "off" } as const;
  const run = await walk("authorization-code", options);
  expect(claimsIn(messagesOf(run, "apiRequest")[0]).sub).not.toBe("248289761001");
  expect(messagesOf(run, "apiResponse").length).toBe(1);
  const said = saidOf("authorization-code", "steps", "apiResponse", options);
  expect(said).not.toMatch(/Maya’s albums|on Maya’s behalf|she allowed/);
  expect(said).toContain("the attacker’s albums");
});

describe("of an attack that was changed on its way", () => {
  it.each([
    ["refusedByServer", { state: "off" }, "authorizationRedirect", "redirect-elsewhere", /attacker’s code/],
    ["refusedByClient", {}, "thiefAuthorizationResponse", "no-state", /came with a `state`/],
  ] as const)(
    "%s is not laid to the rule that stops it by itself",
    async (end, options, place, change, rule) => {
      const chosen = { theft: "csrf", ...options } as const;
      const run = await changed("authorization-code", chosen, place, change);
      expect(run.steps.at(-1)).toMatchObject({ kind: "end", outcome: end });
      expect(saidOf("authorization-code", "outcomes", end, chosen)).toMatch(rule);
      expect(saidOf("authorization-code", "outcomes", end, chosen, run.deviations)).not.toMatch(rule);
    },
  );

  it("`iss` is not said to name a server that it does not (RFC 9207 §2.4)", async () => {
    const options = { theft: "mixup" } as const;
    const run = await changed("authorization-code", options, "authorizationResponse", "other-issuer");
    const answer = sent(run).find(({ step }) => step === "callback");
    expect(answer && selectParameters(answer)).toContainEqual(
      expect.objectContaining({ name: "iss", value: "https://evil.example" }),
    );
    const said = (deviations = run.deviations) =>
      saidOf("authorization-code", "outcomes", "refusedByClient", options, deviations);
    expect(said([])).toContain("is from id.example");
    expect(said()).not.toContain("is from id.example");
  });
});

it("a code that was asked for with the attacker’s challenge is not said to fail by PKCE (RFC 9700 §4.5.4)", async () => {
  const options = { theft: "mixup", state: "off", iss: "off" } as const;
  expect((await walk("authorization-code", options)).outcome).toBe("stolen");
  const said = (theft: "mixup" | "none") =>
    ["authorizationRequest", "callback"].map((step) =>
      saidOf("authorization-code", "steps", step, { ...options, theft }),
    );
  expect(said("none").every((text) => /fails (at the token endpoint|there)/.test(text))).toBe(true);
  expect(said("mixup").join(" ")).not.toMatch(/fails (at the token endpoint|there)/);
});

it("a script that pushes its request is not said to call id.example never (RFC 9126 §2.1)", async () => {
  const options = { client: "public", par: "on" } as const;
  const [pushed] = messagesOf(await walk("authorization-code", options), "pushedRequest");
  expect(pushed?.kind === "request" && readHeader(pushed.request, "Origin")).toBe("https://prints.example");
  const said = saidOf("authorization-code", "steps", "authorizationRedirect", options);
  expect(said).toMatch(/authorization endpoint with `fetch`/);
  expect(said).not.toContain("call id.example with `fetch`");
});

it("a cookie with SameSite=Lax is not said to go along with a form of another site (RFC 10025 §5.6.7.1)", async () => {
  const said = (options: { "same-site": "lax" | "none" }) =>
    saidOf("session-login", "steps", "forgedRequest", { afterwards: "trap", ...options });
  for (const site of ["lax", "none"] as const) {
    const [forged] = messagesOf(
      await walk("session-login", { afterwards: "trap", "same-site": site }),
      "forgedRequest",
    );
    expect(namesIn(forged).includes("__Host-notes-session")).toBe(site === "none");
  }
  expect(said({ "same-site": "lax" })).toContain("stays behind");
  expect(said({ "same-site": "none" })).not.toContain("stays behind");
  expect(saidOf("session-login", "steps", "notesRequest")).not.toContain("it also sends");
});

describe("of an agent", () => {
  it("the second tool is not said to be called as before: it is another (MCP, tools/call)", async () => {
    const calls = messagesOf(await walk("agent", { task: "write" }), "apiRequest");
    const tools = calls.map((call) => call.kind === "request" && readHeader(call.request, "Mcp-Name"));
    expect(tools).toEqual(["list_albums", "create_album", "create_album"]);
    expect(saidOf("agent", "steps", "apiRequest", { task: "write" })).not.toContain("call from before");
    expect(saidOf("agent", "steps", "apiRequest")).toContain("call from before");
  });

  it("no browser is said to have begun the attempt: it sends no cookie (RFC 8252 §8.9)", async () => {
    const [callback] = messagesOf(await walk("agent"), "callback");
    expect(callback?.kind === "request" && readHeader(callback.request, "Cookie")).toBeUndefined();
    expect(saidOf("agent", "steps", "callback")).not.toContain("that this browser started");
    expect(saidOf("authorization-code", "steps", "callback")).toContain("that this browser started");
  });
});

it("nothing is said to be well so far where the first call fails, or a thief has called (RFC 7662 §2.1)", async () => {
  const run = await walk("introspection", { api: "unknown" });
  expect([run.outcome, failedChecks(run.record)[0]]).toEqual(["refusedByApi", "client-secret-matches"]);
  expect(saidOf("introspection", "acts", "sync", { api: "unknown" })).not.toContain("Nothing is wrong");
});

it.each([
  ["authorization-code", { dpop: "on" }],
  ["pushed-authorization", { dpop: "on", dpop_nonce: "on" }],
] as const)("of %s with %j 401 is not said to be about the token alone (RFC 9449 §7.1)", (flow, options) => {
  const said = saidOf<FlowId>(flow, "steps", "apiRefusal", options);
  expect(said).toContain("the proof");
  expect(said).not.toContain("there is no token, or none that is good");
});

it("a phone that reads a picture is not said to need eyes (RFC 8628 §3.3.1)", async () => {
  const options = { verification: "complete" } as const;
  const [opened] = messagesOf(await walk("device-code", options), "verificationRequest");
  expect(namesIn(opened)).toContain("user_code");
  expect(saidOf("device-code", "acts", "openPhone", options)).not.toContain("her eyes");
  expect(saidOf("device-code", "acts", "openPhone")).toContain("her eyes");
});

it("a ready change names no app: it is offered in flows of others as well, where the code is for those", async () => {
  const run = await changed("agent", {}, "tokenRequest", "other-public-client-redeems");
  const client = sent(run).find(({ step }) => step === "registrationResponse");
  expect(client && selectParameters(client)).toContainEqual(
    expect.objectContaining({ name: "client_name", value: "Scout" }),
  );
  expect(readyChanges.filter(({ title, what }) => /\bPrints\b/.test(`${title} ${what}`))).toEqual([]);
});
