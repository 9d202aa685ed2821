import type { CSSProperties } from "react";
import type { Channel, Party } from "@/lib/transcript/types";

interface ArrowProps {
  readonly left: boolean;
  readonly response: boolean;
  /** Undefined where it is not told. */
  readonly channel: Channel | undefined;
}

/** Requests solid, responses dashed; the front channel a line, the back channel a closed pipe. */
export function Arrow({ left, response, channel }: ArrowProps) {
  return (
    <span
      aria-hidden="true"
      className="arrow"
      data-left={left || undefined}
      data-response={response || undefined}
      data-channel={channel}
    >
      <span className="arrow-line" />
      <span className="arrow-head" />
    </span>
  );
}

export interface Course {
  readonly left: boolean;
  /** For `.diagram-span` and `.diagram-centre`. */
  readonly style: CSSProperties;
}

/** Where an arrow between two parties runs. One to its own party gets half a lane's width. */
export function plotCourse(lanes: readonly Party[], from: Party, to: Party): Course {
  const start = Math.max(0, lanes.indexOf(from));
  const end = Math.max(0, lanes.indexOf(to));
  const style = { "--lane": Math.min(start, end), "--span": Math.abs(start - end) || 0.5 };
  return { left: end < start, style: style as CSSProperties };
}

/** The lifelines as one picture: two pixels for each lane, shares of the width apart. */
export function drawLifelines(lanes: readonly Party[], colour: (party: Party) => string): string {
  const lines = lanes.map((party, index) => {
    const share = index / (lanes.length - 1);
    const [from, to] = [0, 2].map((edge) => `calc(${share * 100}% + ${edge - share * 2}px)`);
    return `transparent ${from}, ${colour(party)} ${from} ${to}, transparent ${to}`;
  });
  return `linear-gradient(to right, ${lines.join(", ")})`;
}
