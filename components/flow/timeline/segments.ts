/** What a timeline is made of: one segment for each step. */
import { actorOf } from "@/lib/transcript/acts";
import type { RunRecord, Step } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";

export interface Segment {
  readonly key: string;
  /** The sender of the message, or who acts; at the end it is nobody. */
  readonly party: Party | undefined;
  readonly isMessage: boolean;
  /** Drawn thinner: nothing to see there. */
  readonly isQuiet?: boolean;
}

export function readSegments(run: RunRecord): readonly Segment[] {
  const senders = new Map<string, Party>();
  for (const entry of run.transcript)
    if (entry.kind === "sent") senders.set(entry.message.id, entry.message.from);
  return run.steps.map((step, index) => ({
    key: `${index}-${step.state}`,
    isMessage: "messageId" in step,
    party: partyOf(step, senders),
  }));
}

function partyOf(step: Step, senders: ReadonlyMap<string, Party>): Party | undefined {
  if ("messageId" in step) return senders.get(step.messageId) ?? "browser";
  return step.kind === "act" ? actorOf(step.act) : undefined;
}
