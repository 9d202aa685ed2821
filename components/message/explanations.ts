import type { Turn } from "@/lib/content/turns";
import type {
  CheckExplanation,
  ClaimExplanation,
  ErrorExplanation,
  ParameterExplanation,
  StepExplanation,
} from "@/lib/content/types";

/** What the inspector says about a run, by the ids that occur in it. JSON, from the server. */
export interface InspectorExplanations {
  readonly steps: Readonly<Record<string, StepExplanation>>;
  readonly acts: Readonly<Record<string, StepExplanation>>;
  readonly turns: Readonly<Record<string, Turn>>;
  readonly outcomes: Readonly<Record<string, StepExplanation>>;
  readonly parameters: Readonly<Record<string, ParameterExplanation>>;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  readonly errors: Readonly<Record<string, ErrorExplanation>>;
  readonly claims: Readonly<Record<string, ClaimExplanation>>;
}
