"use client";

import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { focusContent } from "@/components/ui/focus";
import { setPreference } from "@/components/ui/preferences";
import { Prose } from "@/components/ui/prose";
import { hints } from "@/lib/content/interface";

/**
 * What helps on a first visit, one hint at a time. It is in the page from the start, so that nothing jumps, and hidden before the first
 * paint where somebody put it away (components/ui/preferences.ts), for good.
 */
export function Hints() {
  const [at, setAt] = useState(0);
  const isLast = at === hints.lines.length - 1;
  const putAway = () => {
    setPreference("hints", "off");
    focusContent();
  };
  return (
    <aside
      aria-label={hints.title}
      className="mx-3 mb-2 flex flex-wrap items-center justify-end gap-1 rounded-lg bg-surface py-1 pr-1 pl-4 text-sm shadow-card ring-1 ring-line md:mx-4 noscript:hidden in-data-[hints=off]:hidden"
    >
      {/* In Firefox, Orca reads what stands in a status, and not what a status says itself. */}
      <div role="status" className="min-w-24 flex-1 py-1 text-muted">
        <p>
          <span className="mr-2 font-medium text-ink tabular-nums">
            {at + 1} / {hints.lines.length}{" "}
          </span>
          <Prose text={hints.lines[at] ?? ""} />
          {!at && (
            <span className="finger:hidden">
              <Prose text={hints.keys} />
            </span>
          )}
        </p>
      </div>
      <Button size="small" look="quiet" onClick={() => (isLast ? putAway() : setAt(at + 1))}>
        {isLast ? hints.done : hints.next}
      </Button>
      {!isLast && <IconButton icon="cross" label={hints.close} look="quiet" size="small" onClick={putAway} />}
    </aside>
  );
}
