"use client";

import { useEffect, useState } from "react";
import type { Branch, RunRecord } from "@/lib/transcript/run";
import { loadEngine } from "../engine";
import { flowOf, recipeOf } from "../recipe";

/** The runs of branches in their order, each of them there as soon as it is made. */
export function useBranchRuns(
  run: RunRecord,
  branches: readonly Branch[],
): readonly (RunRecord | undefined)[] {
  const [made, setMade] = useState<ReadonlyMap<string, RunRecord>>(new Map());

  useEffect(() => {
    let isWanted = true;
    const work = async () => {
      const { simulate } = await loadEngine();
      for (const { deviations } of branches) {
        const key = keyOf(run, deviations);
        if (!isWanted || made.has(key)) continue;
        const record = await simulate({ ...recipeOf(run), deviations, flow: flowOf(run) });
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

function keyOf({ options, seed }: RunRecord, deviations: Branch["deviations"]): string {
  return JSON.stringify([options, seed, deviations]);
}
