/**
 * A message of a run, delivered otherwise than it was sent: the machine takes it as an `EDIT` and the run goes on to its end, so the answer to
 * an exercise is what the receivers really said. Nothing is compared with a stored answer.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { selectMessages } from "@/lib/transcript/messages";
import { type Judged, judgeChange } from "@/lib/transcript/practice/judge";
import { type FlowRun, fork } from "../engine";

export interface Delivered {
  /** The run as it went. */
  readonly run: FlowRun;
  /** The message that was changed, by what the run has noted. */
  readonly changed: string;
  readonly judged: Judged;
}

export async function deliverChanged(
  run: FlowRun,
  step: number,
  message: HttpRequest | HttpResponse,
): Promise<Delivered> {
  const made = await fork(run, { step, event: { type: "EDIT", message } });
  const changed = selectMessages(made.transcript).find(({ edited }) => edited)?.message.id ?? "";
  return { run: made, changed, judged: judgeChange(made, run, { changedAt: step, changed }) };
}
