/** The file of a flow's machine as a reader takes it along, and what stands in it once it is run. */
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AnyStateMachine } from "xstate";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { sourceWords, titleIn } from "@/lib/content/machine";
import { formatMachine } from "@/lib/transcript/chart/source";
import type { FlowId } from "@/lib/world/options";
import { readFlowChart } from "@/machines/flow-chart";
import { openFolder } from "../../support/compile";

export async function writeMachine(flow: FlowId): Promise<string> {
  const { explanations } = explanationsFor(flow);
  const titleOf = (id: string) => titleIn(explanations, { options: {}, deviations: [] }, id);
  return formatMachine(flow, await readFlowChart(flow), sourceWords(flow, titleOf));
}

/** That of the flow, and those of which its states are made, by the names that the file exports. */
type Machines = Readonly<Record<string, AnyStateMachine>> & { readonly machine: AnyStateMachine };

export async function loadMachines(flow: FlowId): Promise<Machines> {
  const folder = await openFolder();
  const file = path.join(folder, "machine.ts");
  await writeFile(file, await writeMachine(flow));
  const machines: Promise<Machines> = import(/* @vite-ignore */ pathToFileURL(file).href);
  return machines.finally(() => rm(folder, { recursive: true }));
}
