/** What the stage on the first page says at each step of its run. Made on the server: JSON. */
import { explainInRun, titlesIn } from "@/lib/content/explain-step";
import type { StepExplanation } from "@/lib/content/types";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord, Step } from "@/lib/transcript/run";

export interface Caption {
  readonly title: string;
  readonly what: string;
}

type Table = Readonly<Record<string, StepExplanation>>;

export interface StepTables {
  readonly steps: Table;
  readonly acts: Table;
  readonly outcomes: Table;
}

export interface StageCaptions {
  /** By step of the run. */
  readonly captions: readonly Caption[];
  /** By id of the message. */
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  readonly acts: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
}

export function writeCaptions(run: RunRecord, tables: StepTables): StageCaptions {
  const explain = (explanation: StepExplanation) => explainInRun(explanation, run);
  const kinds = new Map(selectMessages(run.transcript).map(({ message }) => [message.id, message.step]));
  const highlights = [...new Set(kinds.values())].flatMap((id) => {
    const found = tables.steps[id];
    return found === undefined ? [] : [[id, explain(found).highlights] as const];
  });
  return {
    captions: run.steps.map((step) => {
      const found = findExplanation(step, tables, kinds);
      return found === undefined ? { title: "", what: "" } : captionOf(explain(found));
    }),
    highlights: Object.fromEntries(highlights),
    acts: titlesIn(tables.acts, run),
    outcomes: titlesIn(tables.outcomes, run),
  };
}

function findExplanation(
  step: Step,
  tables: StepTables,
  kinds: ReadonlyMap<string, string>,
): StepExplanation | undefined {
  if (step.kind === "act") return tables.acts[step.act];
  if (step.kind === "end") return tables.outcomes[step.outcome];
  return tables.steps[kinds.get(step.messageId) ?? ""];
}

function captionOf({ title, what }: Caption): Caption {
  return { title, what };
}

/** The run without the pages that the browser showed: the first page draws none of them. */
export function withoutPages(run: RunRecord): RunRecord {
  const transcript = run.transcript.map((entry) => (entry.kind === "shown" ? { ...entry, html: "" } : entry));
  return { ...run, transcript };
}
