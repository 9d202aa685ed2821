/**
 * The door to the machines for a screen, a command line or a test: give it what an address says, and get the run. It keeps
 * the frames of the runs that are still in use, so that one can be taken another way from any place in it.
 */
import type { Deviation } from "@/lib/transcript/run";
import { loadFlow } from "./flows";
import { type FlowRun, forkRun, type Run, type RunRequest, startRun } from "./run";

export { keepUpTo } from "./run";
export type { FlowRun, RunRequest };

const framesOf = new WeakMap<FlowRun, Run["frames"]>();

/** The whole run: the demo person's way, but for the deviations. */
export async function simulate(request: RunRequest): Promise<FlowRun> {
  return keep(await startRun(await loadFlow(request.flow), request));
}

/**
 * Another run that is the same up to a step, and goes on from there by the deviation. The frames of a record that was made
 * elsewhere are made again first; with ES256 and PS256 its signatures then differ.
 */
export async function fork(record: FlowRun, deviation: Deviation): Promise<FlowRun> {
  const flow = await loadFlow(record.flow);
  const frames = framesOf.get(record);
  const run = frames === undefined ? await startRun(flow, requestOf(record)) : { record, frames };
  return keep(await forkRun(flow, run, deviation));
}

function keep({ record, frames }: Run): FlowRun {
  framesOf.set(record, frames);
  return record;
}

function requestOf({ flow, options, seed, deviations }: FlowRun): RunRequest {
  return { flow, options, seed, deviations };
}
