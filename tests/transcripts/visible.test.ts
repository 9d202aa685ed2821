import { describe, expect, it } from "vitest";
import { clampStep, selectStep, selectTaken, selectVisible } from "@/lib/transcript/visible";
import { runOf } from "./support/build";
import { run } from "./support/run";

describe("the entries of a step", () => {
  it("are those that have happened there", () => {
    const visible = selectVisible(run, 1);
    expect(visible).toEqual(run.transcript.slice(0, 6));
    expect(visible.at(-1)).toMatchObject({ kind: "sent", message: { id: "m1" } });
  });

  it("grow with every step, and are all there at the last", () => {
    const lengths = run.steps.map((_, step) => selectVisible(run, step).length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths.at(-1)).toBe(run.transcript.length);
  });
});

describe("a turn of the user’s", () => {
  const base = { state: "", now: 0 };
  const turn = { ...base, kind: "act", act: "consent" } as const;
  const act = { kind: "act", act: "deny", values: {}, at: 0 } as const;
  const wait = { kind: "waited", seconds: 60, at: 0 } as const;
  const after = { ...base, kind: "end", outcome: "denied" } as const;

  it("is told as it was taken, also where time passed in it", () => {
    const steps = [
      { ...turn, length: 0 },
      { ...turn, length: 1 },
      { ...after, length: 2 },
    ];
    const denied = { ...runOf([wait, act]), steps };
    expect(selectTaken(denied, 0)).toMatchObject({ act: "deny" });
    expect(selectTaken(denied, 1)).toMatchObject({ act: "deny" });
    expect(selectTaken(denied, 2)).toBe(steps[2]);
  });

  it("is what it is by default where nobody has taken it", () => {
    const open = { ...runOf([wait]), steps: [{ ...turn, length: 0 }] };
    expect(selectTaken(open, 0)).toMatchObject({ act: "consent" });
  });
});

describe("a step out of range", () => {
  const last = run.steps.length - 1;

  it.each([
    [999, last],
    [Number.POSITIVE_INFINITY, last],
    [-3, 0],
    [Number.NaN, 0],
    [2.9, 2],
  ])("shows the nearest one: %d", (asked, shown) => {
    expect(clampStep(run, asked)).toBe(shown);
    expect(selectStep(run, asked)).toBe(run.steps[shown]);
  });

  it("is the end where the run has none", () => {
    expect(selectStep(runOf([]), 4)).toMatchObject({ kind: "end", length: 0 });
    expect(selectVisible(runOf([]), 4)).toEqual([]);
  });
});
