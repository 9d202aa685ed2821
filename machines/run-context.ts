/** What a machine knows of its run, and what it is told. */
import type { DeviationEvent } from "@/lib/transcript/run";
import type { Message, Transcript } from "@/lib/transcript/types";
import type { World } from "@/lib/world/world";
import type { Arrival } from "./arrival";

export interface RunContext {
  readonly world: World;
  readonly transcript: Transcript;
  /** The message in flight, or the last one that was. */
  readonly message: Message | undefined;
  /** What the last delivery or act leads to. */
  readonly next: Arrival["next"] | undefined;
}

export type RunEvent = { readonly type: "DELIVER" } | DeviationEvent;

/** What the parties made of what they were told. */
export interface Reacted {
  readonly type: "REACTED";
  readonly arrival: Arrival;
}

/** With what the parties tell it. */
export type MachineEvent = RunEvent | Reacted;
