/**
 * Counts what ran, for the table at the end of `npm test` and its last line. A suite is as many counts as it has layers.
 * A suite that left no counts, ran no test, or ended badly without naming a failure has one failure of its own: nothing
 * passes because it did not run.
 */
export interface Count {
  readonly layer: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export type Outcome = "passed" | "failed" | "skipped";

/** The layer of a test file: the first name below `tests/`. */
export function selectLayer(file: string): string {
  const below = file.replaceAll("\\", "/").split("/tests/").at(-1) ?? file;
  const [first = below] = below.replace(/^tests\//, "").split("/");
  return first.replace(/\.(test|spec)\.tsx?$/, "");
}

/** Adds single outcomes up to one count a layer, in order of their names. */
export function addUp(
  outcomes: readonly { readonly layer: string; readonly outcome: Outcome }[],
): readonly Count[] {
  const layers = [...new Set(outcomes.map(({ layer }) => layer))].sort();
  return layers.map((layer) => {
    const ofLayer = outcomes.filter((entry) => entry.layer === layer);
    const number = (outcome: Outcome) => ofLayer.filter((entry) => entry.outcome === outcome).length;
    return { layer, passed: number("passed"), failed: number("failed"), skipped: number("skipped") };
  });
}

/** One check without tests of its own: lint, types, knip, build. */
export function countCheck(layer: string, exitCode: number): readonly Count[] {
  const passed = exitCode === 0;
  return [{ layer, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }];
}

/** The counts that a suite left behind, judged together with how it ended. `undefined`: it left none. */
export function countSuite(
  name: string,
  exitCode: number,
  counts: readonly Count[] | undefined,
): readonly Count[] {
  const failure = (why: string): Count => ({ layer: `${name} (${why})`, passed: 0, failed: 1, skipped: 0 });
  if (counts === undefined) return [failure("ended without a result")];
  const { passed, failed } = sum(counts);
  if (passed + failed === 0) return [...counts, failure("ran no test")];
  if (exitCode !== 0 && failed === 0) return [...counts, failure("ended with an error")];
  return counts;
}

export function sum(counts: readonly Count[]): Omit<Count, "layer"> {
  const total = (key: Outcome) => counts.reduce((number, count) => number + count[key], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}

export function formatTable(counts: readonly Count[]): string {
  const width = Math.max(...counts.map(({ layer }) => layer.length), "layer".length);
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, index) => (index === 0 ? String(cell).padEnd(width) : String(cell).padStart(9)))
      .join("");
  const rows = counts.map(({ layer, passed, failed, skipped }) => line([layer, passed, failed, skipped]));
  return [line(["layer", "passed", "failed", "skipped"]), ...rows].join("\n");
}

/** The last line: `12 passed, 0 failed`, with the skipped ones where there are any. */
export function formatLastLine(counts: readonly Count[]): string {
  const { passed, failed, skipped } = sum(counts);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
