/** What a side of a comparison is called, and what was chosen for it and done in it, in words. */
import { compareWords } from "@/lib/content/compare/words";
import { begin, deedWords, describeDeed } from "@/lib/content/deeds";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { selectDeeds } from "@/lib/transcript/difference";
import type { Side } from "@/machines/address-of-two";
import type { FlowRun } from "@/machines/engine";
import type { SideView } from "./compared";

/** Options and deeds that a side is called by. */
const mostInName = 2;

interface Trait {
  /** On a line of its own. */
  readonly label: string;
  /** Behind a comma. */
  readonly inName: string;
  /** Has the other side, of the same flow, another one? */
  readonly isApart: boolean;
  readonly isUsual: boolean;
}

/** `run` is what was made of the side, `other` what was made of the one beside it. `given` is how a ready-made comparison calls it. */
export function nameSide(
  side: Side,
  run: FlowRun,
  other: Side,
  others: FlowRun,
  given: string | undefined,
): Pick<SideView, "name" | "chosen" | "done"> {
  const { title } = explanationsFor(side.flow);
  const done = listDeeds(run);
  const traits = [
    ...listOptions(side, other),
    ...tellDeeds(done, side.flow === other.flow ? listDeeds(others) : done),
  ];
  // Two ways of one flow are called by what they do not share.
  const apart = traits.filter(({ isApart }) => isApart).slice(0, mostInName);
  const chosen = traits.filter((one) => !one.isUsual && (given !== undefined || !apart.includes(one)));
  return {
    name: given ?? [title, ...apart.map(({ inName }) => inName)].join(", "),
    chosen: chosen.map(({ label }) => label),
    done: done.join(", "),
  };
}

function listOptions({ flow, options }: Side, other: Side): readonly Trait[] {
  return explanationsFor(flow).options.flatMap(({ id, label, choices }) => {
    const choice = choices.find(({ value }) => value === options[id]);
    if (choice === undefined) return [];
    const told = `${label}: ${choice.label}`;
    const isApart = other.flow === flow && options[id] !== other.options[id];
    return [{ label: told, inName: told, isApart, isUsual: choice === choices[0] }];
  });
}

/** What was done, or that nothing was where something was done on the other side. */
function tellDeeds(own: readonly string[], others: readonly string[]): readonly Trait[] {
  const unchanged = { label: begin(compareWords.byItself), inName: compareWords.byItself };
  if (own.length === 0 && others.length > 0) return [{ ...unchanged, isApart: true, isUsual: true }];
  return own.map((text) => ({
    label: begin(text),
    inName: text,
    isApart: !others.includes(text),
    isUsual: false,
  }));
}

/** Deeds that are told of a run; the rest is counted. */
const mostDeeds = 4;

/** `state was removed (step 6)` */
function listDeeds(run: FlowRun): readonly string[] {
  const told = selectDeeds(run)
    .slice(0, mostDeeds)
    .map(({ deed, step }) => `${describeDeed(deed)} (${deedWords.step(step).toLowerCase()})`);
  const more = run.deviations.length - told.length;
  return more > 0 ? [...told, compareWords.andMore(more)] : told;
}
