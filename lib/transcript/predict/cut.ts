/** A run as far as one knows it: what comes later is not in it, so nothing that is drawn of it can give an answer away. */
import type { RunRecord } from "../run";

/** The run up to and with this step. */
export function cutRun<R extends RunRecord>(run: R, last: number): R {
  const steps = run.steps.slice(0, last + 1);
  const length = steps.at(-1)?.length ?? 0;
  return { ...run, steps, transcript: run.transcript.slice(0, length) };
}
