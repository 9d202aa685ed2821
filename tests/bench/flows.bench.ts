/**
 * Every flow from start to end, as `npm run simulate` runs it: the machine, the world, its frames and the transcript, with the signature
 * of each token that occurs verified for whoever looks. Against the signatures and verifications that really happened in it, by jose
 * alone. A flow without any is timed by itself: there is nothing to compare it with.
 */
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";
import { type Candidate, compare, type Measurement, measure } from "../support/bench.ts";
import { recordSignatures, repeatByJose } from "./support/signatures.ts";

const rounds = 100;

/** Runs of each flow after which the code is compiled. */
const warmUp = 150;

function runOf(flow: FlowId): Candidate {
  const request = { flow, options: defaultsOf(flowOptions[flow]), seed: "bench", deviations: [] };
  return { name: "simulate", run: () => simulate(request) };
}

async function measureFlow(flow: FlowId): Promise<Measurement> {
  const subject = runOf(flow);
  const baseline = repeatByJose(await recordSignatures(async () => subject.run()));
  const title = `${flow}, from start to end`;
  if (baseline === undefined) return measure({ title: `${title} (signs nothing)`, subject, rounds });
  return compare({ title, subject, baseline, rounds, limit: 3 });
}

export async function bench(): Promise<readonly Measurement[]> {
  for (let run = 0; run < warmUp; run += 1) {
    for (const flow of flowIds) await runOf(flow).run();
  }
  const measurements: Measurement[] = [];
  for (const flow of flowIds) measurements.push(await measureFlow(flow));
  return measurements;
}
