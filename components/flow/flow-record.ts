/** A run of a flow, made on the server: for pages that show one and never run it. */
import type { ChosenFlow } from "@/lib/content/places";
import type { RunRecord } from "@/lib/transcript/run";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { defaultSeed } from "@/machines/address";
import { simulate } from "@/machines/engine";

/** The whole run as it goes by default, with the usual seed: what the flow's page shows without a query. */
export function recordRun(flow: FlowId, options: RunRecord["options"] = {}): Promise<RunRecord> {
  const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
  return simulate({ flow, options: chosen, seed: defaultSeed, deviations: [] });
}

/** The run of each, in the same order; one that is asked for twice is made once. */
export function recordRuns(chosen: readonly ChosenFlow[]): Promise<readonly RunRecord[]> {
  const made = new Map<string, Promise<RunRecord>>();
  return Promise.all(
    chosen.map(({ flow, options }) => {
      const key = JSON.stringify([flow, options]);
      const run = made.get(key) ?? recordRun(flow, options);
      made.set(key, run);
      return run;
    }),
  );
}
