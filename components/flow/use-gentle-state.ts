"use client";

import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";

/** Milliseconds in which a change is to be drawn if it is to come with the next frame. */
const frame = 16;

/** Milliseconds after which a change no longer waits for a part that is still being loaded. */
const patience = 400;

interface GentleState<State> {
  /** What is drawn. */
  readonly state: State;
  /** What was shown last: for the moment that it takes to be drawn, it is ahead of `state`. */
  readonly latest: RefObject<State>;
  /** `gently`: on a device that needs longer than a frame for it, in pieces that give way to whatever else happens there. */
  readonly show: (next: State, gently: boolean) => void;
}

/** State of which everything that is drawn depends. Whoever presses something finds what was shown before already drawn. */
export function useGentleState<State>(first: () => State): GentleState<State> {
  const [state, setState] = useState(first);
  const latest = useRef(state);
  const drawn = useRef(state);
  const begun = useRef(0);
  const isQuick = useRef(false);

  useLayoutEffect(() => {
    if (drawn.current === state) return;
    drawn.current = state;
    isQuick.current = performance.now() - begun.current <= frame;
  }, [state]);

  useEffect(() => {
    const settle = () => drawn.current === latest.current || flushSync(() => setState(latest.current));
    const types = ["keydown", "pointerdown"];
    for (const type of types) addEventListener(type, settle, { capture: true });
    return () => {
      for (const type of types) removeEventListener(type, settle, { capture: true });
    };
  }, []);

  const show = useCallback((next: State, gently: boolean) => {
    const isPending = drawn.current !== latest.current;
    latest.current = next;
    begun.current = performance.now();
    if (!gently || isPending || isQuick.current) return setState(next);
    startTransition(() => setState(next));
    setTimeout(() => latest.current === next && drawn.current !== next && setState(next), patience);
  }, []);

  return { state, latest, show };
}
