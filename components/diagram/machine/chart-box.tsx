"use client";

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { isMotionReduced } from "@/components/ui/preferences";
import { minusIcon, plusIcon } from "@/components/ui/rare-icons";
import { machine } from "@/lib/content/machine";
import type { Box, Drawing } from "@/lib/transcript/chart/types";
import { useFontScale } from "./font-scale";

interface ChartBoxProps {
  readonly drawing: Drawing;
  /** What is to be in the middle. */
  readonly focus: Box | undefined;
  readonly children: ReactNode;
}

const sizes = [0.6, 0.8, 1, 1.25, 1.6] as const;

/** A window onto the chart, with the state of now in its middle. It scrolls by itself, in both directions. */
export function ChartBox({ drawing, focus, children }: ChartBoxProps) {
  const [size, setSize] = useState(2);
  const zoom = (sizes[size] ?? 1) * useFontScale();
  const box = useRef<HTMLElement>(null);
  const first = useRef(true);

  useLayoutEffect(() => {
    if (box.current === null || focus === undefined) return;
    const { clientWidth, clientHeight } = box.current;
    box.current.scrollTo({
      left: (focus.x + focus.width / 2) * zoom - clientWidth / 2,
      top: (focus.y + focus.height / 2) * zoom - clientHeight / 2,
      behavior: first.current || isMotionReduced() ? "instant" : "smooth",
    });
    first.current = false;
  }, [focus, zoom]);

  return (
    <div className="flex h-[clamp(19rem,55dvh,40rem)] flex-col gap-2 stage:h-[max(19rem,calc(100%-5.5rem))]">
      <section
        ref={box}
        aria-label={machine.label}
        aria-description={machine.keys}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={moveAmongStates}
        className="flex-1 overflow-auto overscroll-contain rounded-lg border border-line bg-sunken"
      >
        <div className="relative m-auto" style={{ width: drawing.width, height: drawing.height, zoom }}>
          {children}
        </div>
      </section>
      <div className="flex items-center gap-4 text-xs text-muted">
        <Line time="taken" />
        <Line time="ahead" />
        <span className="ml-auto flex rounded-md inset-ring inset-ring-line">
          <IconButton
            icon={minusIcon}
            label={machine.smaller}
            look="quiet"
            size="small"
            aria-disabled={size === 0}
            onClick={() => setSize(Math.max(0, size - 1))}
          />
          <IconButton
            icon={plusIcon}
            label={machine.larger}
            look="quiet"
            size="small"
            aria-disabled={size === sizes.length - 1}
            onClick={() => setSize(Math.min(sizes.length - 1, size + 1))}
          />
        </span>
      </div>
    </div>
  );
}

/** What a line of the chart says, for the eye alone: each state says it in words. */
function Line({ time }: { readonly time: "taken" | "ahead" }) {
  return (
    <span aria-hidden="true" className="flex items-center gap-1.5">
      <span className="chart-key" data-time={time} />
      {machine[time]}
    </span>
  );
}

/** Up and down go among the states that can be pressed, in the order of the chart. */
function moveAmongStates(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const states = [...event.currentTarget.querySelectorAll<HTMLElement>("button.chart-state")];
  const at = states.indexOf(document.activeElement as HTMLElement);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  states[at + by]?.focus();
}
