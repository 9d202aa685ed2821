/**
 * Lighthouse's four scores of a page, on the phone that it simulates, and the figures to reach. A busy machine only ever lowers
 * a score: where a figure is not reached the page is scored again, three times at most, and each category's best counts. npm fetches it
 * when it is asked for: with what it needs itself it is a third of all files that a checkout would install, for this one command.
 */
import { readFileSync } from "node:fs";
import { runProcess } from "../run/command.ts";
import { reportFile } from "../run/reports.ts";

export const leastScores = { performance: 97, accessibility: 100, "best-practices": 100, seo: 100 } as const;

export type Scores = Readonly<Record<keyof typeof leastScores, number>>;

const tries = 3;
const lighthouse = "lighthouse@13.5.0";

/** What is read of its report; a score is from 0 to 1, or null where it has none. */
interface Report {
  readonly categories: Partial<Record<keyof Scores, { readonly score: number | null }>>;
}

/** `port` is the debugging port of a running browser. Scores are from 0 to 100. */
export async function scorePage(url: string, port: number): Promise<Scores> {
  let scores = await scoreOnce(url, port);
  for (let run = 1; run < tries && !reachesScores(scores); run += 1) {
    scores = selectBest(scores, await scoreOnce(url, port));
  }
  return scores;
}

async function scoreOnce(url: string, port: number): Promise<Scores> {
  const file = reportFile("lighthouse.json");
  const asked = [url, `--port=${port}`, "--output=json", `--output-path=${file}`, "--quiet"];
  const code = await runNpm(["exec", "--yes", `--package=${lighthouse}`, "--", "lighthouse", ...asked]);
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} at ${url}`);
  const { categories } = JSON.parse(readFileSync(file, "utf8")) as Report;
  const score = (category: keyof Scores) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
  };
}

/** npm, which runs this command, names its own file. */
function runNpm(args: readonly string[]): Promise<number> {
  const file = process.env.npm_execpath;
  if (file === undefined) throw new Error("Lighthouse is fetched by npm: npm run audit -- --lighthouse");
  return runProcess(process.execPath, [file, ...args], { seconds: 300 });
}

function selectBest(one: Scores, other: Scores): Scores {
  return {
    performance: Math.max(one.performance, other.performance),
    accessibility: Math.max(one.accessibility, other.accessibility),
    "best-practices": Math.max(one["best-practices"], other["best-practices"]),
    seo: Math.max(one.seo, other.seo),
  };
}

export function reachesScores(scores: Scores): boolean {
  return Object.entries(leastScores).every(([category, least]) => scores[category as keyof Scores] >= least);
}
