"use client";

import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { parties } from "@/lib/transcript/parties";
import type { Segment } from "./segments";

interface TrackProps {
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
function colourOf(party: Segment["party"]): string {
  return party === undefined ? "bg-ink" : "bg-party";
}

const Part = memo(function Part({ segment, time, isFork }: PartProps) {
  const { party, isMessage } = segment;
  return (
    <span
      data-party={party}
      className={`relative flex h-full min-w-0 items-center ${isMessage ? "flex-[1_1_0.375rem] px-px xl:px-0.5" : `justify-center xl:flex-[0_0_1rem] ${time === "now" ? "flex-[0_0_1rem]" : "flex-[0_1_0.625rem]"}`}`}
    >
      <span
        className={`block ${shape(segment, time === "now")} ${time === "now" ? colourOf(party) : ""} ${colours[time]}`}
      />
      {isFork && (
        <Icon name="branch" size={12} className="absolute top-0 left-1/2 -translate-x-1/2 text-ink" />
      )}
    </span>
  );
});

function shape({ isMessage, isQuiet }: Segment, current: boolean): string {
  if (current) return isMessage ? "mx-0.5 h-4 flex-1 rounded-sm" : "size-2.5 shrink-0 rounded-full";
  if (isQuiet && isMessage) return "h-1 w-full rounded-full";
  return isMessage ? "h-2 w-full rounded-full" : "size-2 shrink-0 rounded-full";
}

/** So many steps that each has the same small share. What is past is uncovered; one step more costs the same wherever it is. */
export function LongTrack({ segments, step, forks }: TrackProps) {
  const share = 100 / segments.length;
  const done = step * share;
  return (
    <span className="relative block h-2 w-full rounded-full bg-line">
      <span className="absolute inset-0 block" style={{ clipPath: `inset(0 ${100 - done}% 0 0)` }}>
        <Colours segments={segments} />
      </span>
      <span
        data-party={segments[step]?.party}
        className={`absolute top-1/2 h-4 w-1.5 -translate-1/2 rounded-sm outline-2 outline-offset-2 outline-ink ${colourOf(segments[step]?.party)}`}
        style={{ insetInlineStart: `${done + share / 2}%` }}
      />
      {forks.map((fork) => (
        <span
          key={fork}
          className="absolute bottom-3 -translate-x-1/2 text-ink"
          style={{ insetInlineStart: `${(fork + 0.5) * share}%` }}
        >
          <Icon name="branch" size={12} />
        </span>
      ))}
    </span>
  );
}

/** The steps in the colours of those who act: one path for each of them. */
const Colours = memo(function Colours({ segments }: Pick<TrackProps, "segments">) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${segments.length} 1`}
      preserveAspectRatio="none"
      className="block size-full rounded-full"
    >
      {parties.map((party) => (
        <path key={party} data-party={party} className="fill-party" d={draw(segments, party)} />
      ))}
    </svg>
  );
});

function draw(segments: readonly Segment[], party: Segment["party"]): string {
  return segments
    .flatMap((segment, index) => (segment.party === party ? `M${index} 0h1v1h-1z` : []))
    .join("");
}
