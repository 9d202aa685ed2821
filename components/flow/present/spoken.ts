/** What of a step is said in a sentence: who sends what to whom, and which rule it breaks. For a run, and for each side of two. */
import type { InspectorExplanations } from "@/components/message/explanations";
import { presentWords, speakerWords } from "@/lib/content/present";
import { isEcho } from "@/lib/transcript/checks";
import { selectMessagesById } from "@/lib/transcript/messages";
import { selectJudged } from "@/lib/transcript/predict/reception";
import type { RunRecord } from "@/lib/transcript/run";
import type { SpokenStep } from "../speaker/presentation";
import type { SlideKind } from "./slide-model";
import type { Ahead } from "./use-slides";

/** `Client → Authorization server, POST /token, back channel`. */
export function sayWay(scene: SlideKind): string {
  if (scene.kind === "act") return `${presentWords.yourTurn}: ${scene.actor.role}`;
  if (scene.kind === "end") return presentWords.theEnd;
  const { from, to, way } = scene;
  return `${from.role} → ${to.role}, ${way.verb} ${way.target}, ${way.name}`;
}

/** What a press on the clicker shows first, and below it where the next one leads. */
export function sayAhead(ahead: Ahead | undefined, next: SpokenStep | undefined): SpokenStep | undefined {
  if (ahead === undefined) return next;
  const title = ahead.kind === "value" ? presentWords.reveal(ahead.name) : speakerWords.ahead[ahead.kind];
  return { title, ways: next === undefined ? [] : [speakerWords.nextStep(next.title)] };
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
