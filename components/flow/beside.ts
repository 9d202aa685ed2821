/** The way from a run to the same run with other things done in it, side by side. */
import { findParting } from "@/lib/transcript/parting";
import type { Deviation } from "@/lib/transcript/run";
import { formatAddressOfTwo } from "@/machines/address-of-two";
import type { FlowRun } from "@/machines/engine";
import { longest } from "./long-query";

/** From the step on at which they part. Undefined where they do not, or no server would take their address. */
export function hrefBeside(
  { flow, options, seed, deviations }: FlowRun,
  others: readonly Deviation[],
): string | undefined {
  const step = findParting(deviations, others);
  if (step === undefined) return undefined;
  const left = { flow, options, deviations };
  const right = { flow, options, deviations: others };
  const query = formatAddressOfTwo({ left, right, seed, attack: undefined, row: step });
  return query.length > longest ? undefined : `/compare${query}`;
}
