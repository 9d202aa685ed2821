"use client";

import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { createLater } from "@/components/ui/later";
import { LaterBoundary } from "@/components/ui/later-boundary";
import type { RunRecord } from "@/lib/transcript/run";
import { readSegments, type Segment } from "./timeline/segments";
import { Track } from "./timeline/track";

/** As many have room for a part of their own. */
const mostSegments = 120;

/** Few runs are so long. */
const LongTrack = createLater(() => import("./timeline/long-track")).later((loaded) => loaded.LongTrack);

interface ScrubberProps {
  readonly segments: readonly Segment[];
  readonly step: number;
  /** The steps at which other runs part from this one. */
  readonly forks: readonly number[];
  /** The step in words, for those who hear it. */
  readonly text: string;
  /** Does it go on after what is shown? Then the parts leave room. */
  readonly hidden?: boolean;
  readonly onGo: (step: number) => void;
}

interface TimelineProps extends Omit<ScrubberProps, "segments"> {
  readonly run: RunRecord;
}

/** One segment for each message in its sender's colour, a dot for each act. Press, drag, or use the arrow keys. */
export const Timeline = memo(function Timeline({ run, ...props }: TimelineProps) {
  const segments = useMemo(() => readSegments(run), [run]);
  return <Scrubber segments={segments} {...props} />;
});

/** The same for any row of segments. */
export function Scrubber({ segments, step, forks, text, hidden, onGo }: ScrubberProps) {
  const track = useRef<HTMLDivElement>(null);
  const last = segments.length - 1;
  const isLong = segments.length > mostSegments;

  function goTo(event: PointerEvent) {
    const box = track.current;
    if (box === null) return;
    if (!isLong) {
      const at = [...box.children].findIndex((part) => event.clientX <= part.getBoundingClientRect().right);
      onGo(at < 0 ? last : at);
      return;
    }
    const { left, width } = box.getBoundingClientRect();
    onGo(Math.min(last, Math.max(0, Math.floor(((event.clientX - left) / width) * (last + 1)))));
  }

  function onPointerDown(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(event);
  }

  /** A move is given out at the beginning of a frame: what is drawn at once is painted with it, and else with the next. */
  function onPointerMove(event: PointerEvent) {
    if (event.buttons === 1) flushSync(() => goTo(event));
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = keySteps(step, last)[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onGo(to);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Step"
      aria-valuemin={1}
      aria-valuemax={last + 1}
      aria-valuenow={step + 1}
      aria-valuetext={text}
      ref={track}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      data-more={hidden}
      className="relative flex h-8 w-full min-w-0 cursor-pointer touch-none items-center md:h-11 finger:h-11"
    >
      {isLong ? (
        <LaterBoundary>
          <LongTrack segments={segments} step={step} forks={forks} />
        </LaterBoundary>
      ) : (
        <Track segments={segments} step={step} forks={forks} />
      )}
    </div>
  );
}

function keySteps(step: number, last: number): Readonly<Record<string, number>> {
  return {
    ArrowRight: step + 1,
    ArrowUp: step + 1,
    ArrowLeft: step - 1,
    ArrowDown: step - 1,
    PageUp: step + 5,
    PageDown: step - 5,
    Home: 0,
    End: last,
  };
}
