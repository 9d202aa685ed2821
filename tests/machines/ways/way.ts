import type { Outcome } from "@/lib/transcript/run";
import type { FlowChoices, FlowId } from "@/lib/world/options";
import type { Detour } from "../support/walk";

/** A way through a flow, and what it must come to. */
export interface Way<F extends FlowId = FlowId> {
  readonly title: string;
  readonly options?: Partial<FlowChoices[F]>;
  readonly detours?: readonly Detour[];
  readonly outcome: Outcome | "lost";
  /** The check that caught it, if any has to. Where none is named a way that completes has failed none. */
  readonly check?: string;
  /** Its transcript is kept as text: one for each kind of end, and for each option that changes the messages. */
  readonly golden?: true;
  /** The error code that some message must carry. */
  readonly error?: string;
}
