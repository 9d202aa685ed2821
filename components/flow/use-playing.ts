"use client";

import type { InspectorExplanations } from "@/components/message/explanations";
import { type MessageView, selectMessage } from "@/lib/transcript/messages";
import type { Step } from "@/lib/transcript/run";
import { selectTaken } from "@/lib/transcript/visible";
import type { FlowRun } from "@/machines/engine";
import { announce } from "./announcement";
import { useBranches } from "./branches/use-branches";
import { branchesId, type ControlsProps } from "./controls";
import { type Autoplay, useAutoplay } from "./use-autoplay";
import { type Editor, useEditor } from "./use-editor";
import { listInterferenceKeys, useInterference } from "./use-interference";
import { type Keys, useKeys } from "./use-keys";
import type { Player } from "./use-player";
import { usePrefetch } from "./use-prefetch";
import { describeClock, describeNext } from "./words";

export interface Playing extends Player {
  readonly run: FlowRun;
  readonly step: number;
  readonly at: Step;
  /** The message in flight, as it is at this step. */
  readonly view: MessageView | undefined;
  readonly autoplay: Autoplay;
  readonly editor: Editor;
  /** Delivers the message or does the user's act; stops the playing, as whatever is done by hand does. */
  readonly next: () => void;
  /** The step as one hears it. */
  readonly text: string;
  readonly onKey: (event: KeyboardEvent) => void;
  /** What `Controls` needs. */
  readonly controls: Omit<ControlsProps, "onHelp">;
}

/** A run being played: by hand, by key, by itself. `keys` are those of the screen around it. */
export function usePlaying(player: Player, explanations: InspectorExplanations, keys: Keys): Playing {
  const { go, act, hidden } = player;
  const { run, step } = player.place;
  // Where more is hidden, one more press asks for it.
  const last = run.steps.length - (hidden ? 0 : 1);
  const at = selectTaken(run, step);
  const view = "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
  const autoplay = useAutoplay(step, last, go, run.deviations);
  const editor = useEditor(player, at, view, autoplay.stop);
  const interference = useInterference(at, view, act, editor.onEdit);
  const { branches, forks, said } = useBranches(player, explanations);
  const text = [announce(run, step, at, view, explanations, hidden), ...said].join(" ");
  const to = (place: number) => () => {
    autoplay.stop();
    go(place);
  };
  const next = () => {
    autoplay.stop();
    if (step < last) go(step + 1);
    else if (at.kind === "lost") act({ type: "RESEND" });
    else go(0);
  };
  const onward = () => {
    if (at.kind !== "end") next();
  };
  const onKey = useKeys({
    ArrowRight: onward,
    " ": onward,
    ArrowLeft: to(step - 1),
    Home: to(0),
    // Beyond what is shown: whoever is asked about it is asked then.
    End: to(Infinity),
    k: autoplay.toggle,
    r: to(0),
    ...listInterferenceKeys(interference),
    u: player.undo,
    y: player.redo,
    b: () => document.getElementById(branchesId)?.showPopover(),
    ...keys,
  });
  usePrefetch();
  const controls = {
    ...{ run, step, text, autoplay, interference, branches, forks, hidden, busy: player.busy },
    nextLabel: describeNext(run, step, at, view, explanations.turns),
    clock: describeClock(run, at),
    onGo: go,
    onNext: next,
  };
  return { ...player, run, step, at, view, autoplay, editor, next, text, onKey, controls };
}
