"use client";

import { useMemo } from "react";
import { Panel } from "@/components/ui/panel";
import { actorOf } from "@/lib/transcript/acts";
import { selectScreen } from "@/lib/transcript/browser";
import { laneOf } from "@/lib/transcript/lanes";
import type { Party } from "@/lib/transcript/types";
import { selectStep, selectVisible } from "@/lib/transcript/visible";
import type { ScreenProps } from "./page-acts";
import { PageFrame } from "./page-frame";

interface DeviceScreenProps extends ScreenProps {
  /** Whose screen it is. */
  readonly party: Party;
}

/** The screen of a device that has no browser, or the window of a program: what it draws, usable at its turn. */
export function DeviceScreen({ run, step, closed, party, ...hand }: DeviceScreenProps) {
  const { html } = useMemo(() => selectScreen(selectVisible(run, step), party), [run, step, party]);
  const at = selectStep(run, step);
  const isTurn = !closed && at.kind === "act" && actorOf(at.act) === party;
  // What a program presses stands in the other window.
  const act = isTurn && at.act !== "pressAllow" ? at.act : undefined;
  const { place, device } = laneOf(run.lanes, party);
  return (
    <Panel label={place} className={`flex-none overflow-hidden ${act ? "outline-2 outline-client" : ""}`}>
      <h2 className="sr-only">{place}</h2>
      {/* A frame that is told from its screen in both themes, and of no screen's colour. */}
      <div className="bg-line p-2">
        <div
          className={`${device === "agent" ? "device-chat aspect-4/3" : "aspect-video"} overflow-hidden rounded-lg bg-canvas`}
        >
          <PageFrame html={html} title={`The screen: ${place}`} act={act} {...hand} />
        </div>
      </div>
    </Panel>
  );
}
