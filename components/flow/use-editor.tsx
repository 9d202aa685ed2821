"use client";

import { type ReactNode, useState } from "react";
import type { EditorFocus } from "@/components/message/editor/message-editor";
import { useOnDemand } from "@/components/ui/use-on-demand";
import type { MessageView } from "@/lib/transcript/messages";
import type { Step } from "@/lib/transcript/run";
import type { Place } from "./place";
import type { Player } from "./use-player";

const loadDialog = async () => (await import("./edit-dialog")).EditDialog;

export interface Editor {
  /** Opens it, at a value where one is named. Undefined where no message is in flight. */
  readonly onEdit?: (focus?: EditorFocus) => void;
  /** How often a change was delivered from it. */
  readonly delivered: number;
  readonly dialog?: ReactNode;
}

/** The editor of the message in flight, which is loaded when it is first opened. */
export function useEditor(
  { place, edit }: Player,
  at: Step,
  view: MessageView | undefined,
  onOpen: () => void,
): Editor {
  const [state, setState] = useState<{ readonly at?: Place; readonly focus?: EditorFocus | undefined }>();
  const [delivered, setDelivered] = useState(0);
  const [EditDialog, ask] = useOnDemand(loadDialog);
  if (at.kind !== "message" || view === undefined) return { delivered };
  const dialog = state && EditDialog && (
    <EditDialog
      run={place.run}
      step={place.step}
      view={view}
      // Whoever goes back in the history leaves it.
      open={state.at === place}
      focus={state.focus}
      onClose={() => setState({})}
      onEdit={(content, deliver) => {
        setState(undefined);
        edit(content, deliver);
        if (deliver) setDelivered((count) => count + 1);
      }}
    />
  );
  return {
    onEdit: (focus) => {
      onOpen();
      ask();
      setState({ at: place, focus });
    },
    delivered,
    dialog,
  };
}
