"use client";

import { memo, type ReactNode, useMemo } from "react";
import type { PageAct } from "@/components/browser/page-acts";
import type { InspectorTab } from "@/components/message/inspector-tabs";
import { useLaterValue } from "@/components/ui/use-later-value";
import { selectStep } from "@/lib/transcript/visible";
import { BrowserPane } from "./browser-pane";
import { ExplanationPane } from "./explanation-pane";
import { type FlowWords, linkNext } from "./flow-words";
import type { Place } from "./place";
import type { Predicting } from "./predict/use-predicting";
import { useInspecting } from "./use-inspecting";
import { useMachineTab } from "./use-machine-tab";
import type { Playing } from "./use-playing";

const CalmBrowser = memo(BrowserPane);

interface CalmPanesProps {
  readonly playing: Playing;
  readonly predicting: Predicting;
  readonly words: FlowWords;
  readonly tab: InspectorTab;
  readonly onTab: (tab: InspectorTab) => void;
  readonly onPageAct: (act: PageAct) => void;
  /** The classes of the user's browser, where there is one, and of the explanation. */
  readonly browser: string | undefined;
  readonly explanation: string;
  /** What stands between them. */
  readonly children: ReactNode;
}

/** What stands around the stage. The stage answers a press at once; what shows and explains the step comes when that is painted. */
export function CalmPanes(props: CalmPanesProps) {
  const { playing, predicting, words, tab, onTab, onPageAct } = props;
  const { explanations } = words;
  const { place, go, onKey, autoplay } = playing;
  const calm = useLaterValue(place);
  const { run, step } = calm;
  const inspecting = useInspecting(playing, calm, explanations.checks, () => onTab("checks"));
  const machine = useMachineTab(calm, explanations, go);
  const nextRuns = useMemo(() => linkNext(run, words), [run, words]);
  return (
    <>
      {props.browser !== undefined && (
        <CalmBrowser
          run={run}
          turns={explanations.turns}
          step={step}
          closed={isOver(calm, place)}
          onAct={onPageAct}
          onKey={onKey}
          onFocus={autoplay.stop}
          className={props.browser}
        />
      )}
      {props.children}
      <ExplanationPane
        predicting={predicting}
        words={words}
        run={run}
        step={step}
        explanations={explanations}
        tab={tab}
        onTab={onTab}
        nextRuns={nextRuns}
        machine={machine}
        {...inspecting}
        className={props.explanation}
      />
    </>
  );
}

/** Is the turn that is still shown no longer the one that is on? Keys go on at once then, and not to its page. */
function isOver(shown: Place, now: Place): boolean {
  const [before, at] = [selectStep(shown.run, shown.step), selectStep(now.run, now.step)];
  return before.kind === "act" && !(at.kind === "act" && at.act === before.act);
}
