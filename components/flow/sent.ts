/** What was sent at a step of a run, and whether something else that was done is something else. */
import type { Content } from "@/lib/http/parts";
import { contentOf, type MessageView, selectMessage } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";

interface Place {
  readonly run: RunRecord;
  readonly step: number;
}

/** The message in flight, as it is by now. */
export function findInFlight({ run, step }: Place): MessageView | undefined {
  const at = run.steps[step];
  return at !== undefined && "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
}

/** What its sender has sent. */
export function findSent(place: Place): Content | undefined {
  const view = findInFlight(place);
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
