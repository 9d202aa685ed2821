/** Whether a flow with these options resists an attack, by what the table of threats says. */
import type { FlowId } from "@/lib/world/options";
import { holds } from "../explain-step";
import type { Threat } from "./types";

/** `absent`: the attack does not arise in this flow. */
export type ThreatVerdict = "resists" | "open" | "absent";

export function judgeThreat(
  { flows, arises }: Threat,
  flow: FlowId,
  options: Readonly<Record<string, string>>,
): ThreatVerdict {
  const conditions = flows[flow];
  if (conditions === undefined || !holds(arises?.[flow] ?? {}, options)) return "absent";
  return conditions.some((condition) => holds(condition, options)) ? "resists" : "open";
}
