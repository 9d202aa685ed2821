/** Which orders of the messages of a run would work, by what the run shows. */
import { describe, expect, it } from "vitest";
import { describeMessage } from "@/lib/transcript/label";
import { selectMessages } from "@/lib/transcript/messages";
import { judgeOrder, selectKeyMessages } from "@/lib/transcript/practice/order";
import type { RunRecord } from "@/lib/transcript/run";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";

function make(flow: FlowId): Promise<RunRecord> {
  return simulate({ flow, options: { ...defaultsOf(flowOptions[flow]) }, seed: "order", deviations: [] });
}

function idsOf(run: RunRecord, ...steps: readonly string[]): readonly string[] {
  const all = selectMessages(run.transcript);
  return steps.map((step) => all.find(({ message }) => message.step === step)?.message.id ?? step);
}

describe("an order of messages", () => {
  it("is right in every flow where it is the order of the run, and broken where it is turned round", async () => {
    for (const flow of flowIds) {
      const run = await make(flow);
      const ids = selectKeyMessages(run).map(({ message }) => message.id);
      expect(ids.length, flow).toBeGreaterThan(2);
      expect(ids.length, flow).toBeLessThanOrEqual(8);
      expect(judgeOrder(run, ids), flow).toEqual({ kind: "as-run" });
      expect(judgeOrder(run, ids.toReversed()).kind, flow).toBe("broken");
    }
  });

  it("is broken where a code is redeemed before it is issued (RFC 6749 §4.1)", async () => {
    const run = await make("authorization-code");
    const order = idsOf(run, "tokenRequest", "authorizationResponse");
    expect(judgeOrder(run, order)).toMatchObject({ kind: "broken", early: order[0], needs: order[1] });
  });

  it("works where public keys are fetched before the call that needs them, and not where after its answer (RFC 7517)", async () => {
    const run = await make("client-credentials");
    expect(judgeOrder(run, idsOf(run, "apiKeysRequest", "apiKeys", "apiRequest", "apiResponse"))).toEqual({
      kind: "also",
    });
    expect(judgeOrder(run, idsOf(run, "apiRequest", "apiResponse", "apiKeys"))).toMatchObject({
      kind: "broken",
      why: "asked",
    });
  });

  it("is broken where what waits for a long time comes before that time has passed", async () => {
    const run = await make("introspection");
    const order = idsOf(run, "thiefApiRequest", "revocationRequest");
    expect(judgeOrder(run, order)).toEqual({
      kind: "broken",
      early: order[0],
      needs: order[1],
      why: "time",
    });
  });

  it("works where the user opens the page before the device asks first, and not where the token comes before the consent (RFC 8628 §3.3)", async () => {
    const run = await make("device-code");
    expect(
      judgeOrder(run, idsOf(run, "verificationRequest", "verificationPage", "pollRequest", "pollRefusal"))
        .kind,
    ).toBe("also");
    expect(judgeOrder(run, idsOf(run, "tokenResponse", "consentSubmission"))).toMatchObject({
      kind: "broken",
      why: "told",
    });
  });

  it("is right whichever of the messages stands where another of the same words does", async () => {
    const run = await make("refresh-token");
    const ids = selectKeyMessages(run).map(({ message }) => message.id);
    const called = ids.map((id) => {
      const message = selectMessages(run.transcript).find((view) => view.message.id === id)?.message;
      return message === undefined ? id : Object.values(describeMessage(message)).join(" ");
    });
    const places = called.flatMap((name, place) => (name === "GET /albums" ? [place] : []));
    expect(places).toHaveLength(3);
    const turned = ids.map((id, place) => ids[places.toReversed()[places.indexOf(place)] ?? place] ?? id);
    expect(turned).not.toEqual(ids);
    expect(judgeOrder(run, turned)).toEqual({ kind: "as-run" });
    const [early, needs] = [turned[1], turned[0]];
    expect(
      judgeOrder(
        run,
        [early, needs, ...turned.slice(2)].filter((id) => id !== undefined),
      ),
    ).toEqual({
      kind: "broken",
      early,
      needs,
      why: "answers",
    });
  });
});
