"use client";

import type { ReactNode } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { InterfereMenu } from "./interfere-menu";
import type { Interference } from "./interference";
import { type Autoplay, speeds } from "./use-autoplay";

interface ControlBarProps {
  readonly step: number;
  readonly last: number;
  /** What the next press does. */
  readonly nextLabel: string;
  readonly clock: string;
  readonly busy: boolean;
  readonly autoplay: Autoplay;
  readonly timeline: ReactNode;
  /** What can be done to the message in flight, where anything can. */
  readonly interference?: Interference;
  /** True where the steps to come are not told. */
  readonly hidden?: boolean;
  readonly onGo: (step: number) => void;
  readonly onNext: () => void;
  readonly onHelp: () => void;
}

/** Next, back, play, scrub and restart, and what can be done to the message on its way. */
export function ControlBar(props: ControlBarProps) {
  const { step, last, autoplay, interference, onGo } = props;
  const isEnd = step === last && !props.hidden;
  return (
    <section
      aria-label="Controls"
      className="sticky bottom-0 z-30 flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-surface px-3 pt-1 pb-safe row:flex-nowrap row:gap-x-3 md:gap-x-4 md:px-4 row:py-2.5 low:py-1"
    >
      <div className="order-2 flex flex-1 flex-wrap items-center gap-1.5 max-[21rem]:justify-between row:order-1 row:flex-none">
        <IconButton icon="left" label="Back" onClick={() => onGo(step - 1)} aria-disabled={step === 0} />
        <Button
          look="primary"
          iconAfter={isEnd ? "restart" : "next"}
          onClick={props.onNext}
          aria-busy={props.busy}
          className="flex-1 justify-between max-[21rem]:order-first max-[21rem]:basis-full narrow:justify-center narrow:px-2 narrow:*:hidden row:w-44 row:flex-none"
        >
          {props.nextLabel}
        </Button>
        <IconButton
          icon={autoplay.playing ? "pause" : "play"}
          label={autoplay.playing ? "Pause" : "Play"}
          onClick={autoplay.toggle}
        />
        <SpeedSelect autoplay={autoplay} />
        <IconButton
          icon="restart"
          label="Restart"
          onClick={() => onGo(0)}
          aria-disabled={step === 0}
          className={isEnd ? "row:not-focus:invisible not-row:not-focus:hidden" : ""}
        />
        {interference && (
          <span className="row:hidden">
            <InterfereMenu {...interference} />
          </span>
        )}
      </div>
      <div className="order-1 w-full min-w-0 row:order-2 row:w-auto row:flex-1 flex items-center gap-2">
        {props.timeline}
      </div>
      <div className="order-3 hidden items-center gap-3 row:flex">
        <span className="hidden min-w-24 text-right text-xs leading-tight text-muted tabular-nums xl:block">
          Simulated time
          <span className="block">{props.clock}</span>
        </span>
        {interference && (
          <>
            <Button
              icon="pencil"
              title="Edit the message in flight"
              aria-label="Edit the message in flight"
              onClick={() => interference.onEdit?.()}
              aria-disabled={!interference.onEdit}
              className="max-xl:hidden"
            >
              Edit
            </Button>
            <InterfereMenu {...interference} />
          </>
        )}
        <Button look="quiet" aria-label="Keys and help" title="Keys and help" onClick={props.onHelp}>
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
      className="hidden h-10 rounded-lg bg-surface pl-2 text-sm text-muted hover:bg-hover hover:text-ink min-[56.25rem]:block"
    >
      {speedOptions}
    </select>
  );
}

const speedOptions = speeds.map((speed) => (
  <option key={speed} value={speed}>
    {`${speed}×`}
  </option>
));
