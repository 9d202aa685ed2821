import { useMemo } from "react";
import { Stage } from "@/components/diagram/stage";
import { Panel } from "@/components/ui/panel";
import type { FlowWords } from "./flow-words";
import { HiddenNote } from "./predict/hidden-note";
import { readStageWords } from "./stage-words";
import type { Playing } from "./use-playing";
import { useRehearsal } from "./use-rehearsal";

/** The diagram of the run that is played, as far as it is shown. */
export function StagePanel({ playing, words }: { readonly playing: Playing; readonly words: FlowWords }) {
  const { run, step, place, go, hidden } = playing;
  const stageWords = useMemo(() => readStageWords(words, run), [words, run]);
  const draw = (at: number, travels: boolean) => (
    <Stage
      run={run}
      step={at}
      highlights={stageWords.highlights}
      words={stageWords}
      travels={travels}
      onGo={go}
    />
  );
  const rehearsed = useRehearsal((scene) => draw(step + scene, true));
  return (
    <Panel
      label="The messages"
      id="stage"
      className="player-stage flex min-h-0 flex-col overflow-clip [grid-area:stage]"
    >
      <h2 className="sr-only">The messages</h2>
      {draw(step, place.forward)}
      {rehearsed}
      {hidden && <HiddenNote />}
    </Panel>
  );
}
