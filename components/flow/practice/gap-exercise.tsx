"use client";

import { useId, useState } from "react";
import { SpecLink } from "@/components/message/spec-link";
import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import { gapWords, judgedWords, practice } from "@/lib/content/practice";
import type { CheckExplanation, ParameterExplanation } from "@/lib/content/types";
import type { Content } from "@/lib/http/parts";
import { contentOf, selectMessage } from "@/lib/transcript/messages";
import { fillGap, withoutGap } from "@/lib/transcript/practice/gap";
import type { Message } from "@/lib/transcript/types";
import type { FlowRun } from "@/machines/engine";
import { type ChosenValue, Names, Values } from "./gap-choices";
import { GapMessage } from "./gap-message";
import { Heading, Outcome } from "./outcome";
import type { GapTask } from "./prepare-round";
import { RoundFoot } from "./round-foot";
import { Said } from "./said";
import { useDelivery } from "./use-delivery";
import { useScore } from "./use-score";

interface GapExerciseProps {
  readonly run: FlowRun;
  readonly task: GapTask;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  /** What the first answer is kept under. */
  readonly round: string;
  readonly title: string;
  readonly next: string;
}

/** A message without one of its parts. What one fills in is really delivered, and its receiver judges it. */
export function GapExercise(props: GapExerciseProps) {
  const message = selectMessage(props.run, props.task.gap.messageId)?.message;
  return message === undefined ? null : <Fill {...props} message={message} />;
}

function Fill(props: GapExerciseProps & { readonly message: Message }) {
  const { run, task, checks, next, message } = props;
  const { gap, names, values } = task;
  const heading = useId();
  const filling = useFilling(props);
  const { name, chosen, asked, busy, made, score } = filling;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="text-xl font-semibold tracking-tight">
        {props.title}
      </h2>
      <p className="mt-1 max-w-[66ch] text-muted">{gapWords.line}</p>
      <div className="mt-5 grid items-start gap-x-8 gap-y-5 md:grid-cols-2">
        <GapMessage run={run} message={message} gap={gap} name={name} value={chosen?.value || undefined} />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            filling.check();
          }}
        >
          <Names names={names} chosen={name} onChoose={filling.chooseName} />
          <Values run={run} values={values} chosen={chosen} onChoose={filling.chooseValue} />
          <div className="mt-4 flex flex-wrap gap-2 print:hidden noscript:hidden">
            <Button type="submit" look="primary" aria-busy={busy}>
              {gapWords.deliver}
            </Button>
            <Button onClick={filling.deliverAsIs}>{gapWords.asIs}</Button>
            <Button look="quiet" onClick={filling.show}>
              {practice.show}
            </Button>
          </div>
          <Said to={made ?? (asked || undefined)} className="mt-4">
            {busy && !made && <p className="text-muted">{practice.running}</p>}
            {asked && <p className="text-muted">{gapWords.incomplete}</p>}
            {made && <Answered made={made} original={contentOf(message)} task={task} checks={checks} />}
          </Said>
        </form>
      </div>
      <RoundFoot score={score} next={next} />
    </section>
  );
}

/** `gap`: with the gap as it is; otherwise filled, by oneself or by the button that shows it. */
type Answer = "gap" | "filled" | "shown";

/** What one has chosen, and what the run says to it. */
function useFilling({ run, task: { gap, values }, round, message }: Parameters<typeof Fill>[0]) {
  const [name, setName] = useState<string>();
  const [chosen, setChosen] = useState<ChosenValue>();
  const [asked, setAsked] = useState(false);
  const score = useScore(`${run.flow} gap`);
  const { made, busy, deliver, clear } = useDelivery<Answer>(run, gap.step);
  const original = contentOf(message);

  async function judge(filled: Content) {
    const { judged } = await deliver(filled, "filled");
    score.answer(round, judged.kind === "as-run");
  }

  const begin = () => {
    setAsked(false);
    clear();
  };
  return {
    ...{ name, chosen, asked, busy, made, score },
    chooseName: (one: string) => {
      begin();
      setName(one);
    },
    chooseValue: (one: ChosenValue) => {
      begin();
      setChosen(one);
    },
    check: () => {
      const isComplete = name !== undefined && chosen !== undefined && chosen.value !== "";
      setAsked(!isComplete);
      if (isComplete) judge(fillGap(original, gap, name, chosen.value)).catch(reportError);
    },
    deliverAsIs: () => {
      setAsked(false);
      deliver(withoutGap(original, gap), "gap").catch(reportError);
    },
    show: () => {
      setAsked(false);
      score.answer(round, false);
      setName(gap.name);
      setChosen({ value: gap.value, typed: values.every(({ value }) => value !== gap.value) });
      deliver(original, "shown").catch(reportError);
    },
  };
}

interface AnsweredProps extends Pick<GapExerciseProps, "task" | "checks"> {
  readonly made: NonNullable<ReturnType<typeof useFilling>["made"]>;
  readonly original: Content;
}

function Answered({ made, original, task: { gap, explanation }, checks }: AnsweredProps) {
  const { answer, content, delivered } = made;
  const isRight = delivered.judged.kind === "as-run";
  const isOther = JSON.stringify(content) !== JSON.stringify(original);
  return (
    <>
      {answer === "gap" && <p className="font-semibold">{gapWords.withGap}</p>}
      {answer === "filled" && (
        <Heading look={isRight ? "right" : "wrong"} text={isRight ? judgedWords.right : judgedWords.wrong} />
      )}
      <Outcome delivered={delivered} checks={checks} also={isOther} />
      {isRight && explanation && <Purpose name={gap.name} explanation={explanation} />}
    </>
  );
}

interface PurposeProps {
  readonly name: string;
  readonly explanation: ParameterExplanation;
}

function Purpose({ name, explanation: { what, without, spec } }: PurposeProps) {
  return (
    <div className="mt-3 rounded-lg bg-sunken px-3.5 py-3 text-sm">
      <p className="font-semibold">
        <Prose text={judgedWords.whatFor(name)} />
      </p>
      <p className="mt-1">
        <Prose text={what} />
      </p>
      <p className="mt-1 text-muted">
        <Prose text={without} />
      </p>
      <SpecLink spec={spec} />
    </div>
  );
}
