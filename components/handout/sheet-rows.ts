/** The run as the rows of a handout: messages with what was judged on them, the user's acts, and the end. */
import type { LossReason } from "@/components/message/inspected";
import { explainInRun } from "@/lib/content/explain-step";
import type { StepExplanation } from "@/lib/content/types";
import type { ActId } from "@/lib/transcript/acts";
import { type JudgedCheck, selectChecks } from "@/lib/transcript/checks";
import { type MessageView, selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { Outcome, RunRecord } from "@/lib/transcript/run";
import { selectTokens, type TokenView } from "@/lib/transcript/tokens";
import type { Message } from "@/lib/transcript/types";

export type SheetRow =
  | {
      readonly kind: "message";
      readonly view: MessageView;
      readonly lost: LossReason | undefined;
      readonly checks: readonly JudgedCheck[];
      /** Those that matter in it and did not before, the most important first. */
      readonly parameters: readonly string[];
      /** Those that no earlier message carried. */
      readonly tokens: readonly TokenView[];
    }
  | { readonly kind: "act"; readonly id: ActId }
  | { readonly kind: "end"; readonly id: Outcome };

export function selectSheetRows(
  run: RunRecord,
  steps: Readonly<Record<string, StepExplanation>>,
): readonly SheetRow[] {
  const seen = new Set<string>();
  const isFresh = (name: string) => !seen.has(name) && seen.add(name) !== undefined;
  const views = new Map(selectMessages(run.transcript).map((view) => [view.message.id, view]));
  const rows = run.transcript.flatMap((entry): readonly SheetRow[] => {
    if (entry.kind === "act") return [{ kind: "act", id: entry.act }];
    const view = entry.kind === "sent" ? views.get(entry.message.id) : undefined;
    if (view === undefined) return [];
    // One that is sent again under its id stands where it was sent first.
    views.delete(view.message.id);
    return [readMessage(run, view, steps, isFresh)];
  });
  const last = run.steps.at(-1);
  return last?.kind === "end" ? [...rows, { kind: "end", id: last.outcome }] : rows;
}

function readMessage(
  run: RunRecord,
  view: MessageView,
  steps: Readonly<Record<string, StepExplanation>>,
  isFresh: (name: string) => boolean,
): SheetRow {
  const { message, status } = view;
  const drop = run.transcript.findLast((entry) => entry.kind === "dropped" && entry.messageId === message.id);
  const reason = drop?.kind === "dropped" ? drop.reason : undefined;
  return {
    kind: "message",
    view,
    lost: status === "dropped" ? reason : undefined,
    checks: selectChecks(run.transcript, message.id),
    parameters: selectMattering(run, message, steps[message.step]).filter(isFresh),
    tokens: selectTokens(message).filter(({ token }) => isFresh(token)),
  };
}

function selectMattering(run: RunRecord, message: Message, found: StepExplanation | undefined) {
  const present = new Set(selectParameters(message).map(({ name }) => name.toLowerCase()));
  const highlights = found === undefined ? [] : explainInRun(found, run).highlights;
  return highlights.filter((name) => present.has(name.toLowerCase()));
}
