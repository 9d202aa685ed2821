"use client";

import type { ReactNode } from "react";
import { Notices } from "@/components/flow/notices";
import { useHelp } from "@/components/flow/use-help";
import { SiteHeader } from "@/components/ui/site-header";
import { formatAddressOfTwo } from "@/machines/address-of-two";
import { CompareBar } from "./compare-bar";
import type { ComparisonView } from "./compared";
import { LockstepPanel } from "./lockstep-panel";
import { ShareComparison } from "./share-comparison";
import "./compare.css";

interface CompareViewProps {
  readonly comparison: ComparisonView;
  /** What stands below: what both runs came to, and what else there is. */
  readonly children: ReactNode;
}

/** The page of a comparison. Its first screen is both runs in lockstep, under what they are and over what moves them. */
export function CompareView({ comparison, children }: CompareViewProps) {
  const [help, showHelp] = useHelp("comparison");
  // Another comparison begins anew. What one chose it with stays, and so has the focus still.
  const key = formatAddressOfTwo(comparison.address);
  return (
    <>
      <SiteHeader current="compare">
        <ShareComparison comparison={comparison} />
      </SiteHeader>
      <main id="content" tabIndex={-1} className="outline-none">
        <div className="compare-screen flex flex-col">
          <Notices lines={comparison.notices} />
          <CompareBar comparison={comparison} />
          <LockstepPanel key={key} comparison={comparison} onHelp={showHelp} />
        </div>
        {children}
      </main>
      {help}
    </>
  );
}
