/** A room's traffic as a file: an HTTP Archive, or the messages with their checks as JSON. Loaded when somebody asks for it. */
import { liveLanes } from "@/lib/content/live";
import { formatHarText } from "@/lib/transcript/har";
import type { RunRecord } from "@/lib/transcript/run";
import type { TrafficItem } from "./traffic";

export type ExportFormat = "har" | "json";

export function exportTraffic(items: readonly TrafficItem[], format: ExportFormat): string {
  return format === "har" ? formatHarText(toRun(items)) : JSON.stringify(items.map(toRecord), null, 2);
}

function toRun(items: readonly TrafficItem[]): RunRecord {
  const transcript = items.map(({ message, at }) => ({ at, kind: "sent", message }) as const);
  const verifications = Object.assign({}, ...items.map((item) => item.verifications));
  return {
    flow: "live",
    options: {},
    seed: "",
    deviations: [],
    lanes: liveLanes,
    transcript,
    steps: [],
    verifications,
  };
}

function toRecord({ message, at, clientId, checks }: TrafficItem) {
  return {
    at: new Date(at * 1000).toISOString(),
    ...(clientId === undefined ? {} : { client_id: clientId }),
    message,
    checks: checks.map(({ party, check }) => ({ party, ...check })),
  };
}
