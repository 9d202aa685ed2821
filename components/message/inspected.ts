/** What the inspector is about at a step: a message on its way, the user's turn, or the end. */
import type { ActId } from "@/lib/transcript/acts";
import { type MessageView, selectMessages } from "@/lib/transcript/messages";
import type { Outcome, RunRecord } from "@/lib/transcript/run";
import type { TranscriptEntry } from "@/lib/transcript/types";
import { selectTaken, selectVisible } from "@/lib/transcript/visible";

/** Why a message did not arrive. */
export type LossReason = Extract<TranscriptEntry, { readonly kind: "dropped" }>["reason"];

interface InspectedBase {
  /** The message in flight, else the one delivered last; missing before the first. */
  readonly view: MessageView | undefined;
  /** How many messages the run has. */
  readonly total: number;
  /** Seconds since 1970 on the simulated clock. */
  readonly now: number;
}

export type Inspected = InspectedBase &
  (
    | { readonly kind: "message"; readonly view: MessageView; readonly lost: LossReason | undefined }
    | { readonly kind: "act"; readonly act: ActId }
    | { readonly kind: "end"; readonly outcome: Outcome }
  );

export function selectInspected(run: RunRecord, step: number): Inspected {
  const at = selectTaken(run, step);
  const visible = selectVisible(run, step);
  const views = selectMessages(visible);
  const base = { view: views.at(-1), total: selectMessages(run.transcript).length, now: at.now };
  if (at.kind === "act") return { ...base, kind: "act", act: at.act };
  if (at.kind === "end") return { ...base, kind: "end", outcome: at.outcome };
  const view = views.find(({ message }) => message.id === at.messageId);
  if (view === undefined) return { ...base, kind: "end", outcome: "astray" };
  const drop = visible.findLast((entry) => entry.kind === "dropped" && entry.messageId === at.messageId);
  const reason = drop?.kind === "dropped" ? drop.reason : "dropped";
  return { ...base, kind: "message", view, lost: at.kind === "lost" ? reason : undefined };
}
