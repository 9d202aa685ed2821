import { describe, expect, it } from "vitest";
import { clampStep, selectStep, selectVisible } from "@/lib/transcript/visible";
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
