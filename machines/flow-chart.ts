/** The statechart of a flow, with who sends what in any run of it. */
import type { Chart } from "@/lib/transcript/chart/types";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf, type OptionDefinitions } from "@/lib/world/options/definitions";
import type { World } from "@/lib/world/world";
import { readChart } from "./chart";
import { type Flow, loadFlow } from "./flows";
import { defaultSeed } from "./seed";

export async function readFlowChart(flow: FlowId): Promise<Chart> {
  const loaded = await loadFlow(flow);
  return readChart(loaded.machine, await openPlaces(flow, loaded));
}

/** Who stands where in any run of the flow: an attacker's host, for one, is there by option alone. */
async function openPlaces(flow: FlowId, { createWorld }: Flow): Promise<Pick<World, "names" | "hosts">> {
  const usual: Readonly<Record<string, string>> = defaultsOf(flowOptions[flow]);
  const definitions: OptionDefinitions = flowOptions[flow];
  const variants = Object.entries(definitions).flatMap(([name, values]) =>
    values.map((value) => ({ ...usual, [name]: value })),
  );
  const worlds = await Promise.all(
    [usual, ...variants].map((options) => createWorld(options as never, defaultSeed)),
  );
  return {
    names: merge(worlds.map(({ names }) => names)),
    hosts: merge(worlds.map(({ hosts }) => hosts)),
  };
}

/** All of them: the first one's members come first, and stand over the others'. */
function merge<T extends object>(records: readonly T[]): T {
  return Object.assign({}, ...records.slice(0, 1), ...records.toReversed()) as T;
}
