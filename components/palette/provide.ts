/** What the page at hand adds to the palette: the run that it shows. The palette itself is loaded when somebody opens it. */
import type { StepExplanation } from "@/lib/content/types";
import type { RunRecord } from "@/lib/transcript/run";

type Table = Readonly<Record<string, StepExplanation>>;

export interface PalettePlace {
  readonly run: RunRecord;
  readonly explanations: { readonly steps: Table; readonly acts: Table; readonly outcomes: Table };
  readonly go: (step: number) => void;
}

let provided: (() => PalettePlace) | undefined;

/** Until the function that it returns is called, the palette asks `read` for the run. */
export function providePlace(read: () => PalettePlace): () => void {
  provided = read;
  return () => {
    if (provided === read) provided = undefined;
  };
}

export function readPlace(): PalettePlace | undefined {
  return provided?.();
}
