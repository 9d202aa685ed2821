/** Two runs side by side: of whatever flows and options, nothing is lost, doubled or out of order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlignedRow, alignRuns, listKinds, standAt, timeAt } from "@/lib/transcript/align";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";

const seed = 20_261_126;

/** Any flow with any of its options. */
const anySide = fc.constantFrom(...flowIds).chain((flow) => {
  const entries = Object.entries(flowOptions[flow]) as [string, readonly string[]][];
  const values = entries.map(([id, all]) => [id, fc.constantFrom(...all)]);
  return fc.record({ flow: fc.constant(flow), options: fc.record(Object.fromEntries(values)) });
});

function make(flow: FlowId, options: Readonly<Record<string, string>> = {}): Promise<RunRecord> {
  const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
  return simulate({ flow, options: chosen, seed: "grantscope", deviations: [] });
}

function stepsOn(rows: readonly AlignedRow[], side: "left" | "right"): readonly number[] {
  return rows.flatMap((row) => row[side] ?? []);
}

/** The messages of a side in the order of its rows. */
function messagesOn(rows: readonly AlignedRow[], side: "left" | "right", run: RunRecord): readonly string[] {
  return stepsOn(rows, side).flatMap((at) => {
    const step = run.steps[at];
    return step !== undefined && "messageId" in step ? [step.messageId] : [];
  });
}

function sentIn({ transcript }: RunRecord): readonly string[] {
  return selectMessages(transcript).map(({ message }) => message.id);
}

function kindsAt(rows: readonly AlignedRow[], [left, right]: readonly [RunRecord, RunRecord]) {
  const [ours, theirs] = [listKinds(left), listKinds(right)];
  return rows.map((row) => [ours[row.left ?? -1], theirs[row.right ?? -1]] as const);
}

describe("two runs side by side", () => {
  it("show every message and every turn of both exactly once and in order, and what stands in one row is the same moment", async () => {
    const property = fc.asyncProperty(anySide, anySide, async (one, other) => {
      const left = await make(one.flow, one.options);
      const right = await make(other.flow, other.options);
      const rows = alignRuns(left, right);
      expect(stepsOn(rows, "left")).toEqual(left.steps.map((_, step) => step));
      expect(stepsOn(rows, "right")).toEqual(right.steps.map((_, step) => step));
      expect(messagesOn(rows, "left", left)).toEqual(sentIn(left));
      expect(messagesOn(rows, "right", right)).toEqual(sentIn(right));
      for (const [ours, theirs] of kindsAt(rows, [left, right]))
        if (ours !== undefined && theirs !== undefined) expect(ours).toBe(theirs);
      const swapped = alignRuns(right, left);
      expect(swapped.length).toBe(rows.length);
    });
    await fc.assert(property, { seed, numRuns: 40 });
  }, 60_000);

  it("have no gap where they are the same run", async () => {
    const run = await make("authorization-code");
    expect(alignRuns(run, run)).toEqual(run.steps.map((_, step) => ({ left: step, right: step })));
  });

  it("leave a gap where one alone pushes its request (RFC 9126)", async () => {
    const plain = await make("pushed-authorization", { par: "off" });
    const pushed = await make("pushed-authorization");
    const rows = alignRuns(plain, pushed);
    const alone = kindsAt(rows, [plain, pushed]).filter(([ours]) => ours === undefined);
    expect(alone).toEqual([
      [undefined, "message pushedRequest"],
      [undefined, "message pushedResponse"],
    ]);
    expect(rows.filter((row) => row.right === undefined)).toEqual([]);
  });

  it("meet again after an attack: what the thief has Prints do is not what Maya has it do (RFC 9700 §4.5)", async () => {
    const safe = await make("authorization-code", { client: "public", theft: "code" });
    const stolen = await make("authorization-code", { pkce: "off", theft: "code" });
    const pairs = kindsAt(alignRuns(safe, stolen), [safe, stolen]);
    expect(pairs).toContainEqual(["message tokenRequest", "message tokenRequest"]);
    expect(pairs).toContainEqual([undefined, "message tokenRequest for an attacker"]);
  });

  it("stand where the row says, and at a gap before what comes next", () => {
    const rows = [{ left: 0, right: 0 }, { right: 1 }, { left: 1, right: 2 }, { left: 2 }];
    expect(rows.map((_, row) => standAt(rows, row, "left"))).toEqual([0, 1, 1, 2]);
    expect(rows.map((_, row) => standAt(rows, row, "right"))).toEqual([0, 1, 2, 2]);
    expect(rows.map((_, row) => timeAt(rows, row, "left"))).toEqual(["now", "ahead", "now", "now"]);
    expect(rows.map((_, row) => timeAt(rows, row, "right"))).toEqual(["now", "now", "now", "past"]);
  });
});
