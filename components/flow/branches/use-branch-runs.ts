"use client";

import { useEffect, useState } from "react";
import type { Branch } from "@/lib/transcript/run";
import type { FlowRun } from "@/machines/engine";
import { loadEngine } from "../engine";
import { recipeOf } from "../recipe";

/** The runs of branches in their order, each of them there as soon as it is made. */
export function useBranchRuns(run: FlowRun, branches: readonly Branch[]): readonly (FlowRun | undefined)[] {
  const [made, setMade] = useState<ReadonlyMap<string, FlowRun>>(new Map());

  // One at a time: what has been made asks for the next.
  useEffect(() => {
    const next = branches.find(({ deviations }) => !made.has(keyOf(run, deviations)));
    if (next === undefined) return;
    let isWanted = true;
    makeBranch(run, next)
      .then((record) => {
        if (isWanted) setMade((before) => new Map(before).set(keyOf(run, next.deviations), record));
      })
      .catch(reportError);
    return () => {
      isWanted = false;
    };
  }, [run, branches, made]);

  return branches.map(({ deviations }) => made.get(keyOf(run, deviations)));
}

async function makeBranch(run: FlowRun, { deviations }: Branch): Promise<FlowRun> {
  const { simulate } = await loadEngine();
  return simulate({ ...recipeOf(run), deviations, flow: run.flow });
}

function keyOf({ options, seed }: FlowRun, deviations: Branch["deviations"]): string {
  return JSON.stringify([options, seed, deviations]);
}
