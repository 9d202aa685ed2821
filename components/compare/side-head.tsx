"use client";

import { useMemo } from "react";
import { PartyHead } from "@/components/diagram/party-head";
import type { RowModel } from "@/components/diagram/rows";
import { roleOf, styleFor } from "@/components/diagram/stage";
import { Parties } from "@/components/party/parties";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectLanes } from "@/lib/transcript/lanes";
import { selectVisible } from "@/lib/transcript/visible";
import type { SideId, SideView } from "./compared";
import { SideTitle } from "./side-title";

interface SideHeadProps {
  readonly side: SideId;
  readonly view: SideView;
  /** Where this side stands. */
  readonly step: number;
  readonly now: RowModel | undefined;
}

/** What this side is, who takes part, and what each of them holds now. */
export function SideHead({ side, view, step, now }: SideHeadProps) {
  const { run } = view;
  const lanes = useMemo(() => selectLanes(run), [run]);
  const holdings = useMemo(() => selectHoldings(selectVisible(run, step)), [run, step]);
  const message = now?.kind === "message" ? now : undefined;
  return (
    <Parties lanes={run.lanes}>
      <div className="compare-head diagram-box @container min-w-0">
        <SideTitle side={side} view={view} />
        <ul
          aria-label={`Parties: ${view.name}`}
          style={styleFor(lanes)}
          className="compare-parties diagram flex justify-between pr-(--end) pb-1 pl-(--gutter)"
        >
          {lanes.map((party, index) => (
            <PartyHead
              key={party}
              party={party}
              role={roleOf(party, message)}
              held={holdings[party]}
              tight={lanes.length > 4}
              align={index < lanes.length / 2 ? "start" : "end"}
              brief
            />
          ))}
        </ul>
      </div>
    </Parties>
  );
}
