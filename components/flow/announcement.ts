/** The step as one hears it. */
import type { InspectorExplanations } from "@/components/message/explanations";
import { explainInRun } from "@/lib/content/explain-step";
import type { StepExplanation } from "@/lib/content/types";
import { nameChannel } from "@/lib/transcript/channel";
import { describeMessage } from "@/lib/transcript/label";
import { laneOf } from "@/lib/transcript/lanes";
import { contentOf, type MessageView } from "@/lib/transcript/messages";
import type { RunRecord, Step } from "@/lib/transcript/run";

/** `Step 8 of 19. Response 303 from authorization server to user’s browser, front channel. The code goes back.` */
export function announce(
  run: RunRecord,
  step: number,
  at: Step,
  view: MessageView | undefined,
  explanations: InspectorExplanations,
  hidden = false,
): string {
  const place = hidden ? "" : ` of ${run.steps.length}`;
  // The answer may look as if all had been well, as a login page does that comes back.
  const broken = run.transcript
    .slice(run.steps[step - 1]?.length, at.length)
    .some((entry) => entry.kind === "check" && !entry.check.passed);
  return `Step ${step + 1}${place}. ${describeStep(run, at, view, explanations)}${broken ? " A rule failed." : ""}`;
}

function describeStep(
  run: RunRecord,
  at: Step,
  view: MessageView | undefined,
  { steps, acts, outcomes }: InspectorExplanations,
): string {
  // In this run: as the step is called where one reads it.
  const titleOf = (found: StepExplanation | undefined) => found && explainInRun(found, run).title;
  if (at.kind === "act") return `${titleOf(acts[at.act]) ?? at.act}.`;
  if (at.kind === "end") return `The end. ${titleOf(outcomes[at.outcome]) ?? at.outcome}.`;
  if (view === undefined) return "";
  const { message } = view;
  const kind = message.kind === "request" ? "Request" : "Response";
  // Within a sentence; what begins with an abbreviation stays as it is (`AI agent`).
  const [from, to] = [message.from, message.to].map((id) =>
    laneOf(run.lanes, id).role.replace(/^.[a-z]/, (letters) => letters.toLowerCase()),
  );
  const title = titleOf(steps[message.step]);
  return [
    at.kind === "lost" ? "Lost." : "",
    view.edited ? "Edited." : "",
    `${kind} ${describeMessage(message).verb} from ${from} to ${to}, ${nameChannel(message)}.`,
    title ? `${title}.` : "",
    contentOf(message).body === "" && title === undefined ? "No content." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
