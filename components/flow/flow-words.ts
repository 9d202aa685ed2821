/** What a flow's page says of the flow itself: JSON, from the server. */
import type { InspectorExplanations } from "@/components/message/explanations";

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
  readonly presets: readonly Preset[];
  readonly explanations: InspectorExplanations;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** The choice that holds for an option. */
export function chosen(option: OptionChoice, options: Readonly<Record<string, string>>): Choice | undefined {
  return option.choices.find(({ value }) => value === options[option.id]) ?? option.choices[0];
}

/** The default of every option. */
export function defaultsOf(options: readonly OptionChoice[]): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map(({ id, choices }) => [id, choices[0]?.value ?? ""]));
}
