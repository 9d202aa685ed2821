"use client";

import { type ReactNode, useMemo } from "react";
import type { InspectorExplanations } from "@/components/message/explanations";
import { useDepth } from "@/components/message/use-depth";
import { createLater } from "@/components/ui/later";
import type { Place } from "./place";

/** Few look at it, so it comes when somebody does. */
const MachineTab = createLater(() => import("./machine-tab")).later((loaded) => loaded.MachineTab);

/** The statechart with the place that is shown in it. */
export function useMachineTab(
  { run, step }: Pick<Place, "run" | "step">,
  explanations: InspectorExplanations,
  onGo: (step: number) => void,
): ReactNode {
  const depth = useDepth();
  return useMemo(
    () => (
      <MachineTab run={run} step={step} explanations={explanations} wire={depth === "wire"} onGo={onGo} />
    ),
    [run, step, explanations, depth, onGo],
  );
}
