import type { MessageView } from "@/lib/transcript/messages";
import type { DeviationEvent, Step } from "@/lib/transcript/run";
import type { Interference } from "./interfere-menu";

/** What can be done at this step that would not happen by itself. */
export function useInterference(
  at: Step,
  view: MessageView | undefined,
  act: (event: DeviationEvent) => void,
): Interference {
  const inFlight = at.kind === "message";
  return {
    onDrop: inFlight ? () => act({ type: "DROP" }) : undefined,
    onCopy: inFlight && view?.message.kind === "request" ? () => act({ type: "REPLAY" }) : undefined,
    onResend: at.kind === "lost" ? () => act({ type: "RESEND" }) : undefined,
    onWait: inFlight || at.kind === "lost" ? (seconds) => act({ type: "WAIT", seconds }) : undefined,
  };
}
