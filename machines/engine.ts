/**
 * The door to the machines for a screen, a command line or a test: give it what an address says, and get the run.
 */
import type { Deviation, RunRecord } from "@/lib/transcript/run";
import { type FlowId, flows } from "./flows";
import { forkRun, type Run, type RunRequest, startRun } from "./run";

export type FlowRequest = RunRequest & { readonly flow: FlowId };

/** The whole run: the demo person's way, but for the deviations. */
export async function simulate(request: FlowRequest): Promise<RunRecord> {
  return (await openFlow(request)).record;
}

/** The same, with the frames from which it can be taken another way. */
export async function openFlow(request: FlowRequest): Promise<Run> {
  return startRun(await flows[request.flow].loadMachine(), request);
}

/** Another run that is the same up to a step and goes on from there by the deviation. */
export async function forkFlow(flow: FlowId, run: Run, deviation: Deviation): Promise<Run> {
  return forkRun(await flows[flow].loadMachine(), run, deviation);
}
