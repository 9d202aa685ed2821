/** The statechart of a flow as it is drawn: made from the machine while the app is built, and loaded by a page when somebody asks for it. */
import { drawChart } from "@/lib/transcript/chart/layout/draw";
import { splitState } from "@/lib/transcript/chart/trace";
import type { DrawnChart } from "@/lib/transcript/chart/types";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { defaultSeed } from "@/machines/address";
import { readChart } from "@/machines/chart";
import { loadFlow } from "@/machines/flows";
import { recordRun } from "./flow-record";

export { flowIds, isFlowId } from "@/lib/world/options";

export async function drawFlow(flow: FlowId): Promise<DrawnChart> {
  const { machine, createWorld } = await loadFlow(flow);
  const world = await createWorld(defaultsOf(flowOptions[flow]) as never, defaultSeed);
  const { steps } = await recordRun(flow);
  return drawChart(readChart(machine, world), new Set(steps.map(({ state }) => splitState(state)[0])));
}
