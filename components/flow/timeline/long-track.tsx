import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { parties } from "@/lib/transcript/parties";
import type { Segment } from "./segments";
import { colourOf, type TrackProps } from "./track";

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
          className="absolute bottom-4 -translate-x-1/2 text-ink"
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
