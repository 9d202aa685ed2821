"use client";

import type { ReactNode } from "react";
import { useFirstSign } from "@/components/ui/use-first-sign";
import { useOnDemand } from "@/components/ui/use-on-demand";
import type { Place } from "./place";

const load = async () => (await import("./seen/seen-on-stage")).SeenOnStage;

const signs = ["pointermove", "focusin", "keydown"] as const;

/** What marks a value everywhere on the stage, and shows a pane that is chosen: it comes when a pointer or the focus first moves, or a key is pressed. */
export function useSeen({ run, step }: Pick<Place, "run" | "step">): ReactNode {
  const [SeenOnStage, ask] = useOnDemand(load);
  useFirstSign(ask, signs);
  return SeenOnStage && <SeenOnStage run={run} step={step} />;
}
