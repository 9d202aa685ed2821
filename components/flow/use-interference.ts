import type { MessageView } from "@/lib/transcript/messages";
import type { DeviationEvent, Step } from "@/lib/transcript/run";
import type { Interference } from "./interference";
import type { Keys } from "./use-keys";

/** What can be done at this step that would not happen by itself. */
export function useInterference(
  at: Step,
  view: MessageView | undefined,
  act: (event: DeviationEvent) => void,
  onEdit: (() => void) | undefined,
): Interference {
  const inFlight = at.kind === "message";
  return {
    onEdit,
    onDrop: inFlight ? () => act({ type: "DROP" }) : undefined,
    onCopy: inFlight && view?.message.kind === "request" ? () => act({ type: "REPLAY" }) : undefined,
    onResend: at.kind === "lost" ? () => act({ type: "RESEND" }) : undefined,
    onWait: at.kind === "end" ? undefined : (seconds) => act({ type: "WAIT", seconds }),
  };
}

export function listInterferenceKeys({ onEdit, onDrop, onCopy, onWait }: Interference): Keys {
  return {
    e: () => onEdit?.(),
    d: () => onDrop?.(),
    c: () => onCopy?.(),
    w: () => onWait?.(60),
  };
}
