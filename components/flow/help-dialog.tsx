"use client";

import { useSyncExternalStore } from "react";
import { Dialog } from "@/components/ui/dialog";
import { setPreference } from "@/components/ui/preferences";
import { Switch } from "@/components/ui/switch";
import { keyLists, keysAside } from "@/lib/content/keyboard";
import { presentKeys, presentWords } from "@/lib/content/present";
import { KeyList } from "./key-list";

interface HelpDialogProps {
  /** Whose keys. */
  readonly of: keyof typeof keyLists;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key, and the switch for movement. A flow in a frame is not presented. */
export function HelpDialog({ of, open, onClose }: HelpDialogProps) {
  const still = useSyncExternalStore(watchMotion, isStill, () => false);
  const presents = of !== "frame";
  const isFramed = of === "frame" || of === "framedComparison";
  return (
    <Dialog title="Keys" open={open} onClose={onClose} wide={presents}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(24rem,100%),1fr))] gap-x-12 gap-y-5">
        <KeyList keys={keyLists[of]} />
        <div>
          {presents && (
            <section aria-labelledby="keys-present" className="mb-5">
              <h3 id="keys-present" className="mb-3 font-semibold">
                {presentWords.title}
              </h3>
              <KeyList keys={presentKeys} />
            </section>
          )}
          <p className="text-sm text-muted">{isFramed ? keysAside.frame : keysAside.page}</p>
          <div className="mt-5 border-t border-line pt-4">
            <Switch
              label="Without movement"
              checked={still}
              onChange={(on) => setPreference("motion", on ? "reduced" : undefined)}
            />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function watchMotion(onChange: () => void) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-motion"] });
  return () => observer.disconnect();
}

function isStill(): boolean {
  return document.documentElement.dataset.motion === "reduced";
}
