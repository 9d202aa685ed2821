"use client";

import { useSyncExternalStore } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { setPreference } from "@/components/ui/preferences";
import { Switch } from "@/components/ui/switch";
import type { FlowWords } from "./flow-words";

interface HelpDialogProps {
  readonly keys: FlowWords["keys"];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key, and the switch for movement. */
export function HelpDialog({ keys, open, onClose }: HelpDialogProps) {
  const still = useSyncExternalStore(watchMotion, isStill, () => false);
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5 text-sm">
        {keys.map(({ keys: names, does }) => (
          <div key={does} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="flex gap-1">
              {names.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
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
