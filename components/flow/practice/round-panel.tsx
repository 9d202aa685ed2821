import { practice } from "@/lib/content/practice";
import type { CheckExplanation } from "@/lib/content/types";
import type { FlowRun } from "@/machines/engine";
import { FaultExercise } from "./fault-exercise";
import { GapExercise } from "./gap-exercise";
import { addressOf, type PracticePlace } from "./place";
import { prepareFault, prepareGap } from "./prepare-round";

interface RoundPanelProps {
  readonly run: FlowRun;
  readonly place: PracticePlace;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
}

/** The round that the address names. */
export async function RoundPanel({ run, place, checks }: RoundPanelProps) {
  const gap = place.exercise === "gap" ? await prepareGap(run, place.round) : undefined;
  const fault = place.exercise === "fault" ? await prepareFault(run, place.round) : undefined;
  const round = gap ?? fault;
  if (round === undefined) return <p className="text-muted">{practice.none}</p>;
  const { number, all } = round;
  const shared = {
    ...{ run, checks },
    round: `${run.seed} ${JSON.stringify(run.options)} ${number}`,
    title: all === undefined ? practice.round(number) : practice.lastRound(number, all),
    next: addressOf(run, place.exercise, number + 1),
  };
  return (
    <>
      {gap && <GapExercise key={number} {...shared} task={gap.task} />}
      {fault && <FaultExercise key={number} {...shared} task={fault.task} />}
    </>
  );
}
