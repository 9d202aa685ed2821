/** A run of a flow, made on the server: for pages that show one and never run it. */
import type { RunRecord } from "@/lib/transcript/run";
import type { AuthorizationCodeOptions } from "@/lib/world/options";
import { defaultSeed } from "@/machines/address";
import { simulate } from "@/machines/engine";
import { defaultOptions, type FlowId } from "@/machines/flows";

/** The whole run as it goes by default, with the usual seed: what the flow's page shows without a query. */
export function recordRun(flow: FlowId, options: Partial<AuthorizationCodeOptions> = {}): Promise<RunRecord> {
  return simulate({
    flow,
    options: { ...defaultOptions(flow), ...options },
    seed: defaultSeed,
    deviations: [],
  });
}
