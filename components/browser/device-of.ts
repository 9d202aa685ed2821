import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";

/** The party with a screen of its own, where the run has one. */
export function deviceOf({ lanes }: RunRecord): Party | undefined {
  return lanes.find(({ device }) => device && device !== "phone" && device !== "job")?.party;
}
