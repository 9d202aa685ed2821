"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Parties } from "@/components/party/parties";
import { Button, IconButton } from "@/components/ui/button";
import { focusContent } from "@/components/ui/focus";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { predict } from "@/lib/content/predict";
import type { Moment } from "@/lib/transcript/predict/moment";
import { moments } from "@/lib/transcript/predict/moments";
import { answer, question } from "@/lib/transcript/predict/question";
import type { FlowWords } from "../flow-words";
import { ChoiceList } from "./choice-list";
import { Clue } from "./clue";
import { type Asking, type Given, keyOf } from "./given";
import { keepQuestion } from "./kept-question";
import { Verdict } from "./verdict";
import { describeQuestion } from "./words";

export type QuestionProps = Asking & { readonly words: FlowWords; readonly className: string };

/** Asks what comes next, in the place of the inspector, and then says what came and why. */
export function Question({ className, ...asking }: QuestionProps) {
  const { run, moment, given, onGiven, onClose } = asking;
  // After the answer the next question waits until one goes on.
  const [shown, setShown] = useState<Moment | undefined>(moment);
  const answered = given.find(({ asked }) => asked.moment.id === shown?.id);
  const isOpen = answered === undefined;
  useEffect(() => {
    keepQuestion(run, isOpen ? shown : undefined);
    return () => keepQuestion(run, undefined);
  }, [run, shown, isOpen]);
  const goOn = () => {
    if (moment !== undefined && moment.at === shown?.at) return setShown(moment);
    onClose();
    focusContent();
  };
  const asked = shown && (answered?.asked ?? question(run, shown));
  const truth = shown && (answered?.truth ?? answer(run, shown));
  if (shown === undefined || asked === undefined || truth === undefined) return null;
  const give = (chosen: string | undefined) => onGiven({ of: keyOf(run), asked, truth, chosen });
  return (
    <Parties lanes={run.lanes}>
      <Panel label={predict.title} className={className}>
        <Ask key={shown.id} {...asking} asked={asked} answered={answered} onGive={give} onGoOn={goOn} />
      </Panel>
    </Parties>
  );
}

interface AskProps extends Omit<QuestionProps, "className"> {
  readonly asked: Given["asked"];
  readonly answered: Given | undefined;
  readonly onGive: (chosen: string | undefined) => void;
  readonly onGoOn: () => void;
}

function Ask({ run, words, moment, given, asked, answered, onGive, onGoOn, onClose }: AskProps) {
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const isAnswered = answered !== undefined;
  useEffect(() => {
    const [first] = form.current?.querySelectorAll("input") ?? [];
    (isAnswered ? next.current : first)?.focus({ preventScroll: true });
    // On a phone the panel is below the stage; in a column of its own it may be longer than the window.
    (isAnswered ? verdict : form).current?.scrollIntoView({ block: "nearest" });
  }, [isAnswered]);
  const { checks, steps } = words.explanations;
  const told = { run, checks };
  const count = new Set([...moments(run), ...given.map((one) => one.asked.moment)].map((one) => one.id)).size;
  const checkFollows =
    moment?.probe === "check" &&
    moment.messageId === asked.moment.messageId &&
    isAnswered &&
    moment.id !== asked.moment.id;
  const number = given.filter((one) => one !== answered).length + 1;

  function onKeyDown(event: KeyboardEvent) {
    const choice = /^[1-9]$/.test(event.key) ? asked.choices[Number(event.key) - 1] : undefined;
    if (event.key === "Escape") onClose();
    else if (choice !== undefined && !isAnswered) setChosen(choice.value);
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) form.current?.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswered) onGoOn();
        else if (chosen !== undefined) onGive(chosen);
      }}
      className="flex scroll-mb-32 flex-col stage:h-full"
    >
      <div className="flex items-center justify-between pt-2.5 pr-2.5 pl-5">
        <p className="text-xs text-muted">{predict.asked(Math.min(number, count), count)}</p>
        <IconButton icon="cross" label={predict.later} look="quiet" size="small" onClick={onClose} />
      </div>
      <div className="min-h-0 flex-1 px-5 pb-5 stage:overflow-y-auto">
        <h2 id={id} className="text-xl font-semibold tracking-tight">
          {describeQuestion(told, asked)}
        </h2>
        {!isAnswered && (
          <Clue run={run} asked={asked} highlights={steps[asked.view.message.step]?.highlights ?? []} />
        )}
        <ChoiceList
          told={told}
          labelledBy={id}
          asked={asked}
          chosen={isAnswered ? answered.chosen : chosen}
          truth={answered?.truth}
          onChoose={setChosen}
        />
        <div ref={verdict} className="scroll-mb-32">
          <Verdict told={told} given={answered} checkFollows={checkFollows} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3">
        {isAnswered ? (
          <Button ref={next} type="submit" look="primary" iconAfter="next">
            {predict.goOn}
          </Button>
        ) : (
          <>
            <Button type="submit" look="primary" aria-disabled={chosen === undefined}>
              {predict.answer}
            </Button>
            <Button look="quiet" onClick={() => onGive(undefined)}>
              {predict.skip}
            </Button>
            <p className="text-xs text-faint finger:hidden">
              <Prose text={predict.keys(asked.choices.length)} />
            </p>
          </>
        )}
      </div>
    </form>
  );
}
