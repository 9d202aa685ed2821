"use client";

import { memo, useDeferredValue, useEffect, useMemo, useState } from "react";
import { BrowserWindow } from "@/components/browser/browser-window";
import { DeviceScreen, deviceOf } from "@/components/browser/device-screen";
import type { PageAct } from "@/components/browser/page-acts";
import { Stage } from "@/components/diagram/stage";
import { Inspector } from "@/components/message/inspector";
import { type InspectorTab, inspectorTabs } from "@/components/message/inspector-tabs";
import { providePlace } from "@/components/palette/provide";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { SiteHeader } from "@/components/ui/site-header";
import type { Branch, RunRecord } from "@/lib/transcript/run";
import { Controls } from "./controls";
import { FlowCard } from "./flow-card";
import { type FlowWords, linkNext } from "./flow-words";
import { Hints } from "./hints";
import { Notices } from "./notices";
import { OptionsPanel } from "./options-panel";
import { HiddenNote } from "./predict/hidden-note";
import { usePredicting } from "./predict/use-predicting";
import type { Recipe } from "./recipe";
import { ShareButton } from "./share-button";
import { readStageWords } from "./stage-words";
import { useHelp } from "./use-help";
import { useInspecting } from "./use-inspecting";
import { useMachine } from "./use-machine";
import { usePlayer } from "./use-player";
import { usePlaying } from "./use-playing";
import { useStable } from "./use-stable";
import { invitations } from "./words";
import "./player.css";

interface PlayerProps {
  readonly initial: RunRecord;
  readonly step: number;
  readonly branches: readonly Branch[];
  readonly words: FlowWords;
  readonly notices: readonly string[];
  /** The step of the first question, where one wants to be asked. */
  readonly asked: number | undefined;
}

type Pane = "explanation" | "browser" | "options";

const panes = [
  { value: "explanation", label: "This step" },
  { value: "browser", label: "Browser" },
  { value: "options", label: "Options" },
] as const;

/** A step changes little around the stage: these are drawn again only where it does. */
const CalmInspector = memo(Inspector);
const CalmOptions = memo(OptionsPanel);
const CalmCard = memo(FlowCard);

/** The page of a flow: the stage, the user's browser, the inspector and the controls over one run. */
export function Player({ initial, step: initialStep, branches, words, notices, asked }: PlayerProps) {
  const [chosenPane, setPane] = useState<Pane>("explanation");
  const [tab, setTab] = useState<InspectorTab>("http");
  const [help, showHelp] = useHelp(words.keys);
  const { explanations } = words;
  const predicting = usePredicting(usePlayer(initial, initialStep, branches), asked);
  const { Question, Tally } = predicting;
  const playing = usePlaying(predicting.player, explanations, {
    o: () => togglePane("options"),
    q: predicting.toggle,
    "?": showHelp,
    ...Object.fromEntries(inspectorTabs.map((id, index) => [String(index + 1), () => setTab(id)])),
  });
  const { run, step, at, go, act, change } = playing;
  const hasBrowser = run.lanes.some(({ party }) => party === "browser");
  const device = deviceOf(run);
  const pane = Question || (chosenPane === "browser" && !hasBrowser) ? "explanation" : chosenPane;
  // Where there is no browser, its place is the options'.
  const optionsShown = pane === "options" || !hasBrowser;
  // The stage answers the press at once; what explains it may come a frame later.
  const calm = useDeferredValue(playing.place);
  const inspecting = useInspecting(playing, calm, explanations.checks, () => setTab("checks"));
  const machine = useMachine(calm, explanations, go);
  const togglePane = (other: Pane) => setPane(pane === other ? "explanation" : other);

  const nextRuns = useMemo(() => linkNext(run.flow, words), [run.flow, words]);
  const stageWords = useMemo(() => readStageWords(words, run.options), [words, run.options]);
  useEffect(() => providePlace(() => ({ run, explanations, go })), [run, explanations, go]);
  const { onPageAct, onToggle, onUndo, onChange, onReseed, onPredict } = useStable({
    onPredict: predicting.toggle,
    onPageAct: (done: PageAct) => (done.type === "next" ? playing.next() : act(done)),
    onToggle: () => togglePane("options"),
    onUndo: () => change({ deviations: [] }),
    onChange: (options: Readonly<Record<string, string>>) =>
      change({ options: options as Recipe["options"] }),
    onReseed: () => change({ seed: crypto.randomUUID().slice(0, 8) }),
  });
  const shown = (one: Pane) => (pane === one ? "" : "max-stage:hidden");

  return (
    <div className="flex min-h-dvh flex-col fill:h-dvh">
      <SiteHeader current="flows">
        <ShareButton player={playing} words={words} />
      </SiteHeader>
      <Notices lines={notices} />
      <Hints />
      <main id="content" tabIndex={-1} className="player-grid flex-1 px-3 pb-3 outline-none md:px-4">
        <CalmCard
          words={words}
          options={run.options}
          deviations={run.deviations.length}
          open={pane === "options"}
          onToggle={hasBrowser ? onToggle : undefined}
          onUndo={onUndo}
          predicts={predicting.on}
          onPredict={onPredict}
          className="[grid-area:flow]"
        />
        <Panel
          label="The messages"
          id="stage"
          className="player-stage flex min-h-0 flex-col overflow-clip [grid-area:stage]"
        >
          <h2 className="sr-only">The messages</h2>
          <Stage
            run={run}
            step={step}
            highlights={stageWords.highlights}
            words={stageWords}
            travels={playing.place.forward}
            onGo={go}
          />
          {playing.hidden && <HiddenNote />}
        </Panel>
        <Segmented
          label="What to show"
          choices={panes
            .filter(({ value }) => value !== "browser" || hasBrowser)
            .map((one) =>
              one.value === "browser" && at.kind === "act" ? { ...one, mark: "your turn" } : one,
            )}
          value={pane}
          onChange={setPane}
          layout="fill"
          className="stage:hidden [grid-area:switch]"
        />
        {hasBrowser && (
          <div
            className={`player-side flex flex-col gap-3 ${pane === "options" ? "hidden!" : shown("browser")}`}
          >
            {device && (
              <DeviceScreen run={run} step={step} party={device} onAct={onPageAct} onKey={playing.onKey} />
            )}
            <BrowserWindow
              run={run}
              step={step}
              invitation={at.kind === "act" ? invitations[at.act] : undefined}
              onAct={onPageAct}
              onKey={playing.onKey}
              className="flex-1"
            />
          </div>
        )}
        <CalmOptions
          words={words}
          options={run.options}
          seed={run.seed}
          onChange={onChange}
          onReseed={onReseed}
          className={`player-side overflow-y-auto ${optionsShown ? shown("options") : "hidden"}`}
        />
        {Question ? (
          <Question {...predicting.asking} words={words} className="player-inspector min-h-0" />
        ) : (
          <CalmInspector
            run={calm.run}
            step={calm.step}
            explanations={explanations}
            tab={tab}
            onTab={setTab}
            nextRuns={nextRuns}
            machine={machine}
            {...inspecting}
            news={
              Tally && at.kind === "end" ? <Tally {...predicting.asking} words={words} /> : inspecting.news
            }
            className={`player-inspector min-h-0 ${shown("explanation")}`}
          />
        )}
      </main>
      <Controls {...playing.controls} onHelp={showHelp} />
      {playing.editor.dialog}
      {help}
      <div aria-live="polite" className="sr-only">
        {playing.text}
      </div>
    </div>
  );
}
