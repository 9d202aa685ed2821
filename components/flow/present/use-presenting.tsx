"use client";

import { type ComponentType, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { Player } from "../use-player";
import type { Playing } from "../use-playing";
import { isAskedFor, isPresenting, startPresenting, stopPresenting, watchPresenting } from "./present-state";
import type { PresentedLesson, PresentedRun } from "./presented";

type Screen<P> = ComponentType<P & { readonly onClose: () => void }>;

/** What was loaded, by what loads it: the next player has it at once. */
const loaded = new Map<unknown, unknown>();

/**
 * Presenter mode: nothing of it is loaded before it is asked for, by key or by address. `load` is the same function each time, and so is
 * `onOpen`, which is called when the wall goes up.
 */
export function useWall<P extends object>(
  load: () => Promise<Screen<P>>,
  props: P,
  onOpen: () => void,
): ReactNode {
  const on = useSyncExternalStore(watchPresenting, isPresenting, () => false);
  const [Screen, setScreen] = useState(() => loaded.get(load) as Screen<P> | undefined);
  useEffect(() => {
    if (isAskedFor()) startPresenting();
  }, []);
  useEffect(() => {
    if (on) onOpen();
  }, [on, onOpen]);
  useEffect(() => {
    if (!on || Screen) return;
    load().then((screen) => {
      loaded.set(load, screen);
      setScreen(() => screen);
    }, reportError);
  }, [on, Screen, load]);
  return on && Screen && <Screen {...props} onClose={stopPresenting} />;
}

const loadPresenter = async () => (await import("./presenter")).Presenter;

/** Over a run, or over a lesson: the whole run, also where somebody predicts in the player. Nothing plays by itself behind it. */
export function usePresenting(
  { place, go, act }: Player,
  { text, autoplay }: Pick<Playing, "text" | "autoplay">,
  words: PresentedRun["words"],
  lesson: PresentedLesson | undefined,
): ReactNode {
  const { run, step } = place;
  const next = () => (run.steps[step]?.kind === "lost" ? act({ type: "RESEND" }) : go(step + 1));
  const wall = { playing: { run, step, go, next, text }, words, lesson };
  return useWall(loadPresenter, wall, autoplay.stop);
}
