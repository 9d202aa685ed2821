/** A lesson of ours: as a file has it, but that a flow, an option or a rule that does not exist does not compile. */
import type { Fact } from "@/lib/transcript/facts";
import type { FlowChoices } from "@/lib/world/options";
import type { LessonSource } from "@/machines/lessons/lesson";

type Place = {
  [F in keyof FlowChoices]: { readonly flow: F; readonly options?: Partial<FlowChoices[F]> };
}[keyof FlowChoices];

type StepSource = LessonSource["steps"][number];

interface FactQuestion {
  readonly text: string;
  readonly choices: readonly { readonly text: string; readonly if: Fact; readonly why: string }[];
}

type PredictQuestion = Extract<NonNullable<StepSource["question"]>, { predict: unknown }>;

export type ShippedStep = Omit<StepSource, "flow" | "options" | "question"> &
  Place & {
    readonly question?: FactQuestion | PredictQuestion;
  };

export type ShippedLesson = Omit<LessonSource, "steps"> & { readonly steps: readonly ShippedStep[] };
