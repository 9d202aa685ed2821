import { useParties } from "@/components/party/parties";
import { handOnFocus } from "@/components/ui/focus";
import { Prose } from "@/components/ui/prose";
import { endWords } from "@/lib/content/end";
import type { CheckExplanation } from "@/lib/content/types";
import type { JudgedCheck } from "@/lib/transcript/checks";
import { selectMessage } from "@/lib/transcript/messages";
import { selectRefusal } from "@/lib/transcript/refusal";
import type { RunRecord } from "@/lib/transcript/run";
import type { InspectorActs } from "./inspector-acts";
import { SpecLink } from "./spec-link";

interface BrokenRuleProps {
  readonly run: RunRecord;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  readonly acts: InspectorActs | undefined;
}

/** What a run was refused by. */
export function BrokenRule({ run, checks, acts }: BrokenRuleProps) {
  const called = useParties();
  const check = selectRefusal(run);
  if (check === undefined) return null;
  const number = selectMessage(run, check.messageId)?.number;
  return (
    <section aria-labelledby="broken-rule" className="mb-6 rounded-lg bg-bad-soft px-3.5 py-3 text-sm">
      <h3 id="broken-rule" className="font-semibold text-bad">
        {endWords.broken}
      </h3>
      <p className="mt-1">
        <Prose text={checks[check.id]?.rule ?? check.id} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-muted">
        {number !== undefined && endWords.judged(called(check.party).name, number)}
        <SpecLink spec={check.spec} />
      </p>
      {acts && (
        <button
          type="button"
          ref={handOnFocus}
          onClick={() => acts.onCheck(stepAfter(run, check))}
          className="mt-1.5 self-start text-sm font-medium text-ink underline decoration-edge underline-offset-2 hover:decoration-ink finger:min-h-11"
        >
          {endWords.see}
        </button>
      )}
    </section>
  );
}

/** The first step at which the rule has been applied. */
function stepAfter({ steps, transcript }: RunRecord, { id, messageId }: JudgedCheck): number {
  const at = transcript.findLastIndex(
    (entry) => entry.kind === "check" && entry.check.id === id && entry.messageId === messageId,
  );
  return steps.findIndex(({ length }) => length > at);
}
