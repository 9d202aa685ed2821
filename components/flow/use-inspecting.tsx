"use client";

import { type ReactNode, Suspense, useMemo } from "react";
import type { EditorFocus } from "@/components/message/editor/message-editor";
import type { InspectorExplanations } from "@/components/message/explanations";
import type { InspectorActs } from "@/components/message/inspector-acts";
import { createLater } from "@/components/ui/later";
import type { Place } from "./place";
import type { Playing } from "./use-playing";
import { useStable } from "./use-stable";

const EditVerdict = createLater(() => import("./edit-verdict")).later((loaded) => loaded.EditVerdict);

interface Inspecting {
  /** What a reader can do from the inspector. */
  readonly acts: InspectorActs;
  /** What became of an edit, where the run has one. It is loaded only then. */
  readonly news: ReactNode;
}

/** What stands around an inspector in a player. `shown` is the place that the inspector shows. */
export function useInspecting(
  { controls, editor, undo }: Playing,
  shown: Place,
  checks: InspectorExplanations["checks"],
  onChecks: () => void,
): Inspecting {
  const acts = useStable({
    onGo: controls.onGo,
    onCheck: (step: number) => {
      controls.onGo(step);
      onChecks();
    },
    onEdit: (focus?: EditorFocus) => editor.onEdit?.(focus),
    onUndo: undo,
  });
  const news = useMemo(() => {
    const hasEdit = shown.run.deviations.some(({ event }) => event.type === "EDIT");
    if (!hasEdit) return undefined;
    return (
      <Suspense>
        <EditVerdict
          run={shown.run}
          step={shown.step}
          checks={checks}
          acts={acts}
          delivered={editor.delivered}
        />
      </Suspense>
    );
  }, [shown, checks, acts, editor.delivered]);
  return { acts, news };
}
