/** The code that the page shows for a message: it compiles, and it sends the very message. */
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { writeOauth4webapi } from "@/lib/content/code/oauth4webapi";
import { writeOpenidClient } from "@/lib/content/code/openid-client";
import { readCredentials } from "@/lib/http/credential";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { readTarget } from "@/lib/http/target";
import { selectCodeStep } from "@/lib/transcript/code-step";
import type { CodeStep } from "@/lib/transcript/code-step-types";
import { contentOf, selectExchange, selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Message } from "@/lib/transcript/types";
import { selectVisible } from "@/lib/transcript/visible";
import { flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";
import { editQuery, editRequest, walk } from "../machines/support/walk";
import { compile, openFolder } from "../support/compile";

const writers = { oauth4webapi: writeOauth4webapi, "openid-client": writeOpenidClient } as const;

type Library = keyof typeof writers;

let folder = "";

beforeAll(async () => {
  folder = await openFolder();
});

afterAll(() => rm(folder, { recursive: true }));

/** Choices that meet in one message. */
const together = [
  { flow: "authorization-code", options: { par: "on", authentication: "private_key_jwt" } },
  { flow: "authorization-code", options: { par: "on", dpop: "on" } },
  { flow: "pushed-authorization", options: { signed: "on", dpop: "on" } },
] as const;

/** Each flow as it is by default, and with each single choice that is not the default. */
async function makeRuns(): Promise<readonly RunRecord[]> {
  const requests = flowIds.flatMap((flow) => {
    const defaults: Readonly<Record<string, string>> = defaultsOf(flowOptions[flow]);
    const single = Object.entries<readonly string[]>(flowOptions[flow]).flatMap(([id, [, ...values]]) =>
      values.map((value) => ({ ...defaults, [id]: value })),
    );
    return [defaults, ...single].map((options) => ({ flow, options, seed: "code", deviations: [] }));
  });
  const pairs = together.map(({ flow, options }) => ({
    flow,
    options: { ...defaultsOf(flowOptions[flow]), ...options },
    seed: "code",
    deviations: [],
  }));
  return Promise.all([...requests, ...pairs].map(simulate));
}

/** What is shown of every message, at the step at which it is in flight. */
function listSteps(run: RunRecord): readonly CodeStep[] {
  return run.steps.flatMap((at, step) => {
    if (at.kind !== "message") return [];
    const transcript = selectVisible(run, step);
    const view = selectMessages(transcript).find(({ message }) => message.id === at.messageId);
    return (view && selectCodeStep(transcript, view.message)) ?? [];
  });
}

describe("the code of every step", () => {
  it("is there for each kind of step that the flows have, and compiles", async () => {
    const steps = (await makeRuns()).flatMap(listSteps);
    const kinds = new Set(steps.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      "api-keys",
      "authorization-request",
      "authorization-response",
      "client-keys",
      "device-authorization",
      "introspection",
      "pushed-authorization",
      "registration",
      "resource",
      "resource-discovery",
      "revocation",
      "server-discovery",
      "token",
    ]);
    const written = Object.values(writers).flatMap((write) => steps.map((step) => write(step)));
    const snippets = [...new Set(written.filter((text) => text !== undefined))];
    expect(snippets.length).toBeGreaterThan(60);
    expect(await compile(folder, snippets)).toEqual([]);
  }, 300_000);

  it("would be found where it does not compile", async () => {
    const wrong = 'import * as oauth from "oauth4webapi";\noauth.authorizationCodeGrant();\n';
    const good = 'import * as oauth from "oauth4webapi";\noauth.generateRandomState();\n';
    const found = await compile(folder, [good, wrong]);
    expect(found.join()).toMatch(/snippet-1.*authorizationCodeGrant/);
    expect(found.join()).not.toContain("snippet-0");
  }, 60_000);
});

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Runs the code of the exchange that this request begins; the network is the run. */
async function runCode(
  run: RunRecord,
  library: Library,
  step: StepId,
): Promise<{ sent: readonly Sent[]; request: HttpRequest; thrown: unknown }> {
  const message = selectMessages(run.transcript).find((view) => view.message.step === step)?.message;
  const exchange = message && selectExchange(run.transcript, message.id);
  const code = message && selectCodeStep(run.transcript, message);
  const text = code && writers[library](code);
  if (exchange?.response === undefined || text === undefined) throw new Error(`no code for ${step}`);
  const file = path.join(folder, `${library}-${step}-${Math.random()}.ts`);
  await writeFile(file, text);
  const sent: Sent[] = [];
  vi.useFakeTimers({ now: (run.steps.at(-1)?.now ?? 0) * 1000, toFake: ["Date"] });
  // One library waits for the interval before it asks for the first time (RFC 8628 §3.5).
  vi.stubGlobal("setTimeout", (act: () => void) => queueMicrotask(act));
  vi.stubGlobal("fetch", async (input: RequestInfo, init: RequestInit) => {
    const { method, url } = new Request(input, init);
    sent.push({ method, url, headers: new Headers(init.headers), body: String(init.body ?? "") });
    return toResponse(exchange.response?.response);
  });
  const thrown = await import(/* @vite-ignore */ pathToFileURL(file).href).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { sent, request: exchange.request.request, thrown };
}

function toResponse(response: HttpResponse | undefined): Response {
  return new Response(response?.body ?? "", {
    status: response?.status ?? 500,
    headers: response?.headers.map(([name, value]): [string, string] => [name, value]) ?? [],
  });
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sorted = (text: string) => [...readParameters(text)].sort();

describe.each(Object.keys(writers) as readonly Library[])("the code with %s", (library) => {
  const make = (flow: (typeof flowIds)[number], options: RunRecord["options"] = {}) =>
    simulate({
      flow,
      options: { ...defaultsOf(flowOptions[flow]), ...options },
      seed: "code",
      deviations: [],
    });

  it.each([
    ["tokenRequest", "authorization-code", { openid: "on" }],
    ["tokenRequest", "authorization-code", { client: "public" }],
    ["tokenRequest", "authorization-code", { authentication: "client_secret_post", state: "off" }],
    ["tokenRequest", "authorization-code", { pkce: "off" }],
    ["tokenRequest", "authorization-code", { response_mode: "fragment" }],
    ["tokenRequest", "authorization-code", { response_mode: "form_post" }],
    ["introspectionRequest", "authorization-code", { token: "opaque" }],
    ["apiRequest", "authorization-code", {}],
    ["tokenRequest", "client-credentials", {}],
    ["exchangeRequest", "token-exchange", {}],
    ["deviceAuthorizationRequest", "device-code", {}],
    ["tokenRequest", "agent", {}],
    ["apiRequest", "agent", {}],
    ["apiRequest", "refresh-token", {}],
    ["apiRequest", "introspection", {}],
    ["apiRequest", "client-credentials", { authentication: "private_key_jwt" }],
  ] as const)("sends the very %s of %s with %j, and takes its answer", async (step, flow, options) => {
    const run = await make(flow, options);
    const { sent, request, thrown } = await runCode(run, library, step);
    expect(thrown).toBeUndefined();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: request.method, url: request.url });
    expect(sorted(sent[0]?.body ?? "")).toEqual(sorted(request.body));
    // The libraries encode a hyphen as well before they put it into Basic (RFC 6749 Appendix B): the credentials are the same.
    const credentialsOf = (headers: HttpRequest["headers"]) =>
      headers.flatMap((header) => readCredentials(header));
    const all = [...(sent[0]?.headers.entries() ?? [])];
    expect(credentialsOf(all)).toEqual(credentialsOf(request.headers));
  });

  const setForm = (name: string, text: string) => (body: string) => {
    const form = new URLSearchParams(body);
    form.set(name, text);
    return form.toString();
  };
  const withoutForm = (name: string) => (body: string) => {
    const form = new URLSearchParams(body);
    form.delete(name);
    return form.toString();
  };

  it.each([
    ["another code", "authorization-code", "tokenRequest", setForm("code", "a&b=c d")],
    ["no code", "authorization-code", "tokenRequest", withoutForm("code")],
    ["two codes", "authorization-code", "tokenRequest", (body: string) => `${body}&code=two`],
    ["another address", "authorization-code", "tokenRequest", setForm("redirect_uri", "https://x.example/")],
    ["no address", "authorization-code", "tokenRequest", withoutForm("redirect_uri")],
    ["two verifiers", "authorization-code", "tokenRequest", (body: string) => `${body}&code_verifier=two`],
    ["a parameter more", "device-code", "pollRequest", (body: string) => `${body}&resource=urn%3Ax`],
    ["no code", "device-code", "pollRequest", withoutForm("device_code")],
    ["two tokens", "refresh-token", "refreshRequest", (body: string) => `${body}&refresh_token=two`],
    ["a grant of no RFC", "client-credentials", "tokenRequest", setForm("grant_type", "toString")],
    ["an odd name", "client-credentials", "tokenRequest", (body: string) => `${body}&__proto__=x`],
    [
      "odd names twice",
      "client-credentials",
      "tokenRequest",
      (body: string) => `${body}&constructor=x&a=1&a=2`,
    ],
  ] as const)("sends what an edited request says: %s, in %s", async (_what, flow, step, change) => {
    const { record } = await walk(flow, {}, [step, editRequest(({ body }) => ({ body: change(body) }))]);
    const { sent, request } = await runCode(record, library, step);
    expect(sorted(sent[0]?.body ?? "")).toEqual(sorted(request.body));
  });

  it.each([
    ["authorization-code", {}],
    ["authorization-code", { response_mode: "fragment" }],
    ["authorization-code", { response_mode: "form_post" }],
    ["pushed-authorization", { signed: "on" }],
  ] as const)("reads the answer of %s with %j where it came", async (flow, options) => {
    const run = await make(flow, options);
    const answer = selectMessages(run.transcript).filter(
      ({ message }) => message.step === "authorizationResponse" || message.step === "callback",
    );
    const steps = answer.flatMap(({ message }) => selectCodeStep(run.transcript, message) ?? []);
    const [step] = steps;
    if (step?.kind !== "authorization-response") throw new Error("no answer");
    expect(step).toMatchObject({ issuer: "https://id.example", clientId: "prints-web" });
    expect([...new URL(step.url).searchParams.keys()]).toEqual(["code", "state", "iss"]);
    expect(writers[library](step)?.includes("behind the #")).toBe("response_mode" in options);
  });

  it("names no callback for a code that came in a request for a token, as the attacker’s in a mix-up", async () => {
    const { record } = await walk("authorization-code", { iss: "off", theft: "mixup", client: "public" });
    const mine = selectMessages(record.transcript).find(
      ({ message: { from, to } }) => from === "attacker" && to === "authorization-server",
    );
    const code = mine && selectCodeStep(record.transcript, mine.message);
    expect(code).toMatchObject({ kind: "token", callbackUrl: undefined });
    expect(code && writers[library](code)).not.toContain("keep.example");
  });

  it("calls the API with the server that gave the token, also where another was asked first", async () => {
    const { record } = await walk("authorization-code", { iss: "off", theft: "mixup" });
    const call = selectMessages(record.transcript).find(({ message }) => message.to === "resource-server");
    expect(call && selectCodeStep(record.transcript, call.message)).toMatchObject({
      kind: "resource",
      issuer: "https://id.example",
      clientId: "prints-web",
    });
  });

  it("checks the state of the attempt that the code belongs to, whatever came before or after", async () => {
    const codeOf = ({ transcript }: RunRecord, step: StepId, place: number) => {
      const found = selectMessages(transcript).filter(({ message }) => message.step === step);
      const code = found.at(place) && selectCodeStep(transcript, found.at(place)?.message as Message);
      return (code && writers[library](code)) ?? "";
    };
    const stateOf = ({ transcript }: RunRecord, step: StepId) => {
      const found = selectMessages(transcript).find(({ message }) => message.step === step);
      return new URL(readTarget(contentOf(found?.message as Message)) ?? "").searchParams.get("state") ?? "";
    };
    const forged = (await walk("authorization-code", {}, ["callback", editQuery("state", "forged")])).record;
    expect(codeOf(forged, "callback", 0)).toContain(`"${stateOf(forged, "authorizationRedirect")}"`);
    expect(codeOf(forged, "callback", 0)).not.toMatch(/"forged"/);
    const signedOut = await make("openid-connect");
    expect(codeOf(signedOut, "callback", 0)).toContain(`"${stateOf(signedOut, "authorizationRedirect")}"`);
    const injected = await make("authorization-code", { theft: "code" });
    expect(codeOf(injected, "tokenRequest", 0)).toContain(`"${stateOf(injected, "thiefVisitResponse")}"`);
    expect(codeOf(injected, "tokenRequest", -1)).toContain(`"${stateOf(injected, "authorizationRedirect")}"`);
  });

  it("says what an edited message says", async () => {
    const run = await make("authorization-code");
    const step = run.steps.findIndex(({ state }) => state.startsWith("authorizationRequest"));
    const at = run.steps[step];
    const transcript = selectVisible(run, step);
    const view = selectMessages(transcript).find(
      ({ message }) => at && "messageId" in at && message.id === at.messageId,
    );
    if (view?.message.kind !== "request") throw new Error("no request");
    const url = new URL(view.message.request.url);
    url.searchParams.set("scope", "photos.everything");
    url.searchParams.delete("state");
    const edited = { ...view.message, request: { ...view.message.request, url: url.href } };
    const code = selectCodeStep(transcript, edited);
    const text = code && writers[library](code);
    expect(text).toContain('scope: "photos.everything"');
    expect(text).not.toMatch(/\bstate\b/);
  });
});

describe("the code of an answer", () => {
  it.each([
    ["takes one that names its server", {}, [], undefined],
    ["takes one of a server that never names itself", { iss: "off" }, [], undefined],
    ["takes the wrong one in a mix-up", { iss: "off", theft: "mixup" }, [], undefined],
    ["refuses one of another server", { theft: "mixup" }, [], /iss/],
    ["refuses one whose iss was taken out", {}, [["callback", editQuery("iss", undefined)]], /iss/],
  ] as const)("%s, as the client does (RFC 9207 §2.4)", async (_, options, detours, thrown) => {
    const { record } = await walk("authorization-code", options, ...detours);
    const ran = await runCode(record, "oauth4webapi", "callback");
    expect(ran.sent).toEqual([]);
    if (thrown === undefined) expect(ran.thrown).toBeUndefined();
    else expect(String(ran.thrown)).toMatch(thrown);
  });
});

describe("the code of an API", () => {
  it.each([
    ["apiKeysRequest", "authorization-code", {}],
    ["apiKeys", "authorization-code", {}],
    ["apiKeysRequest", "authorization-code", { dpop: "on" }],
    ["apiKeysRequest", "agent", {}],
  ] as const)("judges the token that came, at the %s of %s with %j", async (step, flow, options) => {
    const run = await simulate({
      flow,
      options: { ...defaultsOf(flowOptions[flow]), ...options },
      seed: "code",
      deviations: [],
    });
    const { sent, thrown } = await runCode(run, "oauth4webapi", step);
    expect(thrown).toBeUndefined();
    expect(sent.map(({ url }) => url)).toEqual(["https://id.example/jwks"]);
  });
});

describe("where no client library takes part", () => {
  it("there is none for a picture that has a token in its address", async () => {
    const run = await simulate({
      flow: "implicit",
      options: { ...defaultsOf(flowOptions.implicit), attack: "script" },
      seed: "code",
      deviations: [],
    });
    const leak = selectMessages(run.transcript).find(({ message }) => message.step === "leakRequest");
    expect(leak && selectCodeStep(run.transcript, leak.message)).toBeUndefined();
  });

  it("there is no code", async () => {
    const run = await simulate({
      flow: "authorization-code",
      options: defaultsOf(flowOptions["authorization-code"]),
      seed: "code",
      deviations: [],
    });
    const without = selectMessages(run.transcript).filter(
      ({ message }) => selectCodeStep(run.transcript, message) === undefined,
    );
    expect(without.map(({ message }) => message.step)).toEqual([
      "loginRequest",
      "loginPage",
      "loginSubmission",
      "consentPage",
      "consentSubmission",
      "resultPage",
    ]);
  });
});
