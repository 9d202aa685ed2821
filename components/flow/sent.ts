/** What was sent at a step of a run, and whether something else that was done is something else. */
import type { Content } from "@/lib/http/parts";
import { contentOf, selectMessage } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";

interface Place {
  readonly run: RunRecord;
  readonly step: number;
}

/** What the sender of the message in flight has sent. */
export function findSent({ run, step }: Place): Content | undefined {
  const at = run.steps[step];
  const view = at !== undefined && "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
  return view && (view.before ?? contentOf(view.message));
}

export function isSameContent(one: Content, other: Content | undefined): boolean {
  const told = (content: object) => JSON.stringify(Object.entries(content).sort());
  return other !== undefined && told(one) === told(other);
}

/** Is the same message sent at this step of both runs? */
export function leadToTheSame(run: RunRecord, other: RunRecord, step: number): boolean {
  const sent = findSent({ run, step });
  const isSameState = run.steps[step]?.state === other.steps[step]?.state;
  return sent !== undefined && isSameState && isSameContent(sent, findSent({ run: other, step }));
}
