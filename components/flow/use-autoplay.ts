"use client";

import { useEffect, useState } from "react";

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

/** Steps on by itself once it is asked to, until the end. */
export function useAutoplay(step: number, last: number, go: (step: number) => void): Autoplay {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>("1");
  const runs = playing && step < last;

  useEffect(() => {
    if (!runs) return;
    const timer = setTimeout(() => {
      go(step + 1);
      if (step + 1 >= last) setPlaying(false);
    }, pace / Number(speed));
    return () => clearTimeout(timer);
  }, [runs, step, last, speed, go]);

  return {
    playing: runs,
    toggle: () => {
      if (!runs && step >= last) go(0);
      setPlaying(!runs);
    },
    stop: () => setPlaying(false),
    speed,
    setSpeed,
  };
}
