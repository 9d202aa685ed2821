"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { slidersIcon } from "@/components/ui/rare-icons";
import { useOnDemand } from "@/components/ui/use-on-demand";
import { compareWords } from "@/lib/content/compare/words";
import { formatAddressOfTwo } from "@/machines/address-of-two";
import type { ComparisonView } from "./compared";

const loadDialog = async () => (await import("./sides-dialog")).SidesDialog;

interface SidesButtonProps {
  readonly comparison: ComparisonView;
  readonly onOpen: (href: string) => void;
}

/** Opens the choice of flows and options for both sides, loaded when it is first asked for. */
export function SidesButton({ comparison, onOpen }: SidesButtonProps) {
  const [SidesDialog, ask] = useOnDemand(loadDialog);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={slidersIcon}
        aria-haspopup="dialog"
        onPointerEnter={ask}
        onFocus={ask}
        onClick={() => {
          ask();
          setOpen(true);
        }}
      >
        <span className="max-md:sr-only">{compareWords.change}</span>
      </Button>
      {SidesDialog && (
        <SidesDialog
          key={formatAddressOfTwo(comparison.address)}
          comparison={comparison}
          open={open}
          onClose={() => setOpen(false)}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
