"use client";

import { useMemo, useRef, useState } from "react";
import type { Content } from "@/lib/http/parts";
import type { DeviationEvent, RunRecord } from "@/lib/transcript/run";
import { clampStep } from "@/lib/transcript/visible";
import {
  carryOut,
  isSame,
  type Plan,
  planAct,
  planChange,
  planEdit,
  planRestore,
  planUndo,
  type Recipe,
  recipeOf,
} from "./recipe";
import { useAddress } from "./use-address";

export interface Place {
  readonly run: RunRecord;
  readonly step: number;
  /** True where one came by a single step forward. */
  readonly forward: boolean;
  /** What becomes of the address: a new entry of the history for another run, the same one for another step. */
  readonly record: "push" | "replace" | "none";
}

export interface Player {
  readonly place: Place;
  /** True while another run is being made. */
  readonly busy: boolean;
  readonly go: (step: number) => void;
  /** Something other than the default happens at this step: the run goes on from here in another way. */
  readonly act: (event: DeviationEvent) => void;
  /** The message in flight goes on with this content. */
  readonly edit: (content: Content, deliver: boolean) => void;
  /** Takes back what was done last. */
  readonly undo: () => void;
  /** The same flow with other options or another seed, at the same place where there is one. */
  readonly change: (recipe: Partial<Recipe>) => void;
  /** Another run of the same flow, at this step. */
  readonly open: (recipe: Recipe, step: number) => void;
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
  const [making, setMaking] = useState(0);
  const latest = useRef({ place, making });
  latest.current = { place, making };
  const queue = useRef(Promise.resolve());

  const moves = useMemo(() => {
    const go = (to: number, record: Place["record"] = "replace") => {
      const { run, step } = latest.current.place;
      const next = clampStep(run, to);
      // While another run is on its way, it decides on the place.
      if (next === step || latest.current.making > 0) return;
      setPlace({ run, step: next, forward: next === step + 1, record });
    };
    const make = (plan: Plan, record: Place["record"]) => {
      setMaking((count) => count + 1);
      queue.current = queue.current
        .then(async () => {
          const { step } = latest.current.place;
          const next = await carryOut(plan, latest.current.place);
          setPlace({ ...next, forward: next.step === step + 1, record });
        })
        .catch(reportError)
        .finally(() => setMaking((count) => count - 1));
    };
    const restore = (recipe: Recipe, step: number) => {
      if (isSame(recipe, recipeOf(latest.current.place.run))) go(step, "none");
      else make(planRestore(recipe, step), "none");
    };
    return {
      go: (step: number) => go(step),
      act: (event: DeviationEvent) => make(planAct(event), "push"),
      edit: (content: Content, deliver: boolean) => make(planEdit(content, deliver), "push"),
      undo: () => make(planUndo(), "push"),
      change: (recipe: Partial<Recipe>) => make(planChange(recipe), "push"),
      open: (recipe: Recipe, step: number) => make(planRestore(recipe, step), "push"),
      restore,
    };
  }, []);

  useAddress(place, moves.restore);
  return { place, ...moves, busy: making > 0 };
}
