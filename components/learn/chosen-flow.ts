/** The address of a flow with the options that a text chose for it. */
import type { ChosenFlow } from "@/lib/content/places";

/** `step` as an address has it: the first is number 1, and is not said. */
export function hrefOf({ flow, options = {} }: ChosenFlow, step = 1): string {
  const query = new URLSearchParams(Object.entries<string>(options));
  if (step > 1) query.set("step", String(step));
  return query.size === 0 ? `/flows/${flow}` : `/flows/${flow}?${query}`;
}
