import type { InspectorExplanations } from "@/components/message/explanations";
import type { HoldingExplanation } from "@/lib/content/types";

/** What a card says of a run: as the inspector, and what a party holds and does by itself. */
export interface RoleExplanations extends InspectorExplanations {
  readonly holdings: Readonly<Record<string, HoldingExplanation>>;
  readonly actions: Readonly<Record<string, string>>;
}
