import { predictButton } from "@/lib/content/interface";

/** Below the messages, where more of them come than are shown. */
export function HiddenNote() {
  return (
    <p className="border-t border-dashed border-line px-4 py-2 text-center text-xs text-muted">
      {predictButton.hidden}
    </p>
  );
}
