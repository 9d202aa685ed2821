import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { ExplainedStep } from "@/lib/content/types";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { selectVisible } from "@/lib/transcript/visible";
import type { InspectorExplanations } from "./explanations";
import type { Inspected } from "./inspected";
import type { OnEdit } from "./inspector-acts";
import { Parameters } from "./parameters";
import { RawMessage } from "./raw-message";
import { SpecLink } from "./spec-link";

interface HttpViewProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly inspected: Inspected;
  readonly explanation: ExplainedStep | undefined;
  readonly explanations: InspectorExplanations;
  /** Opens the editor at a value; undefined where the message cannot be changed. */
  readonly onEdit: OnEdit | undefined;
}

/** The message as text and part by part; between messages, the one delivered last. */
export function HttpView({ run, step, inspected, explanation, explanations, onEdit }: HttpViewProps) {
  const { view } = inspected;
  if (view === undefined) return <p className="text-sm text-muted">No message has been sent yet.</p>;
  const transcript = selectVisible(run, step);
  const highlights = inspected.kind === "message" ? (explanation?.highlights ?? []) : [];
  return (
    <>
      {inspected.kind !== "message" && (
        <p className="mb-2.5 text-sm text-muted">{`Nothing is in flight. Message ${view.number} arrived last:`}</p>
      )}
      <Refusal message={view.message} explanations={explanations} />
      <RawMessage message={view.message} transcript={transcript} matters={highlights} onEdit={onEdit} />
      <Parameters
        message={view.message}
        transcript={transcript}
        highlights={highlights}
        explanations={explanations.parameters}
        onEdit={onEdit}
      />
    </>
  );
}

/** What the error code of a refusal means, and where to look. */
export function Refusal({
  message,
  explanations,
}: {
  readonly message: Message;
  readonly explanations: InspectorExplanations;
}) {
  const code = selectParameters(message).find(({ name }) => name === "error")?.value;
  const explanation = code === undefined ? undefined : explanations.errors[code];
  if (explanation === undefined) return null;
  return (
    <div className="mb-3 rounded-lg bg-bad-soft px-3.5 py-3 text-sm">
      <p className="flex items-center gap-2 font-mono text-xs font-semibold text-bad">
        <Icon name="cross" size={13} />
        {code}
      </p>
      <p className="mt-1.5">
        <Prose text={explanation.what} />
      </p>
      <p className="mt-1.5 text-muted">
        <Prose text={explanation.remedy} />
      </p>
      <p className="mt-1.5">
        <SpecLink spec={explanation.spec} />
      </p>
    </div>
  );
}
