/** All that the page of a flow says, as one JSON value that a server can hand to the player. */
import type { FlowId } from "@/lib/world/options";
import { actionExplanations } from "./actions";
import { actExplanations } from "./acts";
import { checkExplanations } from "./checks";
import { claimExplanations } from "./claims";
import { errorExplanations } from "./errors";
import { flowContents } from "./flows";
import { holdingExplanations } from "./holdings";
import { messageParameterExplanations } from "./message-parameters";
import { outcomeExplanations } from "./outcomes";
import { parameterExplanations } from "./parameters";
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

/** A name that begins small begins large where a sentence does. */
function beginLarge(text: string, name: string): string {
  const large = name.charAt(0).toUpperCase() + name.slice(1);
  const begun = text.startsWith(name) ? large + text.slice(name.length) : text;
  return begun.replaceAll(`. ${name}`, `. ${large}`);
}

type Names = FlowContent<unknown>["names"];

/** The same texts with the names of the flow. */
function rename<T>(texts: T, names: Names = {}): T {
  const renamed = Object.entries(names);
  const inText = (text: string) =>
    renamed.reduce((all, [from, to]) => beginLarge(all.replaceAll(from, to), to), text);
  const inAll = (value: unknown): unknown => {
    if (typeof value === "string") return inText(value);
    if (Array.isArray(value)) return value.map(inAll);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inAll(inner)]));
  };
  return renamed.length === 0 ? texts : (inAll(texts) as T);
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
    explanations: {
      steps: merge(rename(stepExplanations, names), steps),
      acts: merge(rename(actExplanations, names), acts),
      turns: rename(turns, names),
      outcomes: merge(rename(outcomeExplanations, names), outcomes),
      parameters: rename({ ...parameterExplanations, ...messageParameterExplanations }, names),
      checks: rename(checkExplanations, names),
      errors: rename(errorExplanations, names),
      claims: rename(claimExplanations, names),
      actions: rename(actionExplanations, names),
      holdings: rename(holdingExplanations, names),
    },
  };
}
