/** The way from a run to the same run with other things done in it, side by side. */
import type { Deviation } from "@/lib/transcript/run";
import { formatAddressOfTwo } from "@/machines/address-of-two";
import type { FlowRun } from "@/machines/engine";
import { longest } from "./long-query";

/** From a step on, up to which both are the same. Undefined where no server would take its address. */
export function hrefBeside(
  { flow, options, seed, deviations }: FlowRun,
  others: readonly Deviation[],
  step: number,
): string | undefined {
  const left = { flow, options, deviations };
  const right = { flow, options, deviations: others };
  const query = formatAddressOfTwo({ left, right, seed, attack: undefined, row: step });
  return query.length > longest ? undefined : `/compare${query}`;
}
