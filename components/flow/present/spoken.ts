/** What of a step is said in a sentence: who sends what to whom, and which rule it breaks. For a run, and for each side of two. */
import type { InspectorExplanations } from "@/components/message/explanations";
import { presentWords } from "@/lib/content/present";
import { isEcho } from "@/lib/transcript/checks";
import { selectMessagesById } from "@/lib/transcript/messages";
import { selectJudged } from "@/lib/transcript/predict/reception";
import type { RunRecord } from "@/lib/transcript/run";
import type { SlideKind } from "./slide-model";

/** `Client → Authorization server, POST /token, back channel`. */
export function sayWay(scene: SlideKind): string {
  if (scene.kind === "act") return `${presentWords.yourTurn}: ${scene.actor.role}`;
  if (scene.kind === "end") return presentWords.theEnd;
  const { from, to, way } = scene;
  return `${from.role} → ${to.role}, ${way.verb} ${way.target}, ${way.name}`;
}

/** The first rule that its receiver finds broken, as one reads it. */
export function findBrokenRule(
  run: RunRecord,
  messageId: string,
  checks: InspectorExplanations["checks"],
): string | undefined {
  const view = selectMessagesById(run.transcript).get(messageId);
  const judged = view === undefined ? [] : selectJudged(run, view.message);
  const failed = judged.find((check) => !check.passed && !isEcho(check));
  return failed && (checks[failed.id]?.rule ?? failed.id).replace(/\.$/, "");
}
