/**
 * `npm run bench`: runs every `tests/bench/*.bench.ts` (or those whose name holds an argument), one after the other, prints a
 * table and writes `reports/bench.json`. With `--ui` it runs those of `tests/bench/ui/`, which need a browser, and writes
 * `reports/bench-ui.json`. Fails when a limit is passed, and when there is nothing to run.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../run/command.ts";
import type { Measurement, Timing } from "../support/bench.ts";
import { type Cell, formatRows, writeReport } from "./table.ts";

interface BenchFile {
  readonly bench: () => Promise<readonly Measurement[]>;
}

function listFiles(folder: string, wanted: readonly string[]): readonly string[] {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files
    .filter((file) => file.endsWith(".bench.ts"))
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .map((file) => path.join(folder, file));
}

function formatTiming(timing: Timing | undefined): readonly Cell[] {
  if (timing === undefined) return ["", "", "", "", ""];
  const { name, median, p95, worst, perSecond } = timing;
  return [name, median.toFixed(3), p95.toFixed(3), worst.toFixed(3), perSecond?.toFixed(0) ?? ""];
}

function formatMeasurement({
  title,
  subject,
  baseline,
  ratio,
  limit,
  bound,
  ok,
}: Measurement): readonly Cell[] {
  const judged = limit === undefined ? "" : ok ? "ok" : "FAILED";
  return [
    title,
    ...formatTiming(subject),
    ...formatTiming(baseline),
    ratio?.toFixed(2) ?? "",
    limit === undefined ? "" : bound === undefined ? String(limit) : `${limit} (${bound})`,
    judged,
  ];
}

const given = process.argv.slice(2);
const ofUi = given.includes("--ui");
const folder = path.join(root, "tests", "bench", ...(ofUi ? ["ui"] : []));
const files = listFiles(
  folder,
  given.filter((one) => one !== "--ui"),
);
const results: Measurement[] = [];
for (const file of files) {
  const { bench } = (await import(pathToFileURL(file).href)) as BenchFile;
  results.push(...(await bench()));
}

const heading = [
  "what",
  "subject",
  "median ms",
  "p95 ms",
  "worst ms",
  "a second",
  "baseline",
  "median ms",
  "p95 ms",
  "worst ms",
  "a second",
  "ratio",
  "limit",
  "",
];
console.log(formatRows([heading, ...results.map(formatMeasurement)]));
writeReport(ofUi ? "bench-ui.json" : "bench.json", results);
process.exitCode = results.length > 0 && results.every(({ ok }) => ok) ? 0 : 1;
