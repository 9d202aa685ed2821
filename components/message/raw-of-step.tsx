import { selectVisible } from "@/lib/transcript/visible";
import type { MessageTabProps } from "./message-tab-props";
import { RawMessage } from "./raw-message";

/** The text of the message of a step. */
export function RawOfStep({ run, step, inspected, explanation, onEdit }: MessageTabProps) {
  const { view } = inspected;
  if (view === undefined) return null;
  const matters = inspected.kind === "message" ? (explanation?.highlights ?? []) : [];
  return (
    <RawMessage
      message={view.message}
      transcript={selectVisible(run, step)}
      matters={matters}
      onEdit={onEdit}
    />
  );
}
