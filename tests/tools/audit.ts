/**
 * `npm run audit`: what each page of the production build weighs, against its budget; with `--lighthouse` its scores as well.
 * Prints a table, writes `reports/audit.json`, and fails when a budget is passed or a score is not reached.
 */
import { chromium } from "playwright";
import { requireBrowser } from "../run/browser.ts";
import { buildIfStale, findFreePort, serveBuild } from "../run/server.ts";
import { type Page, pages } from "../support/pages.ts";
import { leastScores, reachesScores, type Scores, scorePage } from "./lighthouse.ts";
import { measurePage, type PageWeight, selectBudget } from "./page-weight.ts";
import { type Cell, formatRows, writeReport } from "./table.ts";

interface Result extends PageWeight {
  readonly path: string;
  readonly budget: number;
  readonly scores?: Scores;
  readonly ok: boolean;
}

const withLighthouse = process.argv.includes("--lighthouse");
const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1);

async function auditPage(
  page: Page,
  measure: (path: string) => Promise<PageWeight>,
  url: string,
  port: number,
) {
  const weight = await measure(page.path);
  const expected = page.status ?? 200;
  if (weight.status !== expected) throw new Error(`${page.path} answered ${weight.status}, not ${expected}`);
  const budget = selectBudget(page.path);
  const light = weight.bytes > 0 && weight.bytes <= budget;
  if (!withLighthouse || expected !== 200) return { path: page.path, budget, ...weight, ok: light };
  const scores = await scorePage(`${url}${page.path}`, port);
  return { path: page.path, budget, ...weight, scores, ok: light && reachesScores(scores) };
}

function formatResult({ path, bytes, budget, scores, ok }: Result): readonly Cell[] {
  const columns = Object.keys(leastScores) as (keyof Scores)[];
  const scored = withLighthouse ? columns.map((column) => scores?.[column] ?? "") : [];
  return [path, kibibytes(bytes), kibibytes(budget), ...scored, ok ? "ok" : "FAILED"];
}

const executablePath = await requireBrowser();
await buildIfStale();
const server = await serveBuild();
const port = await findFreePort();
const args = [`--remote-debugging-port=${port}`, "--remote-debugging-address=127.0.0.1"];
const browser = await chromium.launch({ executablePath, args });
const results: Result[] = [];
try {
  const measure = (path: string) => measurePage(browser, server.url, path);
  for (const page of pages) results.push(await auditPage(page, measure, server.url, port));
} finally {
  await browser.close();
  await server.stop();
}

const heading = ["page", "KiB gzip", "budget", ...(withLighthouse ? Object.keys(leastScores) : []), ""];
console.log(`\n${formatRows([heading, ...results.map(formatResult)])}`);
writeReport("audit.json", results);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
