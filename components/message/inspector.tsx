"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { Parties } from "@/components/party/parties";
import { Panel } from "@/components/ui/panel";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { explainStep } from "@/lib/content/explain-step";
import type { ExplainedStep } from "@/lib/content/types";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";
import { selectVisible } from "@/lib/transcript/visible";
import { selectCheckGroups } from "./check-groups";
import { ChecksView } from "./checks-view";
import { EndView, type NextRun } from "./end-view";
import type { InspectorExplanations } from "./explanations";
import { Heading, Words } from "./heading";
import { HttpView } from "./http-view";
import { type Inspected, selectInspected } from "./inspected";
import type { InspectorActs } from "./inspector-acts";
import { KnowledgeView } from "./knowledge-view";
import { TokensView } from "./tokens-view";
import { useReadingPlace } from "./use-reading-place";

export const inspectorTabs = ["http", "checks", "tokens", "knowledge", "code"] as const;

export type InspectorTab = (typeof inspectorTabs)[number];

interface InspectorProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly explanations: InspectorExplanations;
  /** Which tab is open; it stays from step to step. The keys 1 to 5 are the player's. */
  readonly tab: InspectorTab;
  readonly onTab: (tab: InspectorTab) => void;
  /** Other ways to take the flow, offered at its end. */
  readonly nextRuns?: readonly NextRun[];
  /** What can be done from here; nothing where a run is only shown. */
  readonly acts?: InspectorActs;
  /** What stands before all else: what became of a change. */
  readonly news?: ReactNode;
  readonly className?: string;
}

/** Few ask for it, and it brings the words of two libraries. */
const CodeView = lazy(() => import("./code-view").then(({ CodeView }) => ({ default: CodeView })));

const noRuns: readonly NextRun[] = [];

/** The step in plain words, and everything that can be read off its message. */
export function Inspector(props: InspectorProps) {
  const { run, step, explanations, tab, onTab, nextRuns = noRuns, acts, news, className } = props;
  const inspected = selectInspected(run, step);
  const explanation = explain(inspected, run, explanations);
  const onEdit = inspected.kind === "message" && !inspected.lost ? acts?.onEdit : undefined;
  const shared = { run, step, inspected, explanation, explanations, onEdit };
  const { box, words } = useReadingPlace(step, tab);
  return (
    <Parties lanes={run.lanes}>
      <Panel label="This step" className={className}>
        <div ref={box} className="@container flex flex-col stage:h-full">
          <Heading inspected={inspected} title={explanation?.title} />
          <Tabs
            label="Details of this step"
            tabs={describeTabs(run, step, inspected)}
            value={tab}
            onChange={onTab}
            className="flex min-h-0 flex-1 flex-col"
            listClassName="shrink-0 gap-0! px-3 [&>button]:px-2"
            panelClassName="relative min-h-0 flex-1 px-5 pt-4 pb-6 stage:overflow-y-auto"
          >
            {tab === "http" && (
              <>
                <div ref={words}>
                  {news}
                  <Words inspected={inspected} explanation={explanation} />
                </div>
                {inspected.kind === "end" ? (
                  <EndView run={run} nextRuns={nextRuns} />
                ) : (
                  <HttpView {...shared} />
                )}
              </>
            )}
            {tab === "checks" && (
              <ChecksView run={run} step={step} inspected={inspected} explanations={explanations.checks} />
            )}
            {tab === "tokens" && <TokensView run={run} inspected={inspected} explanations={explanations} />}
            {tab === "knowledge" && <KnowledgeView run={run} step={step} />}
            {tab === "code" && (
              <Suspense>
                <CodeView transcript={selectVisible(run, step)} view={inspected.view} />
              </Suspense>
            )}
          </Tabs>
        </div>
      </Panel>
    </Parties>
  );
}

function describeTabs(run: RunRecord, step: number, { kind, view }: Inspected): readonly Tab<InspectorTab>[] {
  const made = selectCheckGroups(run, step).filter((group) => group.isNew);
  const checks = made.reduce((sum, group) => sum + group.checks.length, 0);
  const tokens = view === undefined ? 0 : selectTokens(view.message).length;
  return [
    { id: "http", label: kind === "end" ? "Result" : "Message" },
    {
      id: "checks",
      label: "Checks",
      badge: <Count number={checks} failed={made.some((group) => group.failed > 0)} />,
    },
    { id: "tokens", label: "Tokens", badge: <Count number={tokens} /> },
    { id: "knowledge", label: "Who knows what" },
    { id: "code", label: "Code" },
  ];
}

function Count({ number, failed }: { readonly number: number; readonly failed?: boolean }) {
  if (number === 0) return null;
  return (
    <span
      className={`hidden rounded-full px-1.5 text-xs @sm:inline ${failed ? "bg-bad-soft text-bad" : "bg-sunken text-muted inset-ring inset-ring-line"}`}
    >
      {number}
    </span>
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
  return found && explainStep(found, run.options);
}
