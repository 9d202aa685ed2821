"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { writeAddress } from "@/components/ui/address";
import { useOnDemand } from "@/components/ui/use-on-demand";
import { cutRun } from "@/lib/transcript/predict/cut";
import type { DeviationEvent } from "@/lib/transcript/run";
import type { Player } from "../use-player";
import { useStable } from "../use-stable";
import type { Asking, Given } from "./given";

/** The questions are loaded when somebody wants to be asked. */
const load = () => import("./tool");

type Tool = Awaited<ReturnType<typeof load>>;

export interface Predicting {
  /** The player as far as one knows the run: nothing of it holds what comes after the next question. */
  readonly player: Player;
  readonly on: boolean;
  readonly toggle: () => void;
  /** Stands in the place of the inspector while a question is open. */
  readonly Question: Tool["Question"] | undefined;
  /** Stands at the end of the run. */
  readonly Tally: Tool["Tally"] | undefined;
  readonly asking: Asking;
}

/**
 * Stops a run before it shows what one could have predicted. `asked` is the step of the first question where the address wants them: the
 * server knows it, so that not even the first paint gives it away. `until` is that of the question of a lesson, which asks by itself.
 */
export function usePredicting(
  player: Player,
  asked: number | undefined,
  until: number | undefined,
): Predicting {
  const [tool, ask] = useOnDemand(load);
  const [on, setOn] = useState(asked !== undefined);
  /** Undefined until something has opened or closed it here. */
  const [opened, setOpened] = useState<boolean>();
  const [all, setGiven] = useState<readonly Given[]>([]);
  /** What the user was about to do when the question came. */
  const held = useRef<DeviationEvent>(undefined);
  useEffect(() => {
    if (on) ask();
  }, [on, ask]);
  useEffect(() => {
    const write = () => {
      const url = new URL(location.href);
      const { searchParams } = url;
      if (searchParams.has("predict") === on) return;
      if (on) searchParams.set("predict", "1");
      else searchParams.delete("predict");
      writeAddress("replaceState", url);
    };
    write();
    // One may go back to where one was not asked yet.
    addEventListener("popstate", write);
    return () => removeEventListener("popstate", write);
  }, [on]);

  const { place } = player;
  const whole = place.run;
  const given = tool?.keepOf(whole, all) ?? [];
  const moment = on ? tool?.findNext(place, given) : undefined;
  const open = opened ?? (moment && tool?.isKept(place, moment));
  const last = until ?? (on && tool === undefined ? asked : moment?.at);
  const shown = useMemo(
    () => (last === undefined ? place : { ...place, run: cutRun(place.run, last) }),
    [place, last],
  );
  const stops = (to: number) => last !== undefined && to > last;
  const show = (isOpen: boolean, event?: DeviationEvent) => {
    held.current = isOpen ? event : undefined;
    setOpened(isOpen);
  };
  const acts = useStable({
    go: (to: number) => {
      if (stops(to)) player.go(last ?? to);
      show(stops(to));
      if (!stops(to)) player.go(to);
    },
    act: (event: DeviationEvent) => {
      const isTurn = place.run.steps[place.step]?.kind === "act";
      const isHeld = isTurn && stops(place.step + 1);
      show(isHeld, event);
      if (!isHeld) player.act(event);
    },
    edit: (...[content, deliver]: Parameters<Player["edit"]>) => {
      const isHeld = deliver && stops(place.step + 1);
      player.edit(content, deliver && !isHeld);
      show(isHeld);
    },
    onGiven: (one: Given) => {
      setGiven((before) => [...before, one]);
      if (tool?.findNext(place, [...given, one])?.at === place.step) return;
      if (held.current === undefined) player.go(place.step + 1);
      else player.act(held.current);
      held.current = undefined;
    },
    onClose: () => show(false),
    onAgain: () => {
      setGiven([]);
      player.go(0);
    },
    toggle: () => {
      setOn(!on);
      show(false);
    },
  });
  const { go, act, edit, toggle, onGiven, onClose, onAgain } = acts;
  return {
    player: { ...player, place: shown, hidden: last !== undefined, ...(on ? { go, act, edit } : {}) },
    on,
    toggle,
    Question: open ? tool?.Question : undefined,
    Tally: on ? tool?.Tally : undefined,
    asking: { run: whole, moment, given, onGiven, onClose, onAgain, onGo: go },
  };
}
