"use client";

import { useEffect, useState } from "react";
import type { Branch } from "@/lib/transcript/run";
import type { FlowRun } from "@/machines/engine";
import { loadEngine } from "../engine";
import { recipeOf } from "../recipe";

export interface MadeBranch {
  readonly run: FlowRun;
  /** The address of the run at hand and this one side by side. */
  readonly beside: string | undefined;
}

/** The runs of branches in their order, each of them there as soon as it is made. */
export function useBranchRuns(
  run: FlowRun,
  branches: readonly Branch[],
): readonly (MadeBranch | undefined)[] {
  const [made, setMade] = useState<ReadonlyMap<string, MadeBranch>>(new Map());

  // One at a time: what has been made asks for the next.
  useEffect(() => {
    const next = branches.find(({ deviations }) => !made.has(keyOf(run, deviations)));
    if (next === undefined) return;
    let isWanted = true;
    makeBranch(run, next)
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

async function makeBranch(run: FlowRun, { deviations }: Branch): Promise<MadeBranch> {
  const [{ simulate }, { hrefBeside }] = await Promise.all([loadEngine(), import("../beside")]);
  const made = await simulate({ ...recipeOf(run), deviations, flow: run.flow });
  return { run: made, beside: hrefBeside(run, deviations) };
}

function keyOf({ options, seed, deviations: own }: FlowRun, deviations: Branch["deviations"]): string {
  return JSON.stringify([options, seed, own, deviations]);
}
