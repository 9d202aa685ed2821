/** All that the page of a flow says, as one JSON value that a server can hand to the player. */
import type { FlowId } from "@/lib/world/options";
import { actionExplanations } from "./actions";
import { actExplanations } from "./acts";
import { flowContents } from "./flows";
import { holdingExplanations } from "./holdings";
import { outcomeExplanations } from "./outcomes";
import { rename } from "./rename";
import { readSharedTables } from "./shared-tables";
import { stepExplanations } from "./steps";
import { turns } from "./turns";
import type { FlowContent, OptionExplanation, StepDifference, StepExplanation } from "./types";

/** The options as lists, in the order in which they are shown; of the values the default comes first. */
function listOptions(options: Readonly<Record<string, OptionExplanation>>) {
  return Object.entries(options).map(([id, { values, ...words }]) => ({
    id,
    ...words,
    choices: Object.entries(values).map(([value, meaning]) => ({ value, ...meaning })),
  }));
}

/** The shared explanations with what is otherwise in a flow. */
function merge<K extends string>(
  shared: Readonly<Record<K, StepExplanation>>,
  own: Readonly<Partial<Record<K, StepDifference>>> | undefined,
): Readonly<Record<K, StepExplanation>> {
  const merged = Object.entries<StepDifference | undefined>(own ?? {}).map(([id, difference]) => [
    id,
    differ(shared[id as K], difference),
  ]);
  return { ...shared, ...Object.fromEntries(merged) };
}

/** What a flow says instead of a part holds with all options, so the shared variants of that part are gone. */
function differ(shared: StepExplanation, { variants, ...own }: StepDifference = {}): StepExplanation {
  const kept = (shared.variants ?? []).filter(
    ({ replaces }) => replaces === undefined || !Object.hasOwn(own, replaces),
  );
  const all = variants?.length === 0 ? [] : [...kept, ...(variants ?? [])];
  return { ...shared, ...own, variants: all };
}

function chosenIn(options: Partial<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  );
}

export function explanationsFor(flow: FlowId) {
  const {
    card,
    options,
    folds = [],
    steps,
    acts,
    outcomes,
    names,
  } = flowContents[flow] as FlowContent<Record<string, string>>;
  return {
    ...card,
    ...(card.instead === undefined
      ? {}
      : { instead: { ...card.instead, options: chosenIn(card.instead.options) } }),
    presets: card.presets.map((preset) => ({ ...preset, options: chosenIn(preset.options) })),
    options: listOptions(options),
    folds,
    names,
    explanations: {
      steps: merge(rename(stepExplanations, names), steps),
      acts: merge(rename(actExplanations, names), acts),
      turns: rename(turns, names),
      outcomes: merge(rename(outcomeExplanations, names), outcomes),
      ...readSharedTables(names),
      actions: rename(actionExplanations, names),
      holdings: rename(holdingExplanations, names),
    },
  };
}
