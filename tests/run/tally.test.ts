import { describe, expect, test } from "vitest";
import { addUp, countCheck, countSuite, formatLastLine, formatTable, selectLayer, sum } from "./tally.ts";

const good = { layer: "node oauth", passed: 3, failed: 0, skipped: 1 };

describe("a layer", () => {
  test.each([
    ["/home/me/project/tests/oauth/jwt.test.ts", "oauth"],
    ["tests/machines/deep/paths.test.ts", "machines"],
    ["/home/me/tests/project/tests/architecture.test.ts", "architecture"],
    ["C:\\project\\tests\\e2e\\player.spec.ts", "e2e"],
  ])("of %s is %s", (file, layer) => {
    expect(selectLayer(file)).toBe(layer);
  });
});

describe("a suite", () => {
  test("keeps its counts when all went well", () => {
    expect(countSuite("node", 0, [good])).toEqual([good]);
  });

  test.each([
    ["left no counts", 0, undefined],
    ["ran no test", 0, []],
    ["only skipped", 0, [{ ...good, passed: 0 }]],
    ["ended badly without naming a failure", 1, [good]],
  ])("that %s has failed", (_case, exitCode, counts) => {
    expect(sum(countSuite("node", exitCode, counts)).failed).toBe(1);
  });

  test("that names its failures has no other", () => {
    expect(sum(countSuite("node", 1, [{ ...good, failed: 2 }])).failed).toBe(2);
  });
});

test("a check counts as one", () => {
  expect(sum([...countCheck("lint", 0), ...countCheck("types", 2)])).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test("outcomes add up by layer", () => {
  const outcomes = [
    { layer: "oauth", outcome: "passed" },
    { layer: "http", outcome: "skipped" },
    { layer: "oauth", outcome: "failed" },
  ] as const;
  expect(addUp(outcomes)).toEqual([
    { layer: "http", passed: 0, failed: 0, skipped: 1 },
    { layer: "oauth", passed: 1, failed: 1, skipped: 0 },
  ]);
});

test("the last line names the skipped only where there are any", () => {
  expect(formatLastLine([good])).toBe("3 passed, 0 failed, 1 skipped");
  expect(formatLastLine([{ ...good, skipped: 0 }])).toBe("3 passed, 0 failed");
});

test("the table has a row for each count", () => {
  expect(formatTable([good]).split("\n")).toHaveLength(2);
});
