/** What stands in the drawing of a run besides its messages, from the tables of its flow. */
import type { DrawingWords } from "@/lib/transcript/drawing/rows";
import type { RunRecord } from "@/lib/transcript/run";
import { titlesIn } from "./explain-step";
import type { StepExplanation } from "./types";

type Table = Readonly<Record<string, StepExplanation>>;

export interface FlowTables {
  readonly title: string;
  readonly line: string;
  /** The default of each comes first. */
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly explanations: { readonly acts: Table; readonly outcomes: Table };
}

export function readDrawingWords(tables: FlowTables, run: RunRecord): DrawingWords {
  const { title, line, explanations } = tables;
  return {
    title,
    line: describeOptions(tables.options, run) || line,
    channels: { front: "Front channel", back: "Back channel" },
    acts: titlesIn(explanations.acts, run),
    outcomes: titlesIn(explanations.outcomes, run),
  };
}

/** What is other than by default: `Client: Public · PKCE: Off`. */
export function describeOptions(options: FlowTables["options"], run: RunRecord): string {
  const changed = options.flatMap(({ id, label, choices }) => {
    const at = choices.findIndex(({ value }) => value === run.options[id]);
    return at > 0 ? [`${label}: ${choices[at]?.label}`] : [];
  });
  return changed.join(" · ");
}
