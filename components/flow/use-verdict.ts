"use client";

import { useEffect, useState } from "react";
import type { Deviation } from "@/lib/transcript/run";
import { selectVerdict, type Verdict } from "@/lib/transcript/verdict";
import type { FlowRun } from "@/machines/engine";
import { type BesideRun, makeBeside } from "./make-beside";

export interface ChangeVerdict {
  /** The step at which the message was changed. */
  readonly changedAt: number;
  readonly verdict: Verdict;
  /** Both runs side by side, with the change and without it. */
  readonly beside?: string | undefined;
}

/** The run as it would have been. */
interface Baseline extends BesideRun {
  readonly of: FlowRun;
  readonly change: Deviation;
}

/** What became of the newest edit up to this step; undefined where there is none, or until it is known. */
export function useVerdict(run: FlowRun, step: number): ChangeVerdict | undefined {
  const change = run.deviations.findLast((past) => past.event.type === "EDIT" && past.step <= step);
  const [baseline, setBaseline] = useState<Baseline>();
  const isInFlight = change?.step === step;

  useEffect(() => {
    // There is nothing to compare before it is delivered, and so no need of the machines.
    if (change === undefined || isInFlight) return;
    let isWanted = true;
    const without = run.deviations.filter((past) => past !== change);
    makeBeside(run, without)
      .then((made) => isWanted && setBaseline({ of: run, change, ...made }))
      .catch(reportError);
    return () => {
      isWanted = false;
    };
  }, [run, change, isInFlight]);

  if (change === undefined) return undefined;
  if (isInFlight) return { changedAt: step, verdict: { kind: "inFlight" } };
  if (baseline?.of !== run || baseline.change !== change) return undefined;
  const verdict = selectVerdict(run, baseline.run, change.step, step);
  return { changedAt: change.step, verdict, beside: baseline.beside };
}
