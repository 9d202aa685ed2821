/** A flow at exactly the state that an address says, made on the server: the run, its words, and what of the address could not be used. */
import { comparisons } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import { compareWords } from "@/lib/content/compare/words";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { practice } from "@/lib/content/practice";
import { eventOf } from "@/lib/transcript/acts";
import { selectOthers } from "@/lib/transcript/other-runs";
import type { Branch } from "@/lib/transcript/run";
import type { FlowId } from "@/lib/world/options";
import { type Query, readAddressState } from "@/machines/address";
import { type FlowRun, simulate } from "@/machines/engine";
import { loadFlow } from "@/machines/flows";
import type { Beside, FlowWords } from "./flow-words";
import { listNotices } from "./notice-lines";
import { pickOwnWords } from "./own-words";
import { isSameRecipe, recipeOf, type Standing } from "./recipe";

export type { Query };

export interface PreparedFlow {
  readonly initial: FlowRun;
  readonly step: number;
  readonly branches: readonly Branch[];
  readonly words: FlowWords;
  readonly notices: readonly string[];
}

/** `home` is the run that holds where the address says nothing, and the place in it. */
export async function prepareFlow(
  flow: FlowId,
  query: Query,
  home?: Pick<Standing, "run" | "step">,
): Promise<PreparedFlow> {
  const read = readAddressState(flow, query, home && { ...recipeOf(home.run), step: home.step });
  const { step, branches, ...recipe } = read.state;
  const isHome = home !== undefined && isSameRecipe(recipe, home.run);
  const initial = isHome ? home.run : await simulate({ ...recipe, flow });
  return {
    initial,
    step,
    branches: selectOthers(branches, initial.deviations),
    words: await readWords(initial),
    notices: listNotices(read, initial),
  };
}

/**
 * What the page of a run says: of messages, turns and ends no more than those that the machine has a state for, and of parts and rules those
 * that occur.
 */
export async function readWords(run: FlowRun): Promise<FlowWords> {
  const { flow } = run;
  const {
    title,
    line,
    options,
    folds,
    names = {},
    instead,
    presets,
    explanations: all,
  } = explanationsFor(flow);
  const { machine } = await loadFlow(flow);
  const isState = (id: string) => Object.hasOwn(machine.states, id);
  const pickOwn = <T>(table: Readonly<Record<string, T>>, isOwn = isState) =>
    Object.fromEntries(Object.entries(table).filter(([id]) => isOwn(id)));
  const events: ReadonlySet<string> = new Set(machine.events);
  // What is done in place of the usual has an event and no state: a denial, the same message again.
  const isAct = (id: string) => isState(id) || events.has(eventOf(id));
  const { steps, acts, turns, outcomes } = all;
  const own = {
    steps: pickOwn(steps),
    acts: pickOwn(acts, isAct),
    turns: pickOwn(turns, isAct),
    outcomes: pickOwn(outcomes),
  };
  const explanations = { ...own, ...pickOwnWords(all, run) };
  const replaced = instead === undefined ? {} : { instead };
  const ways = {
    beside: readBeside(flow),
    practice: { ...practice.flow, href: `/flows/${flow}/practice` },
  };
  return { title, line, options, folds, names, ...replaced, presets, ...ways, explanations };
}

/** The comparisons with this flow on either side. */
function readBeside(flow: FlowId): Beside {
  const ready = comparisons
    .filter(({ left, right }) => left.flow === flow || right.flow === flow)
    .map((one) => ({ title: compareWords.beside(one.title), reason: one.lead, href: hrefOf(one) }));
  return {
    ready,
    usual: { title: compareWords.besideUsual, href: `/compare?left=${flow}&right=${flow}` },
  };
}
