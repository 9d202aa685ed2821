"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { gripIcon } from "@/components/ui/rare-icons";
import { orderReasons, orderWords, practice } from "@/lib/content/practice";
import { describeMessage } from "@/lib/transcript/label";
import type { MessageView } from "@/lib/transcript/messages";
import { judgeOrder, type OrderVerdict, selectKeyMessages } from "@/lib/transcript/practice/order";
import type { RunRecord } from "@/lib/transcript/run";
import { shuffle } from "@/lib/transcript/shuffle";
import { Heading } from "./outcome";
import { Route } from "./route";
import { Said } from "./said";
import { useOrder } from "./use-order";

/** The messages of a run, to be put in order; whether an order works, the run itself says. */
export function OrderExercise({ run }: { readonly run: RunRecord }) {
  const views = useMemo(() => selectKeyMessages(run), [run]);
  const byId = new Map(views.map((view) => [view.message.id, view]));
  const start = useMemo(
    () => shuffle(views, `${run.seed}/order`).map((view) => ({ id: view.message.id, name: nameOf(view) })),
    [views, run.seed],
  );
  const { order, lifted, said, ofList, handlersOf } = useOrder(start);
  const [judged, setJudged] = useState<{ readonly order: typeof order; readonly verdict: OrderVerdict }>();
  const verdict = judged?.order === order ? judged.verdict : undefined;
  const check = () =>
    setJudged({
      order,
      verdict: judgeOrder(
        run,
        order.map(({ id }) => id),
      ),
    });
  return (
    <section aria-labelledby="practice-order">
      <h2 id="practice-order" className="text-xl font-semibold tracking-tight">
        {orderWords.title}
      </h2>
      <p className="mt-1 max-w-[66ch] text-muted">
        {orderWords.line} <span className="finger:hidden">{orderWords.keys}</span>
        <span className="mouse:hidden">{orderWords.grip}</span>
      </p>
      <ol {...ofList} aria-label={orderWords.list} className="mt-4 flex flex-col gap-2">
        {order.map(({ id }, index) => {
          const view = byId.get(id);
          return (
            view && (
              <li key={id}>
                <Row
                  run={run}
                  view={view}
                  place={index + 1}
                  lifted={lifted === id}
                  early={verdict?.kind === "broken" && verdict.early === id}
                  handlers={handlersOf(id)}
                />
              </li>
            )
          );
        })}
      </ol>
      <Button look="primary" onClick={check} className="mt-4 print:hidden">
        {practice.check}
      </Button>
      <Said to={verdict} className="mt-3">
        {verdict && <Verdict verdict={verdict} byId={byId} />}
      </Said>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
    </section>
  );
}

function nameOf({ message }: MessageView): string {
  const { verb, target } = describeMessage(message);
  return `${verb} ${target}`;
}

interface RowProps {
  readonly run: RunRecord;
  readonly view: MessageView;
  readonly place: number;
  readonly lifted: boolean;
  /** It comes before what it needs. */
  readonly early: boolean;
  readonly handlers: ReturnType<ReturnType<typeof useOrder>["handlersOf"]>;
}

function Row({ run, view, place, lifted, early, handlers }: RowProps) {
  const { id, from } = view.message;
  return (
    <button
      type="button"
      data-id={id}
      data-party={from}
      aria-pressed={lifted}
      {...handlers}
      className={classNames(
        "flex min-h-13 w-full touch-pan-y items-center gap-3 rounded-lg px-4 py-2 text-left shadow-card inset-ring select-none",
        lifted
          ? "inset-ring-2 inset-ring-party bg-party-soft"
          : early
            ? "bg-bad-soft inset-ring-bad"
            : "bg-surface inset-ring-line",
      )}
    >
      <span className="w-5 shrink-0 text-center text-sm text-muted tabular-nums">{place}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-mono text-sm">{nameOf(view)}</span>
        <Route run={run} message={view.message} />
      </span>
      {early && <Icon name="cross" className="text-bad" />}
      <span
        data-grip
        className="-my-2 -mr-4 hidden size-11 touch-none place-items-center text-muted finger:grid"
      >
        <Icon name={gripIcon} />
      </span>
    </button>
  );
}

interface VerdictProps {
  readonly verdict: OrderVerdict;
  readonly byId: ReadonlyMap<string, MessageView>;
}

function Verdict({ verdict, byId }: VerdictProps) {
  if (verdict.kind !== "broken")
    return <Heading look="right" text={verdict.kind === "as-run" ? orderWords.asRun : orderWords.also} />;
  const called = (id: string) => {
    const view = byId.get(id);
    return view === undefined ? id : nameOf(view);
  };
  return (
    <>
      <Heading look="wrong" text={orderWords.broken(called(verdict.early), called(verdict.needs))} />
      <p className="mt-1 text-muted">{orderReasons[verdict.why]}</p>
    </>
  );
}
