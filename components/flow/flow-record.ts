/** A run of a flow, made on the server: for pages that show one and never run it. */
import type { ChosenFlow } from "@/lib/content/places";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, simulate } from "@/machines/engine";
import { defaultSeed } from "@/machines/seed";

/** The whole run as it goes by default, with the usual seed: what the flow's page shows without a query. */
export function recordRun(flow: FlowId, options: FlowRun["options"] = {}): Promise<FlowRun> {
  const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
  return simulate({ flow, options: chosen, seed: defaultSeed, deviations: [] });
}

/** The runs of these choices, each made once: ask for one by its flow and its options. */
export async function recordRunsOf(chosen: readonly ChosenFlow[]): Promise<(asked: ChosenFlow) => FlowRun> {
  const unique = new Map(chosen.map((one) => [keyOf(one), one]));
  const runs = new Map(
    await Promise.all(
      [...unique].map(async ([key, { flow, options }]) => [key, await recordRun(flow, options)] as const),
    ),
  );
  return (asked) => {
    const run = runs.get(keyOf(asked));
    if (run === undefined) throw new Error(`no run was made of ${keyOf(asked)}`);
    return run;
  };
}

function keyOf({ flow, options = {} }: ChosenFlow): string {
  return JSON.stringify([flow, Object.entries(options).sort()]);
}
