import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { checkExplanations } from "@/lib/content/checks";
import { guide } from "@/lib/content/learn/jwt-vs-oauth";
import { isEcho, selectChecks } from "@/lib/transcript/checks";
import { describeMessage } from "@/lib/transcript/label";
import { laneOf } from "@/lib/transcript/lanes";
import { type MessageView, selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Party } from "@/lib/transcript/types";

interface RunRowsProps {
  readonly run: RunRecord;
  readonly show: readonly StepId[];
  readonly mark?: string | undefined;
}

/** Some messages of a run, each in a line: who to whom, what, and which rule it broke. */
export function RunRows({ run, show, mark }: RunRowsProps) {
  const views = selectMessages(run.transcript).filter(({ message }) => show.includes(message.step));
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {views.map((view) => (
        <Row key={view.message.id} view={view} run={run} mark={mark} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly view: MessageView;
  readonly run: RunRecord;
  readonly mark: string | undefined;
}

function Row({ view: { message, number }, run, mark }: RowProps) {
  const { verb, target } = describeMessage(message);
  const broken = selectChecks(run.transcript, message.id).filter((check) => !check.passed && !isEcho(check));
  const isMarked = selectParameters(message).some(({ name }) => name === mark);
  const isFront = message.channel === "front";
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2">
      <span className="w-5 text-xs text-faint tabular-nums">{number}</span>
      <span className="flex items-center gap-1.5 text-sm max-md:basis-3/4 md:min-w-44">
        <Name run={run} party={message.from} />
        <Icon name="next" size={12} className="text-faint" />
        <span className="sr-only">{guide.to}</span>
        <Name run={run} party={message.to} />
        <Icon name={isFront ? "eye" : "lock"} size={12} className="text-faint" />
        <span className="sr-only">{isFront ? guide.front : guide.back}</span>
      </span>
      <code className="font-mono text-xs wrap-anywhere text-muted max-md:pl-8">
        {verb} {target}
      </code>
      {isMarked && (
        <code className="rounded-sm bg-warn-soft px-1.5 py-px font-mono text-xs text-warn">{mark}</code>
      )}
      {broken.map((check) => (
        <span key={check.id} className="flex w-full items-baseline gap-1.5 pl-8 text-sm text-bad">
          <Icon name="cross" size={12} className="translate-y-px" />
          <span>
            <span className="sr-only">{guide.broken}</span>
            <Prose text={checkExplanations[check.id].rule} />{" "}
            <span className="text-xs whitespace-nowrap">{check.spec}</span>
          </span>
        </span>
      ))}
    </li>
  );
}

function Name({ run, party }: { readonly run: RunRecord; readonly party: Party }) {
  return (
    <span data-party={party} className="font-medium text-party-ink">
      {laneOf(run.lanes, party).short}
    </span>
  );
}
