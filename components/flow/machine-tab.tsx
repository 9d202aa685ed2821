"use client";

import { useCallback, useEffect, useState } from "react";
import { MachineView } from "@/components/diagram/machine/machine-view";
import type { InspectorExplanations } from "@/components/message/explanations";
import { waiting } from "@/components/message/waiting";
import { Button } from "@/components/ui/button";
import { machine, titleIn } from "@/lib/content/machine";
import type { DrawnChart } from "@/lib/transcript/chart/types";
import type { RunRecord } from "@/lib/transcript/run";

interface MachineTabProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly explanations: InspectorExplanations;
  readonly wire: boolean;
  readonly onGo: (step: number) => void;
}

/** The statechart, which is a file of its own: it was drawn when the app was built. */
export function MachineTab({ run, step, explanations, wire, onGo }: MachineTabProps) {
  const [chart, failed, again] = useChart(run.flow);
  const titleOf = useCallback((id: string) => titleIn(explanations, run, id), [explanations, run]);
  if (failed)
    return (
      <div className="text-sm text-muted">
        <p className="mb-3">{machine.failed}</p>
        <Button size="small" onClick={again}>
          {machine.again}
        </Button>
      </div>
    );
  if (chart === undefined) return waiting;
  return <MachineView chart={chart} run={run} step={step} titleOf={titleOf} wire={wire} onGo={onGo} />;
}

const loaded = new Map<string, DrawnChart>();

function useChart(flow: string): readonly [DrawnChart | undefined, failed: boolean, again: () => void] {
  const [chart, setChart] = useState(() => loaded.get(flow));
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    loadChart(flow).then(setChart, () => setFailed(true));
  }, [flow]);
  useEffect(load, [load]);
  return [chart, failed, load];
}

async function loadChart(flow: string): Promise<DrawnChart> {
  const known = loaded.get(flow);
  if (known !== undefined) return known;
  const response = await fetch(`/charts/${flow}`);
  if (!response.ok) throw new Error(`The statechart was answered with ${response.status}.`);
  const chart: DrawnChart = await response.json();
  loaded.set(flow, chart);
  return chart;
}
