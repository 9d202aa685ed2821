"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useOnDemand } from "@/components/ui/use-on-demand";
import { share } from "@/lib/content/share";
import type { ComparisonView } from "./compared";

const loadDialog = async () => (await import("./share-dialog")).ShareDialog;

/** Opens the ways to pass the comparison on: loaded at the first sign that somebody wants them. */
export function ShareComparison({ comparison }: { readonly comparison: ComparisonView }) {
  const [ShareDialog, ask] = useOnDemand(loadDialog);
  const [open, setOpen] = useState(false);
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
        <span className="max-md:sr-only">{share.title}</span>
      </Button>
      {ShareDialog && <ShareDialog comparison={comparison} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
