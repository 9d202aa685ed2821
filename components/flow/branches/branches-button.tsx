"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useOnDemand } from "@/components/ui/use-on-demand";
import type { BranchActs } from "./branch-acts";

const loadPanel = async () => (await import("./branch-panel")).BranchPanel;

interface BranchesButtonProps {
  readonly acts: BranchActs;
  /** The id of the panel, by which a key opens it. */
  readonly id: string;
}

/** How many runs there are to return to; a press lists them, and what was done in this one. Nothing where nothing was done. */
export function BranchesButton({ acts, id }: BranchesButtonProps) {
  const [Panel, ask] = useOnDemand(loadPanel);
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open && Panel) panel.current?.querySelector<HTMLElement>("button:enabled")?.focus();
  }, [open, Panel]);
  if (!acts.isNeeded) return null;
  const done = (act: () => void) => {
    panel.current?.hidePopover();
    act();
  };
  return (
    <>
      <Button
        icon="branch"
        popoverTarget={id}
        aria-label={acts.label}
        title={acts.label}
        onPointerEnter={ask}
        onFocus={ask}
        className="gap-1.5 px-2.5 tabular-nums"
      >
        {acts.others > 0 && acts.others}
      </Button>
      <section
        ref={panel}
        id={id}
        popover="auto"
        aria-labelledby={heading}
        onToggle={(event) => {
          ask();
          setOpen(event.newState === "open");
        }}
        className="fixed inset-auto right-3 bottom-32 m-0 max-h-[min(34rem,70dvh)] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-xl bg-raised text-ink shadow-float ring-1 ring-line row:bottom-18 md:right-5"
      >
        {open && Panel && <Panel acts={acts} headingId={heading} onDone={done} />}
      </section>
    </>
  );
}
