/**
 * For the files of `tests/bench/`. A file `<what>.bench.ts` exports
 *
 *     export async function bench(): Promise<readonly Measurement[]>
 *
 * sets up what it needs, returns what `compare` and `measure` gave, and cleans up after itself; `npm run bench` runs it.
 * A comparison lets both sides take turns in one run, so that a busy machine is as unkind to one as to the other.
 * All times are milliseconds. A measurement without a limit is printed and never fails.
 */
export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
  /** How many things one run does, where their number a second is of interest. */
  readonly units?: number;
}

export interface Timing {
  readonly name: string;
  readonly median: number;
  /** The 95th percentile. */
  readonly p95: number;
  readonly worst: number;
  /** Units, by the median. */
  readonly perSecond?: number;
}

export interface Measurement {
  readonly title: string;
  readonly subject: Timing;
  readonly baseline?: Timing;
  /** The subject's median, in baselines' medians. */
  readonly ratio?: number;
  /** The ratio, or without a baseline the p95, that it may reach; the worst, where that is what counts. */
  readonly limit?: number;
  readonly bound?: "worst";
  readonly ok: boolean;
}

interface Measure {
  readonly title: string;
  readonly subject: Candidate;
  /** Timed runs of each side, after a tenth as many to warm up. */
  readonly rounds: number;
  readonly limit?: number;
}

/** Times two things alternately. `limit` bounds the ratio of their medians. */
export async function compare(given: Measure & { readonly baseline: Candidate }): Promise<Measurement> {
  const { title, subject, baseline, rounds, limit } = given;
  const [subjectTimes, baselineTimes] = await takeTurns([subject, baseline], rounds);
  const [of, against] = [summarize(subject, subjectTimes), summarize(baseline, baselineTimes)];
  const ratio = of.median / against.median;
  return { title, subject: of, baseline: against, ratio, ...judge(ratio, limit) };
}

/** Times one thing. `limit` bounds its 95th percentile. */
export async function measure({ title, subject, rounds, limit }: Measure): Promise<Measurement> {
  const [times] = await takeTurns([subject], rounds);
  const timing = summarize(subject, times);
  return { title, subject: timing, ...judge(timing.p95, limit) };
}

interface Taken {
  readonly title: string;
  readonly name: string;
  readonly times: readonly number[];
  readonly limit: number;
  /** What the limit bounds. */
  readonly bound?: "p95" | "worst";
}

/** What was timed elsewhere, in a browser for example. Nothing timed is not ok. */
export function judgeTimes({ title, name, times, limit, bound = "p95" }: Taken): Measurement {
  const subject = summarize({ name }, times);
  const judged = judge(subject[bound], limit);
  return { title, subject, ...judged, ...(bound === "worst" ? { bound } : {}) };
}

async function takeTurns(candidates: readonly Candidate[], rounds: number): Promise<readonly number[][]> {
  const times: number[][] = candidates.map(() => []);
  const warmUp = Math.ceil(rounds / 10);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, { run }] of candidates.entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times;
}

function judge(value: number, limit: number | undefined) {
  return limit === undefined ? { ok: true } : { limit, ok: value <= limit };
}

function summarize({ name, units }: Omit<Candidate, "run">, times: readonly number[] = []): Timing {
  const median = selectPercentile(times, 50);
  const rate = units === undefined ? {} : { perSecond: (units * 1000) / median };
  return { name, median, p95: selectPercentile(times, 95), worst: selectPercentile(times, 100), ...rate };
}

/** The value that a share of all values does not pass: the nearest rank. */
export function selectPercentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
