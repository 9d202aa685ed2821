"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { speakerWords } from "@/lib/content/present";

interface ClockProps {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly minutes: number | undefined;
  readonly onRestart: () => void;
}

/** How long it has taken, what it is meant to take, and what time it is. */
export function Clock({ startedAt, minutes, onRestart }: ClockProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1000));
  const share = minutes === undefined ? undefined : Math.min(1, seconds / 60 / minutes);
  return (
    <section
      aria-label={speakerWords.clock}
      className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3"
    >
      <dl className="flex gap-8">
        <div>
          <dt className="text-xs text-muted">{speakerWords.elapsed}</dt>
          <dd role="timer" className="text-3xl font-semibold tracking-tight tabular-nums">
            {format(seconds)}
            {minutes !== undefined && (
              <span className="ml-2 text-base font-normal tracking-normal text-muted">
                {speakerWords.of(minutes)}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-muted">{speakerWords.wall}</dt>
          <dd className="text-3xl font-semibold tracking-tight tabular-nums">
            {new Date(now).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}
          </dd>
        </div>
      </dl>
      <Button size="small" look="quiet" icon="restart" onClick={onRestart} className="-mx-2.5">
        {speakerWords.restart}
      </Button>
      {share !== undefined && (
        <span aria-hidden="true" className="h-1.5 w-full overflow-hidden rounded-full bg-line">
          <span
            className={`block h-full rounded-full ${share < 0.9 ? "bg-good" : "bg-warn"}`}
            style={{ inlineSize: `${share * 100}%` }}
          />
        </span>
      )}
    </section>
  );
}

function format(seconds: number): string {
  const parts = [Math.floor(seconds / 60), seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
