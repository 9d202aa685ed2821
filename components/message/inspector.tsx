"use client";

import { type ReactNode, Suspense, useState } from "react";
import { Parties } from "@/components/party/parties";
import { AsSent } from "@/components/ui/as-sent";
import { createLater } from "@/components/ui/later";
import { Panel } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { explainInRun } from "@/lib/content/explain-step";
import type { ExplainedStep } from "@/lib/content/types";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import type { InspectorExplanations } from "./explanations";
import { Heading, Words } from "./heading";
import { type Inspected, selectInspected } from "./inspected";
import type { InspectorActs } from "./inspector-acts";
import { describeTabs, type InspectorTab, selectTabs } from "./inspector-tabs";
import { ChecksView, EndView, KnowledgeView, TokensView } from "./later";
import { MessageTab } from "./message-tab";
import { MoreTabs } from "./more-tabs";
import type { NextRun } from "./next-runs";
import { useDepth } from "./use-depth";
import { useReadingPlace } from "./use-reading-place";
import { waiting } from "./waiting";

interface InspectorProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly explanations: InspectorExplanations;
  /** Which tab is open; it stays from step to step. The keys 1 to 6 are the player's. */
  readonly tab: InspectorTab;
  readonly onTab: (tab: InspectorTab) => void;
  /** Other ways to take the flow, offered at its end. */
  readonly nextRuns?: readonly NextRun[];
  /** What can be done from here; nothing where a run is only shown. */
  readonly acts?: InspectorActs;
  /** The statechart at this step: it is drawn where machines are known. */
  readonly machine: ReactNode;
  /** What stands before all else: what became of a change. */
  readonly news?: ReactNode;
  readonly className?: string;
}

/** Few ask for it, and it brings the words of two libraries. */
const CodeView = createLater(() => import("./code-view")).later((loaded) => loaded.CodeView);

const noRuns: readonly NextRun[] = [];

/** The step in plain words, and everything that can be read off its message. */
export function Inspector(props: InspectorProps) {
  const { run, step, explanations, tab, onTab, nextRuns = noRuns, acts, machine, news, className } = props;
  const inspected = selectInspected(run, step);
  const explanation = explain(inspected, run, explanations);
  const onEdit = inspected.kind === "message" && !inspected.lost ? acts?.onEdit : undefined;
  const shared = { run, step, inspected, explanation, explanations, onEdit };
  const { box, words } = useReadingPlace(step, tab);
  const depth = useDepth();
  const [all, setAll] = useState(false);
  const { tabs, folded } = selectTabs(describeTabs(run, step, inspected), { depth, all, tab });
  return (
    <Parties lanes={run.lanes}>
      <Panel label="This step" className={className}>
        <div ref={box} className="@container flex flex-col stage:h-full">
          <Heading inspected={inspected} title={explanation?.title} depth={depth} />
          <Tabs
            label="Details of this step"
            tabs={tabs}
            more={depth === "new" && <MoreTabs all={all} folded={folded} onChange={setAll} />}
            value={tab}
            onChange={onTab}
            className="flex min-h-0 flex-1 flex-col"
            listClassName={`inspector-tabs shrink-0 px-3 [&>[role=tablist]]:gap-0 [&_[role=tab]]:px-2 ${folded.length === 0 ? "inspector-tabs-all" : ""}`}
            panelClassName="relative min-h-0 flex-1 px-5 pt-4 pb-6 stage:overflow-y-auto"
          >
            {tab === "http" && (
              <>
                {news}
                {inspected.kind === "end" ? (
                  <>
                    <Words inspected={inspected} explanation={explanation} />
                    <AsSent>
                      <EndView {...shared} acts={acts} nextRuns={nextRuns} />
                    </AsSent>
                  </>
                ) : (
                  <MessageTab {...shared} depth={depth} words={words} onChecks={() => onTab("checks")} />
                )}
              </>
            )}
            <Suspense fallback={waiting}>
              {tab === "checks" && (
                <ChecksView {...shared} explanations={explanations.checks} depth={depth} />
              )}
              {tab === "tokens" && <TokensView run={run} inspected={inspected} explanations={explanations} />}
              {tab === "knowledge" && <KnowledgeView run={run} step={step} />}
              {tab === "machine" && machine}
              {tab === "code" && <CodeView transcript={selectVisible(run, step)} view={inspected.view} />}
            </Suspense>
          </Tabs>
        </div>
      </Panel>
    </Parties>
  );
}

function explain(
  inspected: Inspected,
  run: RunRecord,
  explanations: InspectorExplanations,
): ExplainedStep | undefined {
  const found =
    inspected.kind === "message"
      ? explanations.steps[inspected.view.message.step]
      : inspected.kind === "act"
        ? explanations.acts[inspected.act]
        : explanations.outcomes[inspected.outcome];
  return found && explainInRun(found, run);
}
