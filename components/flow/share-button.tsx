"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useOnDemand } from "@/components/ui/use-on-demand";
import type { FlowWords } from "./flow-words";
import type { Player } from "./use-player";

const loadDialog = async () => (await import("./share/share-dialog")).ShareDialog;

interface ShareButtonProps {
  readonly player: Player;
  readonly words: FlowWords;
}

/** Opens the ways to pass the run on: they are loaded at the first sign that somebody wants them. */
export function ShareButton({ player, words }: ShareButtonProps) {
  const [ShareDialog, ask] = useOnDemand(loadDialog);
  const [open, setOpen] = useState(false);
  const { run, step, branches } = player.place;
  return (
    <>
      <Button
        look="quiet"
        icon="share"
        aria-haspopup="dialog"
        onPointerEnter={ask}
        onFocus={ask}
        onClick={() => {
          ask();
          setOpen(true);
        }}
        className="max-md:px-3.5"
      >
        <span className="max-md:sr-only">Share</span>
      </Button>
      {ShareDialog && (
        <ShareDialog
          run={run}
          step={step}
          branches={branches}
          words={words}
          open={open}
          onClose={() => setOpen(false)}
          onRestore={player.open}
        />
      )}
    </>
  );
}
