/** Which changes are asked for in the exercise of the fault: those that can be found by reading, in messages that carry something. */
import { describe, expect, it } from "vitest";
import { readyChanges } from "@/lib/content/ready-changes";
import { readHeader } from "@/lib/http/message";
import { contentOf, selectMessages } from "@/lib/transcript/messages";
import { listTamperings, selectReadable, showsChange } from "@/lib/transcript/practice/fault";
import { describeLine } from "@/lib/transcript/practice/lines";
import type { RunRecord } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Message } from "@/lib/transcript/types";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";

function make(flow: FlowId, seed = "fault"): Promise<RunRecord> {
  return simulate({ flow, options: { ...defaultsOf(flowOptions[flow]) }, seed, deviations: [] });
}

function find(run: RunRecord, step: StepId): Message {
  const found = selectMessages(run.transcript).find(({ message }) => message.step === step);
  if (found === undefined) throw new Error(step);
  return found.message;
}

const carries = (message: Message) => describeLine(message, 0).parts.length > 0;

describe("a change to be found", () => {
  it("is in a message that carries something, and in no redirect, which says the same as the next request", async () => {
    const run = await make("authorization-code");
    const tampered = listTamperings(run, readyChanges).map(({ message }) => message);
    const steps = new Set(tampered.map(({ step }) => step));
    expect(steps).toContain("authorizationRequest");
    expect(steps).toContain("tokenResponse");
    // Ready changes would fit these as well.
    for (const step of ["authorizationRedirect", "authorizationResponse"] as const) {
      expect(readHeader(contentOf(find(run, step)), "Location")).toBeDefined();
      expect(steps).not.toContain(step);
    }
    for (const step of ["apiKeys", "apiResponse"] as const) {
      expect(carries(find(run, step))).toBe(false);
      expect(steps).not.toContain(step);
    }
    expect(tampered.every(carries)).toBe(true);
  });

  it("names the step at which its message is in flight, and a change that fits it", async () => {
    const run = await make("client-credentials");
    for (const { step, message, offer } of listTamperings(run, readyChanges)) {
      expect(run.steps[step]).toMatchObject({ kind: "message", messageId: message.id });
      expect(readyChanges).toContain(offer);
    }
  });

  it("can draw on what was seen by then in the run, and on nothing that comes later", async () => {
    const run = await make("openid-connect");
    const swap = { change: { kind: "set", values: { access_token: { seen: "id_token" } } } } as const;
    const steps = listTamperings(run, [swap]).map(({ message }) => message.step);
    expect(steps.toSorted()).toEqual(["tokenResponse", "userinfoRequest"]);
    const code = { change: { kind: "set", values: { client_id: { seen: "code" } } } } as const;
    const withCode = listTamperings(run, [code]).map(({ message }) => message.step);
    expect(withCode).not.toContain("authorizationRequest");
    expect(withCode).toContain("tokenRequest");
  });

  it("comes in another order with another seed, and goes round the messages before one comes again", async () => {
    const orders = await Promise.all(
      ["fault-1", "fault-2"].map(async (seed) =>
        listTamperings(await make("authorization-code", seed), readyChanges),
      ),
    );
    const [one = [], other = []] = orders.map((list) => list.map(({ step, offer }) => `${step} ${offer.id}`));
    expect(one).not.toEqual(other);
    expect(one.toSorted()).toEqual(other.toSorted());
    const ids = orders[0]?.map(({ message }) => message.id) ?? [];
    const { size } = new Set(ids);
    expect(size).toBeGreaterThan(3);
    expect(new Set(ids.slice(0, size)).size).toBe(size);
  });
});

describe("the messages that are shown", () => {
  it("are all those that carry something, redirects among them, in the order of the run", async () => {
    const run = await make("authorization-code");
    const shown = selectReadable(run).map(({ message }) => message);
    const all = selectMessages(run.transcript).map(({ message }) => message);
    expect(shown).toEqual(all.filter(carries));
    expect(shown.length).toBeLessThan(all.length);
    expect(shown.map(({ step }) => step)).toContain("authorizationRedirect");
  });
});

describe("a change shows", () => {
  it("where the line of its message reads otherwise", async () => {
    const message = find(await make("client-credentials"), "tokenRequest");
    if (message.kind !== "request") throw new Error("no request");
    const { request } = message;
    expect(showsChange(message, { ...request, body: request.body.replace("photos", "albums") })).toBe(true);
    expect(showsChange(message, request)).toBe(false);
    // A field that no line has.
    expect(showsChange(message, { ...request, headers: [...request.headers, ["Accept", "x"]] })).toBe(false);
  });

  it("not at a glance: an answer still says something, a request may have lost all", async () => {
    const run = await make("client-credentials");
    const answer = find(run, "tokenResponse");
    const asked = find(run, "apiRequest");
    if (answer.kind !== "response" || asked.kind !== "request") throw new Error("not these");
    expect(showsChange(answer, { ...answer.response, body: "nonsense" })).toBe(false);
    expect(showsChange(asked, { ...asked.request, headers: [] })).toBe(true);
  });
});
