"use client";

import { PopoverButton } from "@/components/ui/popover-button";
import type { BranchActs } from "./branch-acts";

const loadPanel = async () => (await import("./branch-panel")).BranchPanel;

interface BranchesButtonProps {
  readonly acts: BranchActs;
  /** The id of the panel, by which a key opens it. */
  readonly id: string;
}

/** How many runs there are to return to; a press lists them, and what was done in this one. Nothing where nothing was done. */
export function BranchesButton({ acts, id }: BranchesButtonProps) {
  if (!acts.isNeeded) return null;
  return (
    <PopoverButton
      icon="branch"
      aria-label={acts.label}
      title={acts.label}
      className="tabular-nums"
      load={loadPanel}
      given={{ acts }}
      panelId={id}
      panelClassName="bottom-32 max-h-[min(34rem,70dvh)] w-96 overflow-y-auto row:bottom-18"
    >
      {acts.others > 0 && acts.others}
    </PopoverButton>
  );
}
