/** What a flow's page says of the flow itself: JSON, from the server. */

import type { NextRun } from "@/components/message/end-view";
import type { InspectorExplanations } from "@/components/message/explanations";
import type { Condition, OptionFold } from "@/lib/content/types";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly what: string;
  readonly danger?: string;
}

export interface OptionChoice {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  /** Where it means something: values of other options. Everywhere, if it is absent. */
  readonly appliesWhen?: Condition;
  /** The default first. */
  readonly choices: readonly Choice[];
}

export interface Preset {
  readonly title: string;
  readonly reason: string;
  /** The options that are other than the default. */
  readonly options: Readonly<Record<string, string>>;
}

export interface FlowWords {
  readonly title: string;
  readonly line: string;
  readonly options: readonly OptionChoice[];
  readonly folds: readonly OptionFold[];
  readonly presets: readonly Preset[];
  readonly explanations: InspectorExplanations;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** The choice that holds for an option. */
export function chosen(option: OptionChoice, options: Readonly<Record<string, string>>): Choice | undefined {
  return option.choices.find(({ value }) => value === options[option.id]) ?? option.choices[0];
}

/** The presets as links to their runs. */
export function linkPresets(flow: string, presets: readonly Preset[]): readonly NextRun[] {
  return presets.map(({ title, reason, options }) => ({
    title,
    reason,
    href: `/flows/${flow}?${new URLSearchParams(options)}`,
  }));
}

/** The default of every option. */
export function defaultsOf(options: readonly OptionChoice[]): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map(({ id, choices }) => [id, choices[0]?.value ?? ""]));
}
