"use client";

import type { RunRecord } from "@/lib/transcript/run";
import type { BranchActs } from "./branches/branch-acts";
import { BranchesButton } from "./branches/branches-button";
import { ControlBar } from "./control-bar";
import type { Interference } from "./interference";
import { Timeline } from "./timeline";
import type { Autoplay } from "./use-autoplay";

export interface ControlsProps {
  readonly run: RunRecord;
  readonly step: number;
  /** The step in words. */
  readonly text: string;
  /** What the next press does. */
  readonly nextLabel: string;
  readonly clock: string;
  readonly busy: boolean;
  /** Does the run go on after what is shown of it? */
  readonly hidden: boolean;
  readonly autoplay: Autoplay;
  readonly interference: Interference;
  readonly branches: BranchActs;
  /** The steps at which other runs part from this one. */
  readonly forks: readonly number[];
  readonly onGo: (step: number) => void;
  readonly onNext: () => void;
  readonly onHelp: () => void;
}

/** The id of the list of branches, by which a key opens it. */
export const branchesId = "branches";

/** The controls of one run, with its timeline and the runs that part from it. */
export function Controls({ run, text, forks, branches, ...bar }: ControlsProps) {
  const { step, onGo } = bar;
  const timeline = (
    <>
      <Timeline run={run} hidden={bar.hidden} step={step} forks={forks} text={text} onGo={onGo} />
      <BranchesButton acts={branches} id={branchesId} />
    </>
  );
  return <ControlBar {...bar} last={run.steps.length - 1} timeline={timeline} />;
}
