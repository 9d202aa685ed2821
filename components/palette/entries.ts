/** Everything that the palette can lead to. */
import { comparisons } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import { errorExplanations } from "@/lib/content/errors";
import { explainInRun } from "@/lib/content/explain-step";
import { flowContents } from "@/lib/content/flows";
import { glossaryWords } from "@/lib/content/glossary";
import type { Word } from "@/lib/content/glossary/types";
import { lessons } from "@/lib/content/lessons";
import { type PaletteGroup, palette, palettePages } from "@/lib/content/palette";
import { parameterExplanations } from "@/lib/content/parameters";
import { specUrl } from "@/lib/content/specs";
import type { StepExplanation } from "@/lib/content/types";
import { describeMessage } from "@/lib/transcript/label";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { Step } from "@/lib/transcript/run";
import { type At, listOwnPages } from "./own-pages";
import type { PalettePlace } from "./provide";
import { listSections } from "./sections";

export type Target =
  | { readonly kind: "step"; readonly step: number }
  /** `outside` opens in a new tab. */
  | { readonly kind: "address"; readonly href: string; readonly outside: boolean };

export interface Entry {
  /** Its place among all entries. */
  readonly id: number;
  readonly group: PaletteGroup;
  readonly title: string;
  readonly detail: string;
  /** Where it leads, in a word or two. */
  readonly hint: string;
  readonly target: Target;
}

type Draft = Omit<Entry, "id">;

/** With the run of the page at hand, where it has one. `at` is the address of that page. */
export function listEntries(place: PalettePlace | undefined, at: At): readonly Entry[] {
  return listDrafts(place, at).map((draft, id) => ({ ...draft, id }));
}

function listDrafts(place: PalettePlace | undefined, at: At): readonly Draft[] {
  const carriers = place === undefined ? new Map<string, number>() : findCarriers(place);
  return [
    ...(place === undefined ? [] : listSteps(place)),
    ...listFlows(),
    ...listComparisons(),
    ...Object.entries(parameterExplanations).map(([name, { what, spec }]) =>
      leadTo("parameters", name, what, spec, carriers.get(name.toLowerCase())),
    ),
    ...Object.entries(errorExplanations).map(([code, { what, spec }]) =>
      leadTo("errors", code, what, spec, carriers.get(`error=${code}`)),
    ),
    ...listWords(),
    ...listSections(place).map(
      ({ spec, citedBy }): Draft => leadTo("sections", spec, citedBy.join(", "), spec),
    ),
    ...listPages(place, at),
  ];
}

function listSteps({ run, explanations }: PalettePlace): readonly Draft[] {
  const views = new Map(selectMessages(run.transcript).map((view) => [view.message.id, view]));
  return run.steps.map((at, step) => {
    const message = "messageId" in at ? views.get(at.messageId)?.message : undefined;
    const [table, id] = readId(at, explanations, message?.step);
    const found = table[id];
    const { verb, target } = message === undefined ? { verb: "", target: "" } : describeMessage(message);
    return {
      group: "steps",
      title: found === undefined ? id : explainInRun(found, run).title,
      detail: `${verb} ${target}`.trim(),
      hint: palette.step(step + 1),
      target: { kind: "step", step },
    };
  });
}

type Tables = PalettePlace["explanations"];

function readId(
  at: Step,
  { steps, acts, outcomes }: Tables,
  step = "",
): readonly [Record<string, StepExplanation>, string] {
  if (at.kind === "act") return [acts, at.act];
  return at.kind === "end" ? [outcomes, at.outcome] : [steps, step];
}

function listFlows(): readonly Draft[] {
  return Object.entries(flowContents).flatMap(([flow, { card }]) => {
    const lead = (title: string, detail: string, options: Readonly<Record<string, string>>): Draft => ({
      group: "flows",
      title,
      detail,
      hint: "",
      target: address(`/flows/${flow}${query(options)}`),
    });
    const presets = card.presets.map((preset) =>
      lead(`${card.title}: ${preset.title}`, preset.reason, { ...preset.options }),
    );
    return [lead(card.title, card.line, {}), ...presets];
  });
}

function listComparisons(): readonly Draft[] {
  return comparisons.map((one) => ({
    group: "comparisons",
    title: one.title,
    detail: one.lead,
    hint: "",
    target: address(hrefOf(one)),
  }));
}

/** What a word means stands beside it; its place in the glossary also shows it in a message. */
function listWords(): readonly Draft[] {
  return Object.entries<Word>(glossaryWords).map(([id, { word, also, text }]) => ({
    group: "words",
    title: word,
    detail: also === undefined ? text : `${also.join(", ")}: ${text}`,
    hint: "",
    target: address(`/glossary#${id}`),
  }));
}

function query(options: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(options);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** For each name, and each `error=code`, the first step whose message carries it. */
function findCarriers({ run }: PalettePlace): ReadonlyMap<string, number> {
  const carriers = new Map<string, number>();
  const views = new Map(selectMessages(run.transcript).map((view) => [view.message.id, view]));
  for (const [step, at] of run.steps.entries()) {
    const message = "messageId" in at ? views.get(at.messageId)?.message : undefined;
    for (const { name, value } of message === undefined ? [] : selectParameters(message))
      for (const key of [name.toLowerCase(), `${name}=${value}`])
        if (!carriers.has(key)) carriers.set(key, step);
  }
  return carriers;
}

/** To the step where it is seen; where it is not seen, to its section. */
function leadTo(
  group: PaletteGroup,
  title: string,
  detail: string,
  spec: Parameters<typeof specUrl>[0],
  step?: number,
): Draft {
  const shared = { group, title, detail };
  if (step !== undefined) return { ...shared, hint: palette.step(step + 1), target: { kind: "step", step } };
  return { ...shared, hint: group === "sections" ? "" : spec, target: address(specUrl(spec), true) };
}

function listPages(place: PalettePlace | undefined, at: At): readonly Draft[] {
  const own = place === undefined ? [] : listOwnPages(place.run, at);
  return [...own, ...palettePages, ...listLessons()].map(({ title, detail, href }) => ({
    group: "pages",
    title,
    detail,
    hint: "",
    target: address(href),
  }));
}

function listLessons() {
  return Object.entries(lessons).map(([id, { title, line }]) => ({
    title: palette.lesson(title),
    detail: line,
    href: `/lessons/${id}`,
  }));
}

function address(href: string, outside = false): Target {
  return { kind: "address", href, outside };
}
