"use client";

import { memo, type ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import type { RowTime } from "@/lib/transcript/arrows";
import type { Party } from "@/lib/transcript/types";

interface EventRowProps {
  /** Whose act it is; the user's where it is not said. */
  readonly party?: Party;
  readonly icon: IconName;
  readonly text: string;
  readonly step: number;
  readonly time: RowTime;
  /** What the reader can do now. */
  readonly invitation?: string;
  readonly tone?: "good" | "bad";
  readonly onGo: (step: number) => void;
}

/** What happens on the user's own lane: an act, time that passes, the end. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  if (props.time === "now") return <CurrentEvent {...props} />;
  const { party = "browser", icon, text, step, time, onGo } = props;
  const look =
    time === "past" ? "text-party-ink bg-party-soft" : "text-faint bg-surface inset-ring inset-ring-line";
  return (
    <li data-party={party} data-time={time} className="diagram-row">
      <button
        type="button"
        onClick={() => onGo(step)}
        className="relative block w-full rounded-md py-1 pl-(--gutter) text-left -outline-offset-2 hover:bg-hover"
      >
        <Pill icon={icon} className={look}>
          {text}
          {time === "ahead" && <span className="sr-only">, still to come</span>}
        </Pill>
      </button>
    </li>
  );
});

function CurrentEvent({ party = "browser", icon, text, invitation, tone }: EventRowProps) {
  const look =
    tone === "good"
      ? "bg-good-soft text-good"
      : tone === "bad"
        ? "bg-bad-soft text-bad"
        : "bg-party-soft text-party-ink";
  return (
    <li
      tabIndex={-1}
      aria-current="step"
      data-party={party}
      data-time="now"
      data-plain
      className={`diagram-row my-1 py-4 ${look}`}
    >
      <span className="absolute inset-y-0 left-0 w-1 bg-current" aria-hidden="true" />
      <div
        className={`relative ml-(--gutter) flex w-fit max-w-[calc(100%-var(--gutter)-0.75rem)] flex-col pr-3 ${look}`}
      >
        <p className="flex gap-2 text-lg font-semibold">
          <Icon name={icon} size={18} className="mt-1" />
          {text}
        </p>
        {invitation && <p className="text-base text-ink">{invitation}</p>}
      </div>
    </li>
  );
}

interface PillProps {
  readonly icon: IconName;
  readonly className: string;
  readonly children: ReactNode;
}

function Pill({ icon, className, children }: PillProps) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-medium ${className}`}
    >
      <Icon name={icon} size={12} />
      <span className="truncate">{children}</span>
    </span>
  );
}
