"use client";

import { useEffect, useState } from "react";
import type { Branch } from "@/lib/transcript/run";
import type { FlowRun } from "@/machines/engine";
import { type BesideRun, makeBeside } from "../make-beside";

/** The runs of branches in their order, each of them there as soon as it is made. */
export function useBranchRuns(run: FlowRun, branches: readonly Branch[]): readonly (BesideRun | undefined)[] {
  const [made, setMade] = useState<ReadonlyMap<string, BesideRun>>(new Map());

  // One at a time: what has been made asks for the next.
  useEffect(() => {
    const next = branches.find(({ deviations }) => !made.has(keyOf(run, deviations)));
    if (next === undefined) return;
    let isWanted = true;
    makeBeside(run, next.deviations)
      .then((branch) => {
        if (isWanted) setMade((before) => new Map(before).set(keyOf(run, next.deviations), branch));
      })
      .catch(reportError);
    return () => {
      isWanted = false;
    };
  }, [run, branches, made]);

  return branches.map(({ deviations }) => made.get(keyOf(run, deviations)));
}

function keyOf({ options, seed, deviations: own }: FlowRun, deviations: Branch["deviations"]): string {
  return JSON.stringify([options, seed, own, deviations]);
}
