"use client";

import { useEffect, useState } from "react";
import type { Branch } from "@/lib/transcript/run";
import type { FlowRun } from "@/machines/engine";
import { loadEngine } from "../engine";
import { recipeOf } from "../recipe";

/** The runs of branches in their order, each of them there as soon as it is made. */
export function useBranchRuns(run: FlowRun, branches: readonly Branch[]): readonly (FlowRun | undefined)[] {
  const [made, setMade] = useState<ReadonlyMap<string, FlowRun>>(new Map());

  useEffect(() => {
    let isWanted = true;
    const work = async () => {
      const { simulate } = await loadEngine();
      for (const { deviations } of branches) {
        const key = keyOf(run, deviations);
        if (!isWanted || made.has(key)) continue;
        const record = await simulate({ ...recipeOf(run), deviations, flow: run.flow });
        if (isWanted) setMade((before) => new Map(before).set(key, record));
      }
    };
    work().catch(reportError);
    return () => {
      isWanted = false;
    };
  }, [run, branches, made]);

  return branches.map(({ deviations }) => made.get(keyOf(run, deviations)));
}

function keyOf({ options, seed }: FlowRun, deviations: Branch["deviations"]): string {
  return JSON.stringify([options, seed, deviations]);
}
