/** Messages changed at random: the receiver answers whatever it is told, and the run always has a name for where it is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import { outcomes } from "@/lib/transcript/run";
import { stepIds } from "@/lib/transcript/steps";
import type { Message } from "@/lib/transcript/types";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { fork, simulate } from "@/machines/engine";
import { editRequest, editResponse, failedChecks, sent, walk } from "./support/walk";

const seed = 20_261_123;

/** For each flow. */
const runs = 40;

function optionsOf(flow: FlowId): fc.Arbitrary<Readonly<Record<string, string>>> {
  const entries = Object.entries(flowOptions[flow]) as [string, readonly string[]][];
  return fc.record(Object.fromEntries(entries.map(([id, values]) => [id, fc.constantFrom(...values)])));
}

const hosts = [
  "https://id.example",
  "https://prints.example",
  "https://photos.example",
  "https://notes.example",
  "https://nowhere.example",
];
const paths = [
  "/authorize",
  "/login",
  "/consent",
  "/token",
  "/jwks",
  "/introspect",
  "/callback",
  "/app",
  "/albums",
  "/",
  "/userinfo",
  "/api/login",
  "/api/notes",
];

const url = fc.oneof(
  fc
    .tuple(fc.constantFrom(...hosts), fc.constantFrom(...paths), fc.webQueryParameters())
    .map(([host, path, query]) => `${host}${path}?${query}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: "binary" }),
);

const text = fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.webQueryParameters());
const header = fc.tuple(
  fc.oneof(fc.constantFrom("Authorization", "Content-Type", "Location", "Set-Cookie", "Cookie"), fc.string()),
  fc.oneof(text, url),
);

/** A change of one part of a message: its text cut, doubled or replaced. */
const change = fc.record({
  part: fc.constantFrom("url", "headers", "body", "start"),
  url,
  text,
  cut: fc.nat(400),
  headers: fc.array(header, { maxLength: 4 }),
  method: fc.constantFrom("GET", "POST", "PUT", "OPTIONS", "HEAD", "DELETE", "x y"),
  status: fc.constantFrom(100, 200, 204, 301, 302, 303, 307, 308, 400, 401, 403, 404, 500, 599),
});

type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function changed(message: Message, made: Change): HttpRequest | HttpResponse {
  const content = message.kind === "request" ? message.request : message.response;
  const body =
    made.cut % 3 === 0 ? made.text : content.body.slice(made.cut) + made.text.slice(0, made.cut % 7);
  if (made.part === "body") return { ...content, body };
  if (made.part === "headers")
    return { ...content, headers: made.cut % 2 === 0 ? made.headers : [...content.headers, ...made.headers] };
  if (message.kind === "response") return { ...message.response, status: made.status };
  if (made.part === "url")
    return {
      ...message.request,
      url: made.cut % 2 === 0 ? made.url : message.request.url.slice(0, made.cut),
    };
  return { ...message.request, method: made.method };
}

describe("an edited message", () => {
  it.each(flowIds)(
    "of %s never leaves the run without a name for where it is, and never throws",
    async (flow) => {
      const run = fc.asyncProperty(
        optionsOf(flow),
        fc.array(fc.tuple(fc.nat(30), change), { minLength: 1, maxLength: 3 }),
        async (chosen, changes) => {
          let current = await simulate({ flow, options: chosen, seed: "edits", deviations: [] });
          for (const [place, made] of changes) {
            const messages = current.steps.flatMap((step, index) =>
              step.kind === "message" ? [{ ...step, index }] : [],
            );
            const at = messages[place % messages.length];
            const message = sent(current).findLast(({ id }) => id === at?.messageId);
            if (at === undefined || message === undefined) continue;
            const event = { type: "EDIT", message: changed(message, made) } as const;
            current = await fork(current, { step: at.index, event });
          }
          const last = current.steps.at(-1);
          expect(last?.kind === "end" || last?.kind === "lost").toBe(true);
          if (last?.kind === "end") expect(outcomes).toContain(last.outcome);
          if (last?.kind === "lost") expect(stepIds).toContain(last.state.split(".")[0]);
          const statuses = sent(current).flatMap((message) =>
            message.kind === "response" ? [message.response.status] : [],
          );
          expect(statuses).not.toContain(500);
        },
      );
      await fc.assert(run, { numRuns: runs, seed });
    },
  );
});

/** The run with this message changed, at each of the messages that it holds. */
async function changeEach(
  flow: FlowId,
  change: (message: Message) => HttpRequest | HttpResponse | undefined,
): Promise<readonly (readonly [place: string, outcome: string])[]> {
  const options = defaultsOf(flowOptions[flow]);
  const run = await simulate({ flow, options, seed: "edits", deviations: [] });
  const ends: [string, string][] = [];
  for (const [index, step] of run.steps.entries()) {
    const message = sent(run).find(({ id }) => step.kind === "message" && id === step.messageId);
    const changed = message && change(message);
    if (changed === undefined) continue;
    const last = (await fork(run, { step: index, event: { type: "EDIT", message: changed } })).steps.at(-1);
    ends.push([message?.step ?? "", last?.kind === "end" ? last.outcome : "lost"]);
  }
  return ends;
}

/** Where a page or a redirect was to lead on, and not to tell how it ended. */
const leadsOn = /^(login|consent|verification|endSession|trap)Page$|Redirect$|^authorizationResponse$/;

describe("a page with nothing to press", () => {
  it.each(flowIds)("is a dead end in %s, where it was to lead on (RFC 6749 §1.7)", async (flow) => {
    const ends = await changeEach(flow, (message) =>
      message.kind === "response" && leadsOn.test(message.step)
        ? { status: 200, headers: [["Content-Type", "text/html"]], body: "<p>Hello.</p>" }
        : undefined,
    );
    expect(ends.filter(([, outcome]) => outcome !== "deadEnd")).toEqual([]);
  });

  it("is what a browser makes of a page that is sent as text (RFC 9110 §8.3)", async () => {
    const askForTooMuch = editRequest(({ url }) => ({ url: `${url}&response_mode=none` }));
    const asText = editResponse(() => ({ headers: [["Content-Type", "text/plain"]] }));
    const detours = [["authorizationRequest", askForTooMuch] as const, ["leavingPage", asText] as const];
    expect((await walk("agent", {}, ...detours)).outcome).toBe("deadEnd");
  });

  it("has neither a form nor a link: what those lead to is no part of the flow", async () => {
    for (const [body, outcome] of [
      ['<a href="/elsewhere">Go on</a>', "astray"],
      ['<form action="/elsewhere"><button>Go on</button></form>', "astray"],
      ["<p>Hello.</p>", "deadEnd"],
    ] as const) {
      const run = await walk("authorization-code", {}, ["loginPage", editResponse(() => ({ body }))]);
      expect(run.outcome).toBe(outcome);
    }
  });
});

describe("an answer without content to a navigation", () => {
  const asNothing = (status: number) => (message: Message) =>
    message.kind === "response" && message.to === "browser" && message.channel === "front"
      ? { status, headers: [], body: "" }
      : undefined;

  it.each(flowIds)(
    "leaves the browser in %s where it was, and shows no page (RFC 9110 §15.3.5)",
    async (flow) => {
      for (const status of [204, 205]) {
        const ends = await changeEach(flow, asNothing(status));
        expect(ends.filter(([place, outcome]) => leadsOn.test(place) && outcome !== "stayed")).toEqual([]);
        expect(ends.filter(([, outcome]) => ["deadEnd", "astray", "lost"].includes(outcome))).toEqual([]);
      }
    },
  );

  it("keeps the page before, with its form, and the cookies that came (RFC 9110 §15.3.5, RFC 10025 §5.7)", async () => {
    const nothing = editResponse(() => ({ status: 204, headers: [["Set-Cookie", "kept=yes"]], body: "" }));
    const { record } = await walk("authorization-code", {}, ["consentPage", nothing]);
    const shown = record.transcript.flatMap((entry) => (entry.kind === "shown" ? [entry.html] : []));
    expect(shown.at(-1)).toContain('type="password"');
    const acts = record.transcript.flatMap((entry) => (entry.kind === "action" ? [entry.action] : []));
    expect(acts.slice(-2)).toEqual(["cookie-stored", "page-kept"]);
  });

  it("starts no script of the page before once more", async () => {
    const nothing = editResponse(() => ({ status: 204 }));
    const options = { client: "public" } as const;
    const { record, outcome } = await walk("authorization-code", options, ["loginPage", nothing]);
    const started = record.transcript.filter(
      (entry) => entry.kind === "action" && entry.action === "script-started",
    );
    expect([outcome, started.length]).toEqual(["stayed", 1]);
  });

  it("offers no button that stands on the page which did not come", async () => {
    const nothing = editResponse(() => ({ status: 204 }));
    const { outcome } = await walk("authorization-code", { epilogue: "refresh" }, ["resultPage", nothing]);
    expect(outcome).toBe("stayed");
  });

  it.each([
    ["device-code", "deviceDonePage"],
    ["agent", "resultPage"],
  ] as const)("changes nothing for a client that waits elsewhere: %s", async (flow, page) => {
    const nothing = editResponse(() => ({ status: 204 }));
    expect((await walk(flow, {}, [page, nothing])).outcome).toBe("completed");
  });
});

describe("a request that finds nothing at its address", () => {
  it.each(flowIds)("ends in %s as whoever asked makes of that", async (flow) => {
    const ends = await changeEach(flow, (message) => {
      if (message.kind !== "request" || !URL.canParse(message.request.url)) return undefined;
      return { ...message.request, url: `${new URL(message.request.url).origin}/nothing` };
    });
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter(([, outcome]) => outcome === "astray")).toEqual([]);
  });
});

describe("an API that is led to ask itself about a token", () => {
  const flows = ["client-credentials", "authorization-code", "token-exchange"] as const;

  it.each(
    flows.flatMap((flow) => [
      [flow, "introspectionRequest", { token: "opaque" }, "introspection-readable"] as const,
      [flow, "apiKeysRequest", { token: "jwt" }, "keys-readable"] as const,
    ]),
  )("answers itself, and then who waits: %s, %s (RFC 9110 §15.6.4)", async (flow, at, options, check) => {
    const host = flow === "token-exchange" ? "shop" : "photos";
    const toItself = editRequest(() => ({ method: "GET", url: `https://${host}.example/albums` }));
    const { outcome, record } = await walk(flow, options, [at, toItself]);
    expect(outcome).toBe("refusedByApi");
    expect(failedChecks(record).slice(0, 2)).toEqual(["bearer-present", check]);
    const answered = sent(record).flatMap((message) =>
      message.kind === "response" && message.from.endsWith("resource-server")
        ? [message.response.status]
        : [],
    );
    expect(answered).toEqual([401, 503]);
  });
});

describe("a refusal that is changed into notes on its way", () => {
  const asNotes = editResponse(() => jsonResponse(200, { notes: [] }));

  it.each([
    ["session-login", { afterwards: "ban" }],
    ["jwt-login", { afterwards: "ban", revocation: "blocklist" }],
  ] as const)("is no gift of the API to a banned user: %s", async (flow, options) => {
    expect((await walk(flow, options, ["notesRefusal", asNotes])).outcome).toBe("completed");
  });
});

describe("a party that is called while it waits for an answer", () => {
  it.each(flowIds)("serves that call and goes on afterwards, whatever it is, in %s", async (flow) => {
    const options = defaultsOf(flowOptions[flow]);
    const run = await simulate({ flow, options, seed: "edits", deviations: [] });
    const requests = sent(run).filter((message) => message.kind === "request");
    const ends: string[] = [];
    for (const [index, step] of run.steps.entries()) {
      const message = requests.find(({ id }) => step.kind === "message" && id === step.messageId);
      for (const { id, request, step: other } of requests) {
        if (message === undefined || message.id === id) continue;
        const made = await fork(run, { step: index, event: { type: "EDIT", message: request } });
        const last = made.steps.at(-1);
        if (last?.kind !== "end" || last.outcome === "astray") ends.push(`${message.step} as ${other}`);
      }
    }
    expect(ends).toEqual([]);
  });

  it.each([
    ["authorization-code", {}, "tokenRequest", "https://prints.example/login", "refusedByClient"],
    ["authorization-code", {}, "apiKeysRequest", "https://prints.example/login", "refusedByApi"],
    ["pushed-authorization", {}, "pushedRequest", "https://prints.example/login", "refusedByClient"],
    ["password", {}, "tokenRequest", "https://prints.example/sign-in", "refusedByClient"],
    ["agent", {}, "tokenRequest", "http://127.0.0.1:49152/callback", "refusedByClient"],
    [
      "agent",
      { api: "replays", resource: "omitted" },
      "thiefApiRequest",
      "https://trips.example/mcp",
      "stolen",
    ],
  ] as const)("answers whoever has waited, in %s %j by %s to %s", async (flow, options, place, url, end) => {
    const { outcome, record } = await walk(flow, options, [place, editRequest(() => ({ url }))]);
    expect(outcome).toBe(end);
    const answered = sent(record).flatMap((message) =>
      message.kind === "response" ? [message.inReplyTo] : [],
    );
    const asked = sent(record).flatMap((message) => (message.kind === "request" ? [message.id] : []));
    expect(answered.toSorted()).toEqual(asked.toSorted());
  });

  it.each(["jwt", "opaque"] as const)(
    "is an API that exchanges a %s token twice, and takes its own answer for none (RFC 8693 §2.2.1)",
    async (token) => {
      const toItself = editRequest(({ body }) => ({
        method: "GET",
        url: "https://shop.example/albums",
        headers: [["Authorization", `Bearer ${readParameter(readParameters(body), "subject_token")}`]],
        body: "",
      }));
      const { outcome, record } = await walk("token-exchange", { token }, ["exchangeRequest", toItself]);
      expect([outcome, failedChecks(record)[0]]).toEqual(["refusedByApi", "token-response-access-token"]);
      const byShop = sent(record).flatMap((message) =>
        message.kind === "response" && message.from === "resource-server" ? [message.response.status] : [],
      );
      expect(byShop).toEqual([200, 502]);
    },
  );
});
