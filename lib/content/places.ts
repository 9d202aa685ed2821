/** Where something that a text says can be seen: a flow with some options, and a message in its run. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { StepId } from "@/lib/transcript/steps";
import type { FlowChoices, FlowId } from "@/lib/world/options";

/** A flow, and the options that are other than the default. */
export type ChosenFlow = {
  readonly [F in FlowId]: { readonly flow: F; readonly options?: Partial<FlowChoices[F]> };
}[FlowId];

/** The first message of that name in the run. */
export type Place = ChosenFlow & { readonly step: StepId };

/** A sentence or a few, and the section that says so. */
export interface Sourced {
  readonly text: string;
  readonly spec: SpecReference;
}
