"use client";

import { useMemo } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { machine } from "@/lib/content/machine";
import { selectTrace, selectVisit, startOf, type Trace } from "@/lib/transcript/chart/trace";
import { type ChartState, type DrawnChart, everywhere } from "@/lib/transcript/chart/types";
import type { RunRecord } from "@/lib/transcript/run";
import { ChartBox } from "./chart-box";
import { InsideView } from "./inside-view";
import { MachineFile } from "./machine-file";
import { StateBox, type StateTime } from "./state-box";
import { WayLines } from "./way-lines";
import { WaysOut } from "./ways-out";
import "./machine.css";

interface MachineViewProps {
  readonly chart: DrawnChart;
  readonly run: RunRecord;
  readonly step: number;
  /** The words for a state by its id: those of the step, the act or the end. */
  readonly titleOf: (id: string) => string;
  /** As the machine writes it, besides the words. */
  readonly wire: boolean;
  readonly onGo: (step: number) => void;
}

/** The statechart of the flow with the way of the run in it, and the state of now in words. */
export function MachineView({ chart, run, step, titleOf, wire, onGo }: MachineViewProps) {
  const trace = useMemo(() => selectTrace(run, step), [run, step]);
  const now = chart.states.find(({ id }) => id === trace.now);
  const { drawing, insideDrawings } = chart;
  const inside = now?.inside === undefined ? undefined : chart.insides[now.inside];
  const insideDrawing = now?.inside === undefined ? undefined : insideDrawings[now.inside];
  const taken = useMemo(() => new Set([...trace.taken, ...trace.ahead]), [trace]);
  return (
    <div className="stage:h-full">
      <ChartBox drawing={drawing} focus={drawing.boxes[trace.now]}>
        <WayLines drawing={drawing} {...trace} start={startOf(chart)} party={now?.party} />
        <Everywhere chart={chart} />
        <ol aria-label={machine.states}>
          {chart.states.map((state) => {
            const box = drawing.boxes[state.id];
            const visit = selectVisit(trace, state.id, step);
            const isOnWay = trace.visits.has(state.id);
            return (
              box && (
                <StateBox
                  key={state.id}
                  state={state}
                  box={box}
                  title={titleOf(state.id)}
                  time={timeOf(state, trace, step)}
                  visits={trace.visits.get(state.id)?.length ?? 0}
                  leadsTo={chart.ways.filter(({ from }) => from === state.id).map(({ to }) => titleOf(to))}
                  withId={wire}
                  onGo={isOnWay ? () => visit !== undefined && onGo(visit) : undefined}
                  isStop={state.id === trace.now}
                />
              )
            );
          })}
        </ol>
      </ChartBox>
      {now && <WaysOut chart={chart} state={now} titleOf={titleOf} run={taken} withGuards={wire} />}
      {now && inside && insideDrawing && (
        <Disclosure
          key={`${wire}`}
          open={wire}
          className="group mt-4 text-sm"
          summaryClassName="items-center gap-2 py-1 font-semibold finger:min-h-11"
          summary={
            <>
              <h3 className="flex-1">{machine.inside}</h3>
              <Icon name="down" size={12} className="text-faint group-open:rotate-180" />
            </>
          }
        >
          <InsideView
            inside={inside}
            drawing={insideDrawing}
            kind={now.kind}
            now={trace.inside}
            withIds={wire}
          />
        </Disclosure>
      )}
      <MachineFile flow={run.flow} chart={chart} titleOf={titleOf} />
    </div>
  );
}

/** Stands for all states where a way is the same for each. */
function Everywhere({ chart: { drawing } }: { readonly chart: DrawnChart }) {
  const box = drawing.boxes[everywhere];
  if (box === undefined) return null;
  const { x: left, y: top, width, height } = box;
  return (
    <p className="chart-state" data-kind="everywhere" style={{ left, top, width, height }}>
      {machine.everywhere}
    </p>
  );
}

function timeOf({ id }: ChartState, { now, visits }: Trace, step: number): StateTime {
  if (id === now) return "now";
  const first = visits.get(id)?.[0];
  if (first === undefined) return "other";
  return first <= step ? "taken" : "ahead";
}
