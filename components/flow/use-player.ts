"use client";

import { useMemo, useRef, useState } from "react";
import type { Content } from "@/lib/http/parts";
import type { Branch, DeviationEvent } from "@/lib/transcript/run";
import { clampStep } from "@/lib/transcript/visible";
import type { FlowRun } from "@/machines/engine";
import type { Home } from "./lesson/home";
import type { Carried, Place } from "./place";
import type { Plan } from "./plans";
import type { Recipe, Standing } from "./recipe";
import type { Move, Trail } from "./trail";
import { useAddress } from "./use-address";

/** Moving needs none of them. */
const loadPlans = () => import("./plans");

type Plans = Awaited<ReturnType<typeof loadPlans>>;

const noTrail: Trail = { past: [], future: [] };

/** Another run, planned from the one at hand. */
async function carryOut(choose: (plans: Plans) => Plan, from: Standing): Promise<Carried> {
  const plans = await loadPlans();
  return plans.carryOut(choose(plans), from);
}

export interface Player {
  readonly place: Place;
  /** What was done, to be undone and done again. */
  readonly trail: Trail;
  /** True while another run is being made. */
  readonly busy: boolean;
  /** True where the run goes on after what is shown of it. */
  readonly hidden: boolean;
  readonly go: (step: number) => void;
  /** Something other than the default happens at this step: the run goes on from here in another way. */
  readonly act: (event: DeviationEvent) => void;
  /** The message in flight goes on with this content. */
  readonly edit: (content: Content, deliver: boolean) => void;
  /** Takes back what was done last. */
  readonly undo: () => void;
  /** Does again what was undone last. */
  readonly redo: () => void;
  /** The same flow with other options or another seed, at the same place where there is one. */
  readonly change: (recipe: Partial<Recipe>) => void;
  /** Another run of the same flow, at this step. */
  readonly open: (recipe: Recipe, step: number) => void;
  /** To a run that was left, or to the one that goes by itself. */
  readonly returnTo: (branch: Branch) => void;
  readonly forget: (branch: Branch) => void;
}

interface State {
  readonly place: Place;
  readonly trail: Trail;
}

/**
 * The one place that holds a run. Moving needs no machine: all steps are there. Acting makes another run by the engine,
 * which is loaded only then.
 */
export function usePlayer(
  initial: FlowRun,
  initialStep: number,
  branches: readonly Branch[],
  home?: Home,
): Player {
  const [state, setState] = useState<State>(() => {
    const step = clampStep(initial, initialStep);
    const standing = { run: initial, step, seen: step, branches, home };
    return { place: { ...standing, forward: false, record: "none" }, trail: noTrail };
  });
  const [making, setMaking] = useState(0);
  const latest = useRef({ state, making });
  latest.current = { state, making };
  const queue = useRef(Promise.resolve());
  /** How many times one has gone back or forth in the history, and is not there yet. */
  const returning = useRef(0);

  const moves = useMemo(() => {
    const show = (next: Standing, record: Place["record"], trail: Trail) => {
      const { place } = latest.current.state;
      const forward = next.step === place.step + 1;
      const shown = { place: { ...place, ...next, forward, record }, trail };
      // What waits in the queue goes on from here, drawn or not.
      latest.current = { ...latest.current, state: shown };
      setState(shown);
    };
    const go = (to: number, record: Place["record"] = "replace") => {
      const { place, trail } = latest.current.state;
      const step = clampStep(place.run, to);
      // While another run is on its way, it decides on the place.
      if (step === place.step || latest.current.making > 0) return;
      show({ ...place, step, seen: Math.max(place.seen, step) }, record, trail);
    };
    const enqueue = (work: () => Promise<void>) => {
      setMaking((count) => count + 1);
      queue.current = queue.current
        .then(work)
        .catch(reportError)
        .finally(() => setMaking((count) => count - 1));
      return queue.current;
    };
    /** Did nothing come of it, but for what is said of that? */
    const isHere = ({ run, step, branches }: Standing) => {
      const { place } = latest.current.state;
      return run === place.run && step === place.step && branches.length === place.branches.length;
    };
    // Whoever goes back in the history meanwhile wants to be there, and not where this would lead.
    const showMade = (made: Standing, trail: Trail) => {
      const isNews = made !== latest.current.state.place;
      if (isNews && returning.current === 0) show(made, isHere(made) ? "replace" : "push", trail);
    };
    const make = (plan: (plans: Plans) => Plan) =>
      enqueue(async () => {
        const { place, trail } = latest.current.state;
        const made = await carryOut(plan, place);
        showMade(made, isHere(made) ? trail : { past: [...trail.past, place], future: [] });
      });
    const retrace = (move: (plans: Plans) => (from: State) => Promise<Move | undefined>) =>
      enqueue(async () => {
        const moved = await move(await loadPlans())(latest.current.state);
        if (moved !== undefined) showMade(moved.to, moved.trail);
      });
    const restore = async () => {
      const { followAddress } = await loadPlans();
      show(await followAddress(location, latest.current.state.place), "none", noTrail);
    };
    return {
      go: (step: number) => go(step),
      act: (event: DeviationEvent) => make(({ planAct }) => planAct(event)),
      edit: (content: Content, deliver: boolean) => make(({ planEdit }) => planEdit(content, deliver)),
      undo: () => retrace(({ undo }) => undo),
      redo: () => retrace(({ redo }) => redo),
      change: (recipe: Partial<Recipe>) => make(({ planChange }) => planChange(recipe)),
      open: (recipe: Recipe, step: number) => make(({ planRestore }) => planRestore(recipe, step, [])),
      returnTo: (branch: Branch) => make(({ planReturn }) => planReturn(branch)),
      forget: (branch: Branch) => make(({ planForget }) => planForget(branch)),
      restore: () => enqueue(restore),
    };
  }, []);

  useAddress(state.place, moves.restore, returning);
  return { ...state, ...moves, busy: making > 0, hidden: false };
}
