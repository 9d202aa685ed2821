/** What a flow's page says of the flow itself: JSON, from the server. */

import type { InspectorExplanations } from "@/components/message/explanations";
import type { NextRun } from "@/components/message/next-runs";
import type { Names } from "@/lib/content/rename";
import type { Condition, OptionFold } from "@/lib/content/types";
import type { RunRecord } from "@/lib/transcript/run";

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

/** This flow side by side with another, or with itself. */
export interface Beside {
  readonly ready: readonly NextRun[];
  /** With the usual run on both sides: what is chosen on the right goes behind its address. */
  readonly usual: Pick<NextRun, "title" | "href">;
}

export interface FlowWords {
  readonly title: string;
  readonly line: string;
  readonly options: readonly OptionChoice[];
  readonly folds: readonly OptionFold[];
  /** The same app in the flow that is used in place of this one. */
  readonly instead?: Preset & { readonly id: string };
  readonly presets: readonly Preset[];
  readonly beside: Beside;
  /** Where one practises it. */
  readonly practice: NextRun & { readonly short: string };
  /** The lessons that play it, where there are any and the run is not a lesson’s own. One of them is offered. */
  readonly lessons?: readonly NextRun[];
  /** What the flow calls otherwise than the words that all flows share. */
  readonly names: Names;
  readonly explanations: InspectorExplanations;
}

/** The choice that holds for an option. */
export function chosen(option: OptionChoice, options: Readonly<Record<string, string>>): Choice | undefined {
  return option.choices.find(({ value }) => value === options[option.id]) ?? option.choices[0];
}

/** Comparisons that are offered after a run: the page of comparisons has them all. */
const mostBeside = 2;

/** What is worth a try after this run: first what replaces the flow, if anything does, then its lesson, presets, comparisons and exercises. */
export function linkNext(
  { flow }: RunRecord,
  { instead, presets, beside, lessons = [], practice, options }: FlowWords,
): readonly NextRun[] {
  const usual = defaultsOf(options);
  const own = presets.map((preset) => ({
    ...linkPreset(flow, preset),
    preset: { chosen: preset.options, usual },
  }));
  const ready = beside.ready.slice(0, mostBeside);
  const offered = [...lessons, ...own, ...ready, practice];
  return instead === undefined ? offered : [linkPreset(instead.id, instead), ...offered];
}

/** A preset as a link to its run. */
export function linkPreset(flow: string, { title, reason, options }: Preset): NextRun {
  return { title, reason, href: `/flows/${flow}?${new URLSearchParams(options)}` };
}

/** The default of every option. */
export function defaultsOf(options: readonly OptionChoice[]): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map(({ id, choices }) => [id, choices[0]?.value ?? ""]));
}
