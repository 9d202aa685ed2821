"use client";

import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { faultWords, practice } from "@/lib/content/practice";
import type { CheckExplanation } from "@/lib/content/types";
import { contentOf, selectMessage, withContent } from "@/lib/transcript/messages";
import { selectReadable } from "@/lib/transcript/practice/fault";
import { describeLine } from "@/lib/transcript/practice/lines";
import type { FlowRun } from "@/machines/engine";
import { Found } from "./found";
import { MessageRow } from "./message-row";
import { Heading, labelOf, Outcome } from "./outcome";
import type { FaultTask } from "./prepare-round";
import { RoundFoot } from "./round-foot";
import { Said } from "./said";
import { useDelivery } from "./use-delivery";
import { useScore } from "./use-score";

interface FaultExerciseProps {
  readonly run: FlowRun;
  readonly task: FaultTask;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  /** What the first answer is kept under. */
  readonly round: string;
  readonly title: string;
  readonly next: string;
}

/** A run in which one message was changed. Which it was, and who caught it, says the run that is made of it. */
export function FaultExercise(props: FaultExerciseProps) {
  const { run, task, checks, next } = props;
  const heading = useId();
  const finding = useFinding(props);
  const { chosen, asked, busy, made, isRight, isKnown, score } = finding;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="text-xl font-semibold tracking-tight">
        {props.title}
      </h2>
      <p className="mt-1 max-w-[66ch] text-muted">{faultWords.line}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          finding.check(chosen);
        }}
      >
        <Rows run={run} fault={task.fault} finding={finding} />
        <div className="mt-4 flex flex-wrap gap-2 print:hidden noscript:hidden">
          <Button type="submit" look="primary" aria-busy={busy}>
            {practice.check}
          </Button>
          <Button look="quiet" onClick={finding.show}>
            {practice.show}
          </Button>
        </div>
        <Said to={made ?? (asked || undefined)} className="mt-4">
          {busy && !made && <p className="text-muted">{practice.running}</p>}
          {asked && <p className="text-muted">{faultWords.incomplete}</p>}
          {made && !isKnown && (
            <Heading look="wrong" text={faultWords.notThis(labelOf(run, made.answer ?? ""))} />
          )}
          {made && isKnown && (
            <>
              <Heading
                look={isRight ? "right" : "shown"}
                text={faultWords.found(labelOf(run, made.delivered.changed))}
              />
              <Found before={contentBefore(run, task.fault)} after={task.fault.content} tried={task.tried} />
              <Outcome delivered={made.delivered} checks={checks} />
            </>
          )}
        </Said>
      </form>
      <RoundFoot score={score} next={next} />
    </section>
  );
}

interface RowsProps {
  readonly run: FlowRun;
  readonly fault: FaultTask["fault"];
  readonly finding: Finding;
}

function Rows({ run, fault, finding }: RowsProps) {
  const rows = useMemo(() => listRows(run, fault), [run, fault]);
  const { chosen, made, isKnown, choose } = finding;
  const changed = isKnown ? made?.delivered.changed : undefined;
  const judged = isKnown ? made?.delivered.judged : undefined;
  return (
    <fieldset className="mt-5">
      <legend className="sr-only">{faultWords.list}</legend>
      <ol className="flex flex-col gap-1.5">
        {rows.map(({ message, line, number }) => (
          <li key={message.id}>
            <MessageRow
              run={run}
              message={message}
              line={line}
              number={number}
              chosen={chosen === message.id}
              mark={markOf(message.id, { changed, answer: made?.answer })}
              onChoose={() => choose(message.id)}
            >
              {judged?.kind === "refused" && message.id === judged.messageId && (
                <Chip tone="bad" icon="shield" className="mt-1.5">
                  {faultWords.caught}
                </Chip>
              )}
            </MessageRow>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

type Finding = ReturnType<typeof useFinding>;

/** What one has chosen, and what the run says to it. Whoever has it shown has not chosen. */
function useFinding({ run, task: { fault }, round }: FaultExerciseProps) {
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState(false);
  const score = useScore(`${run.flow} fault`);
  const { made, busy, deliver, clear } = useDelivery<string | undefined>(run, fault.step);
  const isRight = made !== undefined && made.answer === made.delivered.changed;
  const isKnown = made !== undefined && (isRight || made.answer === undefined);

  async function judge(answer: string | undefined) {
    const { changed } = await deliver(fault.content, answer);
    score.answer(round, changed === answer);
  }

  return {
    ...{ chosen, asked, busy, made, isRight, isKnown, score },
    check: (answer: string | undefined) => {
      setAsked(answer === undefined);
      if (answer !== undefined) judge(answer).catch(reportError);
    },
    show: () => {
      setAsked(false);
      judge(undefined).catch(reportError);
    },
    choose: (id: string) => {
      setChosen(id);
      setAsked(false);
      if (!isKnown) clear();
    },
  };
}

function listRows(run: FlowRun, { messageId, content }: FaultTask["fault"]) {
  const sentAt = new Map(
    run.transcript.flatMap((entry) => (entry.kind === "sent" ? [[entry.message.id, entry.at] as const] : [])),
  );
  return selectReadable(run).map(({ message, number }) => {
    const shown = message.id === messageId ? withContent(message, content) : message;
    return { message: shown, number, line: describeLine(shown, sentAt.get(message.id) ?? 0) };
  });
}

function markOf(
  id: string,
  { changed, answer }: { readonly changed: string | undefined; readonly answer: string | undefined },
): "changed" | "same" | undefined {
  if (id === changed) return "changed";
  return id === answer ? "same" : undefined;
}

function contentBefore(run: FlowRun, { messageId, content }: FaultTask["fault"]) {
  const view = selectMessage(run, messageId);
  return view === undefined ? content : contentOf(view.message);
}
