import type { DeviationEvent } from "./run";

/** Events that change what is in flight, or the time, and leave the run where it is. */
export function staysInPlace({ type }: DeviationEvent): boolean {
  return type === "EDIT" || type === "WAIT" || type === "REPLAY";
}
