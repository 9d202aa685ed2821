"use client";

import { Notices } from "@/components/flow/notices";
import { OpenLink } from "@/components/flow/open-link";
import { useHelp } from "@/components/flow/use-help";
import type { ComparisonView } from "./compared";
import { LockstepPanel } from "./lockstep-panel";
import "./compare.css";

interface EmbedComparisonProps {
  readonly comparison: ComparisonView;
}

/** Both runs in lockstep, for a frame. */
export function EmbedComparison({ comparison }: EmbedComparisonProps) {
  const [help, showHelp] = useHelp("framedComparison");
  return (
    <main
      id="content"
      tabIndex={-1}
      className="flex min-h-dvh flex-col bg-canvas text-ink outline-none md:h-dvh"
    >
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 pr-1.5 pl-4">
        <h1 className="min-w-0 flex-1 basis-30 font-semibold">{comparison.title}</h1>
        <OpenLink path="/compare" />
      </header>
      <Notices lines={comparison.notices} />
      <LockstepPanel comparison={comparison} onHelp={showHelp} />
      {help}
    </main>
  );
}
