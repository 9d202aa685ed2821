/** What was done in a run, as one word of an address. */
import { describe, expect, it } from "vitest";
import { eventOf, plainActIds } from "@/lib/transcript/acts";
import type { Deviation, DeviationEvent } from "@/lib/transcript/run";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { encodeWord, formatDeviations, mostDeviations, parseDeviations } from "@/machines/deviations";
import { simulate } from "@/machines/engine";

/** Seconds. */
const aYear = 365 * 24 * 60 * 60;

const request = { method: "POST", url: "not an address", headers: [["A", "é"]], body: "a=b" } as const;

const good: readonly DeviationEvent[] = [
  { type: "EDIT", message: request },
  ...[100, 999].map((status) => ({ type: "EDIT", message: { status, headers: [], body: "" } }) as const),
  { type: "DROP" },
  { type: "RESEND" },
  { type: "REPLAY" },
  ...[1, 60, 600, aYear].map((seconds) => ({ type: "WAIT", seconds }) as const),
  { type: "SIGN_IN", username: "", password: "“" },
  { type: "ALLOW", scopes: [] },
  { type: "DENY" },
  { type: "ENTER_CODE", userCode: "" },
  ...plainActIds.map((id) => ({ type: eventOf(id) })),
];

describe("what was done in a run", () => {
  it("is read from a link as it was written", () => {
    const done = good.map((event, step): Deviation => ({ step, event }));
    expect(parseDeviations(formatDeviations(done))).toEqual(done);
    expect(parseDeviations(formatDeviations([]))).toEqual([]);
  });

  it.each([
    ["a wait of no time", [[0, { type: "WAIT", seconds: 0 }]]],
    ["a wait back in time", [[0, { type: "WAIT", seconds: -1 }]]],
    ["a part of a second", [[0, { type: "WAIT", seconds: 1.5 }]]],
    ["more than a year", [[0, { type: "WAIT", seconds: aYear + 1 }]]],
    ["a status of two digits", [[0, { type: "EDIT", message: { status: 99, headers: [], body: "" } }]]],
    ["a status of four digits", [[0, { type: "EDIT", message: { status: 1000, headers: [], body: "" } }]]],
    ["half a status", [[0, { type: "EDIT", message: { status: 200.5, headers: [], body: "" } }]]],
    ["a message that is neither", [[0, { type: "EDIT", message: { ...request, status: 200 } }]]],
    ["an act that nobody knows", [[0, { type: "HACK" }]]],
    ["more than the act has", [[0, { type: "DROP", seconds: 1 }]]],
    ["a step before the first", [[-1, { type: "DROP" }]]],
    ["half a step", [[0.5, { type: "DROP" }]]],
    ["no pair", [{ step: 0, event: { type: "DROP" } }]],
    ["no list", { 0: [0, { type: "DROP" }] }],
  ])("is not read where it says %s", (_what, said) => {
    expect(parseDeviations(encodeWord(said))).toBeUndefined();
  });

  it.each(["", "%", "e30", "W10=", "WzA"])("is not read from %j, which is no such word", (word) => {
    expect(parseDeviations(word)).toBeUndefined();
  });

  it("is read as often as the longest run has room for it, and no oftener", () => {
    const often = (times: number) =>
      formatDeviations(Array.from({ length: times }, () => ({ step: 0, event: { type: "DROP" } }) as const));
    expect(parseDeviations(often(mostDeviations))).toHaveLength(mostDeviations);
    expect(parseDeviations(often(mostDeviations + 1))).toBeUndefined();
  });

  it("moves the clock by the time that was waited, and by a year at most", async () => {
    const options = { ...defaultsOf(flowOptions["client-credentials"]) };
    const job = { flow: "client-credentials", options, seed: "wait" } as const;
    const nothing = await simulate({ ...job, deviations: [] });
    for (const seconds of [1, aYear]) {
      const event = { type: "WAIT", seconds } as const;
      const deviations = [{ step: 1, event }];
      const waited = await simulate({ ...job, deviations });
      expect((waited.steps[1]?.now ?? 0) - (nothing.steps[1]?.now ?? 0)).toBe(seconds);
      expect(waited.transcript).toContainEqual(expect.objectContaining({ kind: "waited", seconds }));
    }
  });

  it("leaves no run without its end, though every question of a device is lost that can be (RFC 8628 §3.5)", async () => {
    const options = { ...defaultsOf(flowOptions["device-code"]) };
    const lost = Array.from({ length: mostDeviations }, (_, index): Deviation => {
      return { step: 4 + 2 * index, event: { type: "DROP" } };
    });
    const { deviations, steps } = await simulate({
      flow: "device-code",
      options,
      seed: "lost",
      deviations: lost,
    });
    expect(deviations).toHaveLength(mostDeviations);
    expect(steps.at(-1)).toMatchObject({ kind: "end", outcome: "refusedByServer" });
  });
});
