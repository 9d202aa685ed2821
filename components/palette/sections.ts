/** The sections of specifications that are named anywhere, each with what names it. */
import { claimExplanations } from "@/lib/content/claims";
import { errorExplanations } from "@/lib/content/errors";
import { parameterExplanations } from "@/lib/content/parameters";
import { stepExplanations } from "@/lib/content/steps";
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { PalettePlace } from "./provide";

export interface Section {
  readonly spec: SpecReference;
  /** At most three, the first that were found. */
  readonly citedBy: readonly string[];
}

const most = 3;

/** Those of the explanations, and of the rules that were judged in the run; by document, then by number. */
export function listSections(place: PalettePlace | undefined): readonly Section[] {
  const cited = new Map<SpecReference, Set<string>>();
  const cite = (spec: SpecReference, by: string) => cited.set(spec, (cited.get(spec) ?? new Set()).add(by));
  const steps = place?.explanations.steps ?? stepExplanations;
  for (const { title, specs } of Object.values(steps)) for (const spec of specs) cite(spec, title);
  for (const table of [parameterExplanations, errorExplanations, claimExplanations])
    for (const [name, { spec }] of Object.entries(table)) cite(spec, name);
  for (const entry of place?.run.transcript ?? [])
    if (entry.kind === "check") cite(entry.check.spec, entry.check.id);
  return [...cited]
    .map(([spec, by]) => ({ spec, citedBy: [...by].slice(0, most) }))
    .sort((one, other) => one.spec.localeCompare(other.spec, "en", { numeric: true }));
}
