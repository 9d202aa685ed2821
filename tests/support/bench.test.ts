import { describe, expect, test } from "vitest";
import { compare, judgeTimes, measure, selectPercentile } from "./bench.ts";

describe("a comparison", () => {
  const order: string[] = [];
  const side = (name: string) => ({ name, run: () => order.push(name) });

  test("lets both sides take turns, after a warm-up that is not counted", async () => {
    await compare({ title: "turns", subject: side("a"), baseline: side("b"), rounds: 3 });
    expect(order).toEqual(["a", "b", "a", "b", "a", "b", "a", "b"]);
  });

  test("is not ok past its limit, and ok without one", async () => {
    const sides = { title: "sides", subject: side("a"), baseline: side("b"), rounds: 3 };
    expect(await compare({ ...sides, limit: 0 })).toMatchObject({ limit: 0, ok: false });
    expect(await compare(sides)).toMatchObject({ ok: true });
  });
});

test("a measurement alone is held against its 95th percentile", async () => {
  const subject = { name: "nothing", run: () => undefined };
  expect(await measure({ title: "alone", subject, rounds: 2, limit: 60_000 })).toMatchObject({ ok: true });
  expect(await measure({ title: "alone", subject, rounds: 2, limit: -1 })).toMatchObject({ ok: false });
});

test("what was timed elsewhere is held against its 95th percentile, or its worst", () => {
  const times = [...Array.from({ length: 99 }, () => 1), 90];
  const taken = { title: "elsewhere", name: "times", times, limit: 50 };
  expect(judgeTimes(taken)).toMatchObject({ subject: { median: 1, p95: 1, worst: 90 }, ok: true });
  expect(judgeTimes({ ...taken, bound: "worst" })).toMatchObject({ bound: "worst", ok: false });
  expect(judgeTimes({ ...taken, times: [] }).ok).toBe(false);
});

test("what does many things at once is told by their number a second", async () => {
  const subject = { name: "many", units: 20, run: () => new Promise((resolve) => setTimeout(resolve, 10)) };
  const { perSecond = 0, median } = (await measure({ title: "many", subject, rounds: 3 })).subject;
  expect(perSecond * median).toBeCloseTo(20_000);
});

test.each([
  [[3, 1, 2], 50, 2],
  [[1, 2, 3, 4], 50, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 95, 95],
  [[7], 95, 7],
])("of %j the percentile %d is %d", (values, percent, expected) => {
  expect(selectPercentile(values, percent)).toBe(expected);
});
