"use client";

import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import type { Segment } from "./segments";

export interface TrackProps {
  readonly segments: readonly Segment[];
  readonly step: number;
  /** The steps at which other runs part from this one. */
  readonly forks: readonly number[];
}

/** A part for each step: as long as there is room for a message, a dot for an act. Where there is little room, all get less. */
export function Track({ segments, step, forks }: TrackProps) {
  return segments.map((segment, index) => (
    <Part
      key={segment.key}
      segment={segment}
      time={index === step ? "now" : index < step ? "past" : "ahead"}
      isFork={forks.includes(index)}
    />
  ));
}

interface PartProps {
  readonly segment: Segment;
  readonly time: "past" | "now" | "ahead";
  readonly isFork: boolean;
}

const colours = {
  past: "bg-party",
  now: "outline-2 outline-offset-1 outline-ink",
  ahead: "bg-line",
} as const;

/** Where nobody acts, as at the end, the place is marked all the same. */
export function colourOf(party: Segment["party"]): string {
  return party === undefined ? "bg-ink" : "bg-party";
}

const Part = memo(function Part({ segment, time, isFork }: PartProps) {
  const { party, isMessage } = segment;
  return (
    <span
      data-party={party}
      className={`relative flex h-full min-w-0 items-center ${isMessage ? "flex-[1_1_0.375rem] px-px xl:px-0.5" : "flex-[0_1_1rem] justify-center"}`}
    >
      <span
        className={`block ${shape(segment, time === "now")} ${time === "now" ? colourOf(party) : ""} ${colours[time]}`}
      />
      {isFork && (
        <Icon
          name="branch"
          size={12}
          className="absolute bottom-1/2 left-1/2 mb-3 -translate-x-1/2 text-ink"
        />
      )}
    </span>
  );
});

function shape({ isMessage, isQuiet }: Segment, current: boolean): string {
  if (current) return isMessage ? "mx-0.5 h-4 flex-1 rounded-sm" : "size-2.5 shrink-0 rounded-full";
  if (isQuiet && isMessage) return "h-1 w-full rounded-full";
  return isMessage ? "h-2 w-full rounded-full" : "size-2 shrink-0 rounded-full";
}
