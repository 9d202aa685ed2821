/** The statechart of a flow as it is drawn: made from the machine while the app is built, and loaded by a page when somebody asks for it. */
import { drawChart } from "@/lib/transcript/chart/layout/draw";
import { splitState } from "@/lib/transcript/chart/trace";
import type { DrawnChart } from "@/lib/transcript/chart/types";
import type { FlowId } from "@/lib/world/options";
import { readFlowChart } from "@/machines/flow-chart";
import { recordRun } from "./flow-record";

export { flowIds, isFlowId } from "@/lib/world/options";

export async function drawFlow(flow: FlowId): Promise<DrawnChart> {
  const { steps } = await recordRun(flow);
  return drawChart(await readFlowChart(flow), new Set(steps.map(({ state }) => splitState(state)[0])));
}
