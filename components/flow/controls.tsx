"use client";

import { Button, IconButton } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { RunRecord } from "@/lib/transcript/run";
import type { BranchActs } from "./branches/branch-acts";
import { BranchesButton } from "./branches/branches-button";
import { InterfereMenu, type Interference } from "./interfere-menu";
import { Timeline } from "./timeline";
import { type Autoplay, speeds } from "./use-autoplay";

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

/** Next, back, play, scrub and restart, and what can be done to the message on its way. */
export function Controls(props: ControlsProps) {
  const { run, step, autoplay, onGo } = props;
  const last = run.steps.length - 1;
  const isEnd = step === last && !props.hidden;
  return (
    <section
      aria-label="Controls"
      className="sticky bottom-0 z-30 flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-surface px-3 pt-1 pb-[max(0.625rem,env(safe-area-inset-bottom))] row:flex-nowrap row:gap-x-3 md:gap-x-4 md:px-5 row:py-2.5"
    >
      <div className="order-2 flex flex-1 items-center gap-1.5 max-[22.5rem]:flex-wrap max-[22.5rem]:justify-between row:order-1 row:flex-none">
        <IconButton icon="restart" label="Restart" onClick={() => onGo(0)} disabled={step === 0} />
        <IconButton icon="left" label="Back" onClick={() => onGo(step - 1)} disabled={step === 0} />
        <Button
          look="primary"
          iconAfter={isEnd ? "restart" : "next"}
          onClick={props.onNext}
          aria-busy={props.busy}
          className="flex-1 justify-between max-[22.5rem]:order-first max-[22.5rem]:basis-full row:w-44 row:flex-none"
        >
          {props.nextLabel}
        </Button>
        <IconButton
          icon={autoplay.playing ? "pause" : "play"}
          label={autoplay.playing ? "Pause" : "Play"}
          onClick={autoplay.toggle}
        />
        <SpeedSelect autoplay={autoplay} />
        <span className="row:hidden">
          <InterfereMenu {...props.interference} />
        </span>
      </div>
      <div className="order-1 w-full min-w-0 row:order-2 row:w-auto row:flex-1 flex items-center gap-2">
        <Timeline run={run} step={step} forks={props.forks} text={props.text} onGo={onGo} />
        <BranchesButton acts={props.branches} id={branchesId} />
      </div>
      <div className="order-3 hidden items-center gap-3 row:flex">
        <span className="hidden text-right text-xs leading-tight text-muted xl:block">
          Step {step + 1} of {props.hidden ? "…" : last + 1}
          <span className="block tabular-nums" title="Simulated time since the start">
            {props.clock}
          </span>
        </span>
        <IconButton
          icon="pencil"
          label="Edit the message in flight"
          onClick={() => props.interference.onEdit?.()}
          disabled={!props.interference.onEdit}
          className="max-xl:hidden"
        />
        <InterfereMenu {...props.interference} />
        <Button
          look="quiet"
          aria-label="Keys and help"
          title="Keys and help"
          onClick={props.onHelp}
          className="px-2.5"
        >
          <Kbd>?</Kbd>
        </Button>
      </div>
    </section>
  );
}

function SpeedSelect({ autoplay }: { readonly autoplay: Autoplay }) {
  return (
    <select
      aria-label="Speed"
      value={autoplay.speed}
      onChange={(event) => autoplay.setSpeed(speeds.find((speed) => speed === event.target.value) ?? "1")}
      className="hidden h-10 rounded-lg bg-surface px-1 text-sm text-muted hover:bg-hover hover:text-ink row:block"
    >
      {speeds.map((speed) => (
        <option key={speed} value={speed}>
          {speed}×
        </option>
      ))}
    </select>
  );
}
