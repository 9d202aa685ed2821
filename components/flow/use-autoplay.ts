"use client";

import { useCallback, useEffect, useState } from "react";

/** Milliseconds that a step is shown at speed 1. */
const pace = 2600;

export const speeds = ["0.5", "1", "2", "4"] as const;

export type Speed = (typeof speeds)[number];

export interface Autoplay {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
}

interface Played {
  readonly step: number;
  readonly run: unknown;
}

/**
 * Steps on by itself once it is asked to, until the end, or until one moves or acts by hand: then it finds itself at another step, or in
 * another run, than it went to. `run` is what tells one run from another.
 */
export function useAutoplay(step: number, last: number, go: (step: number) => void, run?: unknown): Autoplay {
  const [at, setAt] = useState<Played>();
  const [speed, setSpeed] = useState<Speed>("1");
  const isHere = at?.step === step && at.run === run;
  if (at !== undefined && !isHere) setAt(undefined);
  const runs = isHere && step < last;

  useEffect(() => {
    if (!runs) return;
    const timer = setTimeout(() => {
      setAt({ step: step + 1, run });
      go(step + 1);
    }, pace / Number(speed));
    return () => clearTimeout(timer);
  }, [runs, step, run, speed, go]);

  const stop = useCallback(() => setAt(undefined), []);
  return {
    playing: runs,
    toggle: () => {
      if (runs) return stop();
      const start = step < last ? step : 0;
      setAt({ step: start, run });
      if (start !== step) go(start);
    },
    stop,
    speed,
    setSpeed,
  };
}
