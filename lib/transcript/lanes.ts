/** The lanes of a run: the parties that its flow declares, in the order in which every screen, list and diagram shows them. */
import { parties } from "./parties";
import type { RunRecord } from "./run";
import type { Lane, Party, Transcript } from "./types";

type WithLanes = Pick<RunRecord, "lanes" | "transcript">;

/** The parties with a lane of their own: those of the flow, but an attacker only where one takes part. */
export function selectLanes({ lanes, transcript }: WithLanes): readonly Party[] {
  const attacked = isAttacked(transcript);
  return parties.filter(
    (party) => (party !== "attacker" || attacked) && lanes.some((lane) => lane.party === party),
  );
}

/** How the party is called in this run. Only a party without a lane has no name but its role's. */
export function laneOf(lanes: readonly Lane[], party: Party): Lane {
  return lanes.find((lane) => lane.party === party) ?? { ...unnamed, party, role: party };
}

const unnamed = { name: "another party", short: "Other", place: "" } as const;

function isAttacked(transcript: Transcript): boolean {
  return transcript.some((entry) => {
    if (entry.kind === "sent") return entry.message.from === "attacker" || entry.message.to === "attacker";
    return entry.kind === "action" && entry.party === "attacker";
  });
}
