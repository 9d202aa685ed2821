"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { DeviationEvent, RunRecord } from "@/lib/transcript/run";
import { clampStep } from "@/lib/transcript/visible";
import type { FlowRequest } from "@/machines/engine";
import { loadEngine } from "./engine";
import { useAddress } from "./use-address";

export type Recipe = Pick<FlowRequest, "options" | "seed" | "deviations">;

export interface Place {
  readonly run: RunRecord;
  readonly step: number;
  /** True where one came by a single step forward. */
  readonly forward: boolean;
  /** What becomes of the address: a new entry of the history for another run, the same one for another step. */
  readonly record: "push" | "replace" | "none";
}

export interface Player extends Place {
  /** True while another run is being made. */
  readonly busy: boolean;
  readonly go: (step: number) => void;
  /** Something other than the default happens at this step: the run goes on from here in another way. */
  readonly act: (event: DeviationEvent) => void;
  /** The same flow with other options or another seed, at the same place where there is one. */
  readonly change: (recipe: Partial<Recipe>) => void;
}

/**
 * The one place that holds a run. Moving needs no machine: all steps are there. Acting makes another run by the engine,
 * which is loaded only then.
 */
export function usePlayer(initial: RunRecord, initialStep: number): Player {
  const [place, setPlace] = useState<Place>(() => ({
    run: initial,
    step: clampStep(initial, initialStep),
    forward: false,
    record: "none",
  }));
  const [busy, setBusy] = useState(false);
  const latest = useRef(place);
  latest.current = place;

  const moves = useMemo(() => {
    const go = (step: number, record: Place["record"] = "replace") => {
      const { run, step: before } = latest.current;
      const next = clampStep(run, step);
      if (next !== before) setPlace({ run, step: next, forward: next === before + 1, record });
    };
    const make = async (recipe: Recipe, stepIn: (run: RunRecord) => number, record: Place["record"]) => {
      const before = latest.current;
      setBusy(true);
      try {
        const { simulate } = await loadEngine();
        const run = await simulate({ ...recipe, flow: flowOf(before.run) });
        const step = clampStep(run, stepIn(run));
        if (latest.current === before) setPlace({ run, step, forward: step === before.step + 1, record });
      } finally {
        setBusy(false);
      }
    };
    const act = async (event: DeviationEvent) => {
      const { run, step } = latest.current;
      const { staysInPlace } = await loadEngine();
      const stays = staysInPlace(event);
      const kept = run.deviations.filter(
        (past) => past.step < step || (past.step === step && staysInPlace(past.event)),
      );
      const recipe = { ...recipeOf(run), deviations: [...kept, { step, event }] };
      await make(recipe, () => (stays ? step : step + 1), "push");
    };
    const change = async (changed: Partial<Recipe>) => {
      const { run, step } = latest.current;
      const state = run.steps[step]?.state;
      const recipe = { ...recipeOf(run), deviations: [], ...changed };
      await make(
        recipe,
        (made) =>
          Math.max(
            0,
            made.steps.findIndex((at) => at.state === state),
          ),
        "push",
      );
    };
    const restore = (recipe: Recipe, step: number) => {
      if (isSame(recipe, recipeOf(latest.current.run))) go(step, "none");
      else void make(recipe, () => step, "none");
    };
    return { go, act, change, restore };
  }, []);

  useAddress(place, moves.restore);
  const go = useCallback((step: number) => moves.go(step), [moves]);
  return { ...place, busy, go, act: moves.act, change: moves.change };
}

/** A run was made by the engine, so its flow and options are ones that the engine knows. */
export function flowOf(run: RunRecord): FlowRequest["flow"] {
  return run.flow as FlowRequest["flow"];
}

export function recipeOf({ options, seed, deviations }: RunRecord): Recipe {
  return { options: options as Recipe["options"], seed, deviations };
}

function isSame(one: Recipe, other: Recipe): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted({ options, seed, deviations }: Recipe) {
  return [Object.entries(options).sort(), seed, deviations];
}
