"use client";

import { useMemo } from "react";
import type { InspectorExplanations } from "@/components/message/explanations";
import { branchWords, describeRun } from "@/lib/content/branches";
import type { Player } from "../use-player";
import { type BranchActs, listForks, readBranchActs } from "./branch-acts";

interface Branches {
  readonly branches: BranchActs;
  readonly forks: readonly number[];
  /** What one hears of them at this step. */
  readonly said: readonly string[];
}

/** The branches of the run at hand, as its controls show them. */
export function useBranches(player: Player, { outcomes }: InspectorExplanations): Branches {
  const { run, branches, step, record } = player.place;
  const forks = useMemo(() => listForks(run, branches), [run, branches]);
  const acts = readBranchActs(player, outcomes);
  // A run that was just made or returned to is said once; from then on, where others part from it.
  const said =
    record === "push"
      ? [describeRun(run.deviations.length, acts.others)]
      : forks.includes(step)
        ? [branchWords.partsHere]
        : [];
  return { branches: acts, forks, said };
}
