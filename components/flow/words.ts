/** What the controls of the player say. Sentences about the protocol stand in lib/content. */

import type { InspectorExplanations } from "@/components/message/explanations";
import { staysInPlace } from "@/lib/transcript/in-place";
import type { MessageView } from "@/lib/transcript/messages";
import type { RunRecord, Step } from "@/lib/transcript/run";
import type { Lane } from "@/lib/transcript/types";

/** What the primary button does here. Where something else was done at this step, it goes on as the run went then. */
export function describeNext(
  { lanes, deviations }: RunRecord,
  place: number,
  step: Step,
  view: MessageView | undefined,
  turns: InspectorExplanations["turns"],
): string {
  if (step.kind === "lost") return "Send again";
  if (step.kind === "end") return "Start again";
  if (deviations.some((done) => done.step === place && !staysInPlace(done.event))) return "Next";
  if (step.kind === "message")
    return view?.message.kind === "response" ? "Deliver response" : "Deliver request";
  const label = turns[step.act]?.label ?? step.act;
  return isMayas(lanes) ? label : label.replace(" as Maya", "");
}

/** A browser can be somebody else's. */
function isMayas(lanes: readonly Lane[]): boolean {
  const browser = lanes.find(({ party }) => party === "browser");
  return browser === undefined || browser.place.startsWith("Maya");
}

/** `00:01:07` since the run began. */
export function describeClock(run: RunRecord, step: Step): string {
  const seconds = Math.max(0, step.now - (run.steps[0]?.now ?? step.now));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
