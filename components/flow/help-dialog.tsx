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

/** Every key, and the switch for movement. */
export function HelpDialog({ of, open, onClose }: HelpDialogProps) {
  const still = useSyncExternalStore(watchMotion, isStill, () => false);
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <KeyList keys={keyLists[of]} />
      <p className="mt-4 text-sm text-muted">{keysAside}</p>
      <h3 className="mt-6 mb-3 border-t border-line pt-4 font-semibold">{presentWords.title}</h3>
      <KeyList keys={presentKeys} />
      <div className="mt-5 border-t border-line pt-4">
        <Switch
          label="Without movement"
          checked={still}
          onChange={(on) => setPreference("motion", on ? "reduced" : undefined)}
        />
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
