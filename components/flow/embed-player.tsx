"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { Stage } from "@/components/diagram/stage";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { useLaterValue } from "@/components/ui/use-later-value";
import { Controls } from "./controls";
import { linkNext } from "./flow-words";
import { Notices } from "./notices";
import { OpenLink } from "./open-link";
import type { PreparedFlow } from "./prepare";
import { readStageWords } from "./stage-words";
import { useHelp } from "./use-help";
import { usePlayer } from "./use-player";
import { usePlaying } from "./use-playing";
import { useSeen } from "./use-seen";
import { useWords } from "./use-words";

/** A frame without it does not load it. */
const FramedInspector = dynamic(() => import("./framed-inspector").then((loaded) => loaded.FramedInspector));

interface EmbedPlayerProps extends PreparedFlow {
  readonly withInspector: boolean;
}

type Pane = "messages" | "explanation";

const panes = [
  { value: "messages", label: "Messages" },
  { value: "explanation", label: "This step" },
] as const;

/** The player for a frame: the stage and its controls, with the inspector where the frame asks for it. */
export function EmbedPlayer({
  initial,
  step: first,
  branches,
  words: own,
  notices,
  withInspector,
}: EmbedPlayerProps) {
  const [pane, setPane] = useState<Pane>("messages");
  const [help, showHelp] = useHelp("frame");
  const player = usePlayer(initial, first, branches);
  const words = useWords(own, player.place.readTables);
  const { explanations } = words;
  const playing = usePlaying(player, explanations, { "?": showHelp });
  const { run, step } = playing;
  const calm = useLaterValue(playing.place);
  const seen = useSeen(playing);
  const stageWords = useMemo(() => readStageWords(words, run), [words, run]);
  const nextRuns = useMemo(() => linkNext(run, words), [run, words]);
  const shown = (one: Pane) => (pane === one || !withInspector ? "" : "max-md:hidden");
  return (
    <div className="flex h-dvh min-h-80 flex-col bg-canvas text-ink">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 pr-1.5 pl-3 md:pl-4 low:min-h-10">
        <h1 className="min-w-0 flex-1 basis-30 font-semibold">{words.title}</h1>
        {withInspector && (
          <Segmented
            label="What to show"
            choices={panes}
            value={pane}
            onChange={setPane}
            layout="fill"
            className="order-last mb-2 mr-1.5 row:order-none row:m-0 row:w-56 md:hidden"
          />
        )}
        <OpenLink path={`/flows/${run.flow}`} />
      </header>
      <Notices lines={playing.place.notices ?? notices} />
      <main
        id="content"
        tabIndex={-1}
        className="flex min-h-0 flex-1 gap-3 px-3 pb-3 outline-none max-md:flex-col md:px-4 low:pb-1.5"
      >
        <Panel
          label="The messages"
          id="stage"
          className={`flex min-h-0 min-w-0 flex-1 flex-col overflow-clip ${shown("messages")}`}
        >
          <h2 className="sr-only">The messages</h2>
          <Stage
            run={run}
            step={step}
            highlights={stageWords.highlights}
            words={{ ...stageWords, invitations: {} }}
            travels={playing.place.forward}
            onGo={playing.go}
          />
        </Panel>
        {withInspector && (
          <FramedInspector
            run={calm.run}
            step={calm.step}
            explanations={explanations}
            nextRuns={nextRuns}
            onGo={playing.go}
            className={`fades-below min-h-0 min-w-0 flex-1 overflow-y-auto md:max-w-[26rem] ${shown("explanation")}`}
          />
        )}
      </main>
      <Controls {...playing.controls} onHelp={showHelp} />
      {playing.editor.dialog}
      {seen}
      {help}
      <div aria-live="polite" className="sr-only">
        {playing.text}
      </div>
    </div>
  );
}
