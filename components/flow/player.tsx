"use client";

import { memo, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { type InspectorTab, inspectorTabs } from "@/components/message/inspector-tabs";
import { waiting } from "@/components/message/waiting";
import { providePlace } from "@/components/palette/provide";
import { createLater } from "@/components/ui/later";
import { LaterBoundary } from "@/components/ui/later-boundary";
import { SiteHeader } from "@/components/ui/site-header";
import type { Branch } from "@/lib/transcript/run";
import type { FlowRun } from "@/machines/engine";
import { CalmFoldedOptions, CalmOptions } from "./calm-options";
import { CalmPanes } from "./calm-panes";
import { Controls } from "./controls";
import { FlowCard } from "./flow-card";
import type { FlowWords } from "./flow-words";
import { Hints } from "./hints";
import type { Home } from "./lesson/home";
import { type Pane, PaneSwitch } from "./pane-switch";
import { usePredicting } from "./predict/use-predicting";
import { startPresenting } from "./present/present-state";
import type { PresentedLesson } from "./present/presented";
import { usePresenting } from "./present/use-presenting";
import { ShareButton } from "./share-button";
import { StagePanel } from "./stage-panel";
import { useHelp } from "./use-help";
import type { Keys } from "./use-keys";
import { usePageActs } from "./use-page-acts";
import { usePlayer } from "./use-player";
import { usePlaying } from "./use-playing";
import { useSeen } from "./use-seen";
import { useWords } from "./use-words";

interface PlayerProps {
  readonly initial: FlowRun;
  readonly step: number;
  readonly branches: readonly Branch[];
  readonly words: FlowWords;
  readonly notices: readonly string[];
  /** The step of the first question, where one wants to be asked what comes next. */
  readonly asked?: number | undefined;
  readonly lesson?: PlayedLesson;
}

/** The lesson that a run is part of: it stands in place of the card of the flow. */
export interface PlayedLesson {
  readonly head: ReactNode;
  readonly home: Home;
  readonly keys: Keys;
  /** What it says beside this run, and on the wall. */
  readonly tell: (player: ReturnType<typeof usePlayer>) => {
    readonly text: ReactNode;
    readonly presented: PresentedLesson;
    /** The last step that is shown while its question is open. */
    readonly until: number | undefined;
    /** What is said of the run in place of its own words, while its question is open. */
    readonly words: FlowWords | undefined;
  };
}

/** Few addresses have a fault. */
const Notices = createLater(() => import("./notices")).later((loaded) => loaded.Notices);

/** A step changes little around the stage: these are drawn again only where it does. */
const CalmCard = memo(FlowCard);
const CalmSwitch = memo(PaneSwitch);
const hints = <Hints />;

/** The page of a flow: the stage, the user's browser, the inspector and the controls over one run. */
export function Player(props: PlayerProps) {
  const { initial, notices, asked, lesson } = props;
  const [chosenPane, setPane] = useState<Pane>(lesson ? "lesson" : "explanation");
  const [tab, setTab] = useState<InspectorTab>("http");
  const [help, showHelp] = useHelp("player");
  const player = usePlayer(initial, props.step, props.branches, lesson?.home);
  const told = lesson?.tell(player);
  const words = useWords(props.words, player.place.readTables);
  const { explanations } = words;
  const predicting = usePredicting(player, asked, told?.until);
  const playing = usePlaying(predicting.player, explanations, {
    ...(lesson?.keys ?? { q: predicting.toggle }),
    o: () => togglePane("options"),
    p: startPresenting,
    "?": showHelp,
    ...Object.fromEntries(inspectorTabs.map((id, index) => [String(index + 1), () => setTab(id)])),
  });
  const { run, at, go } = playing;
  const hasBrowser = run.lanes.some(({ party }) => party === "browser");
  const isElsewhere = predicting.Question !== undefined || (chosenPane === "browser" && !hasBrowser);
  const pane = isElsewhere ? "explanation" : chosenPane;
  // Where there is no browser, its place is the options'.
  const optionsShown = pane === "options" || (!hasBrowser && !lesson);
  const optionsAsked = useRef(false);
  optionsAsked.current ||= optionsShown;
  const browserShown = lesson ? pane === "browser" : pane !== "options";
  const togglePane = (other: Pane) => setPane(pane === other ? "explanation" : other);

  useEffect(() => providePlace(() => ({ run, explanations, go })), [run, explanations, go]);
  const { onPageAct, onToggle, onUndo, onChange, onReseed, onPredict } = usePageActs(playing, {
    onToggle: () => togglePane("options"),
    onPredict: predicting.toggle,
  });
  const presenter = usePresenting(player, playing, words, told?.presented);
  const seen = useSeen(playing);
  const lines = player.place.notices ?? notices;
  const shown = (one: Pane) => (pane === one ? "" : "max-stage:hidden");
  const Options = words.folds.length > 0 ? CalmFoldedOptions : CalmOptions;
  const optionsPlace = `player-side ${optionsShown ? shown("options") : "hidden"}`;

  return (
    <div className="flex min-h-dvh flex-col fill:h-dvh">
      <SiteHeader current={lesson ? "lessons" : "flows"}>
        <ShareButton player={player} words={words} />
      </SiteHeader>
      {lines.length > 0 && (
        <LaterBoundary>
          <Notices lines={lines} />
        </LaterBoundary>
      )}
      {lesson ? null : hints}
      <main
        id="content"
        tabIndex={-1}
        data-lesson={lesson && ""}
        className="player-grid flex-1 px-3 pb-3 outline-none md:px-4"
      >
        {lesson?.head ?? (
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
        )}
        <StagePanel playing={playing} words={words} />
        <CalmSwitch
          pane={pane}
          onPane={setPane}
          lesson={lesson !== undefined}
          browser={hasBrowser}
          yourTurn={at.kind === "act"}
        />
        {told && (
          <div className={`player-side player-stack ${pane === "lesson" ? "" : shownBeside(pane)}`}>
            {told.text}
          </div>
        )}
        <CalmPanes
          playing={playing}
          predicting={predicting}
          words={told?.words ?? words}
          tab={tab}
          onTab={setTab}
          onPageAct={onPageAct}
          browser={hasBrowser ? (browserShown ? shown("browser") : "hidden!") : undefined}
          explanation={shown("explanation")}
        >
          {optionsAsked.current && (
            <Suspense fallback={<div className={optionsPlace}>{waiting}</div>}>
              <Options
                words={words}
                options={run.options}
                seed={run.seed}
                onChange={onChange}
                onReseed={onReseed}
                className={`overflow-y-auto ${optionsPlace}`}
              />
            </Suspense>
          )}
        </CalmPanes>
      </main>
      <Controls {...playing.controls} onHelp={showHelp} />
      {playing.editor.dialog}
      {seen}
      {help}
      {presenter}
      <div aria-live="polite" className="sr-only">
        {playing.text}
      </div>
    </div>
  );
}

/** In three columns the text of a lesson stays where its place is not taken. */
function shownBeside(pane: Pane): string {
  return pane === "explanation" ? "max-stage:hidden" : "hidden";
}
