/** How another run is made of the one at hand, with all else that the first press asks for: one file, since each of its own weighs on the page. */
import { notices as noticeTexts } from "@/lib/content/notices";
import { readSharedTables } from "@/lib/content/shared-tables";
import type { Content } from "@/lib/http/parts";
import { staysInPlace } from "@/lib/transcript/in-place";
import { contentOf } from "@/lib/transcript/messages";
import { selectOthers } from "@/lib/transcript/other-runs";
import { isBeginningOf, isSameWay } from "@/lib/transcript/parting";
import { type Branch, type Deviation, type DeviationEvent, mostBranches } from "@/lib/transcript/run";
import { clampStep } from "@/lib/transcript/visible";
import { mostDeviations } from "@/machines/deviations";
import type { FlowRun } from "@/machines/engine";
import { type At, readAddress } from "./address-codec";
import { loadEngine } from "./engine";
import { isElsewhere } from "./lesson/lesson-query";
import { listNotices } from "./notice-lines";
import type { Carried } from "./place";
import { isSameRecipe, type Recipe, recipeOf, type Standing } from "./recipe";
import { findInFlight, findSent, isSameContent, leadToTheSame } from "./sent";
import { type Move, stepBack, stepForth, type Trail } from "./trail";

export { fetchAhead } from "./ahead";
export { recordPlace } from "./record-place";

type Engine = Awaited<ReturnType<typeof loadEngine>>;

interface Made {
  readonly run: FlowRun;
  readonly step: number;
  /** Those of before where it does not say. */
  readonly branches?: readonly Branch[];
}

/** Makes the run that is wanted from the one at hand, and says where to stand in it. Gives the one at hand where nothing came of it. */
export type Plan = (from: Standing, engine: Engine) => Promise<Made>;

const tooMany = noticeTexts.mostChanges(mostDeviations);
const broken = noticeTexts.broken();

/** Why nothing came of what was wanted holds no more, once another run is shown. */
function forgetFailure(place: Carried, from: Carried = place): Carried {
  const isSaid = [place, from].some(({ notices }) =>
    notices?.some((one) => one === tooMany || one === broken),
  );
  return isSaid ? { ...place, notices: [] } : place;
}

/** That it threw is said to whoever did it. */
export async function carryOut(plan: Plan, from: Carried): Promise<Carried> {
  const made = await loadEngine()
    .then((engine) => plan(from, engine))
    .catch((error: unknown) => void reportError(error));
  if (made === undefined) return { ...from, notices: [broken] };
  if (made === from) return from;
  // An address carries so many things that were done, and no more: the next would lose them all.
  if (made.run.deviations.length > mostDeviations) return { ...from, notices: [tooMany] };
  const { run, step, branches = from.branches } = made;
  const at = clampStep(run, step);
  const seen = run === from.run ? Math.max(from.seen, at) : at;
  const others = selectOthers(branches, run.deviations).slice(-mostBranches);
  const tables = run === from.run ? {} : { readTables: readSharedTables };
  return forgetFailure({ run, step: at, seen, branches: others, ...tables }, from);
}

/**
 * The branches after another run was made by acting at this step. The old run stays as one where it holds something that the new one does
 * not: what was done later, or steps that one has seen.
 */
function keepBranch(
  { run: { deviations }, step, seen, branches }: Standing,
  made: FlowRun,
): readonly Branch[] {
  const isHeld = isBeginningOf(deviations, made.deviations) && seen <= step;
  return isHeld ? branches : [...branches, { deviations, step }];
}

/** Something else happens at this step: a fork, unless nothing takes the event there. What happens here anyway is nothing else. */
export function planAct(event: DeviationEvent): Plan {
  return async (from, { fork }) => {
    const { run, step } = from;
    const made = await fork(run, { step, event });
    if (made.deviations.at(-1)?.event !== event) return from;
    const to = staysInPlace(event) ? step : step + 1;
    if (to > step && leadToTheSame(run, made, to)) return { run, step: to };
    return { run: made, step: to, branches: keepBranch(from, made) };
  };
}

/**
 * The message in flight goes on with this content: at once, or when it is delivered. It takes the place of an edit that was made
 * here before, unless a copy went ahead with that. What its sender had sent is no edit.
 */
export function planEdit(message: Content, deliver: boolean): Plan {
  return async (from, { fork, simulate, keepUpTo }) => {
    const { run, step } = from;
    const to = deliver ? step + 1 : step;
    const view = findInFlight(from);
    if (isSameContent(message, view && contentOf(view.message))) return { run, step: to };
    const edit: Deviation = { step, event: { type: "EDIT", message } };
    const kept = keepUpTo(run.deviations, step);
    const place = kept.findLastIndex(({ event }) => event.type !== "WAIT");
    const isAgain = kept[place]?.step === step && kept[place].event.type === "EDIT";
    const instead = kept.toSpliced(place, 1, ...(isSameContent(message, findSent(from)) ? [] : [edit]));
    const made = isAgain
      ? await simulate({ ...recipeOf(run), deviations: instead, flow: run.flow })
      : await fork(run, edit);
    return { run: made, step: to, branches: keepBranch(from, made) };
  };
}

/** The run without what was done last; one stands where that was done. */
export function planUndo(): Plan {
  return async ({ run, step }, { simulate }) => {
    const last = run.deviations.at(-1);
    if (last === undefined) return { run, step };
    const deviations = run.deviations.slice(0, -1);
    return { run: await simulate({ ...recipeOf(run), deviations, flow: run.flow }), step: last.step };
  };
}

interface Trodden {
  readonly place: Standing;
  readonly trail: Trail;
}

/** Back to where one stood before what was done last: on this page, or else in the run. Undefined where nothing was done. */
export async function undo({ place, trail }: Trodden): Promise<Move | undefined> {
  const from = forgetFailure(place);
  const back = stepBack(trail, from);
  if (back !== undefined) return { ...back, to: forgetFailure(back.to, place) };
  if (place.run.deviations.length === 0) return undefined;
  const to = await carryOut(planUndo(), place);
  return { to, trail: to.run === place.run ? trail : { past: [], future: [...trail.future, from] } };
}

/** To where one stood before what was undone last. */
export async function redo({ place, trail }: Trodden): Promise<Move | undefined> {
  return stepForth(trail, place);
}

/** Another start: one stands at the same state where the new run comes by it, else at its beginning. */
export function planChange(changed: Partial<Recipe>): Plan {
  return async ({ run, step }, { simulate }) => {
    const state = run.steps[step]?.state;
    const made = await simulate({ ...recipeOf(run), deviations: [], ...changed, flow: run.flow });
    const isSameStart = changed.options === undefined && changed.seed === undefined;
    const at = made.steps.findIndex((one) => one.state === state);
    return { run: made, step: at, ...(isSameStart ? {} : { branches: [] }) };
  };
}

/** The run that an address names. */
export function planRestore(recipe: Recipe, step: number, branches: readonly Branch[]): Plan {
  return async ({ run }, { simulate }) => ({
    run: await simulate({ ...recipe, flow: run.flow }),
    step,
    branches,
  });
}

/** Where an address leads from the place at hand, with what of it could not be used; nowhere else where it is of another part of the lesson. */
export async function followAddress(at: At, from: Carried): Promise<Carried> {
  if (isElsewhere(at, from.home)) return from;
  const read = readAddress(from.run.flow, at, from.home);
  const { step, branches, ...recipe } = read.state;
  const to = isSameRecipe(recipe, from.run)
    ? { ...from, step: clampStep(from.run, step), branches: selectOthers(branches, from.run.deviations) }
    : await carryOut(planRestore(recipe, step, branches), from);
  return { ...to, notices: [...listNotices(read, to.run), ...read.odd] };
}

/** Back to a branch, or to the run that goes by itself; the run at hand takes its place among the branches. */
export function planReturn(to: Branch): Plan {
  return async ({ run, step, branches }, { simulate }) => {
    const { deviations } = to;
    const made = await simulate({ ...recipeOf(run), deviations, flow: run.flow });
    return {
      run: made,
      step: to.step,
      branches: exchange(branches, to, { deviations: run.deviations, step }),
    };
  };
}

/** The same run, with one branch less. */
export function planForget(branch: Branch): Plan {
  return async ({ run, step, branches }) => ({
    run,
    step,
    branches: branches.filter(({ deviations }) => !isSameWay(deviations, branch.deviations)),
  });
}

function exchange(branches: readonly Branch[], to: Branch, old: Branch): readonly Branch[] {
  const place = branches.findIndex(({ deviations }) => isSameWay(deviations, to.deviations));
  return place < 0 ? [...branches, old] : branches.toSpliced(place, 1, old);
}
