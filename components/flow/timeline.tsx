"use client";

import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { RunRecord, Step } from "@/lib/transcript/run";
import { actorOf } from "@/lib/transcript/steps";
import type { Party } from "@/lib/transcript/types";

interface TimelineProps {
  readonly run: RunRecord;
  readonly step: number;
  /** The steps at which other runs part from this one. */
  readonly forks: readonly number[];
  /** The step in words, for those who hear it. */
  readonly text: string;
  readonly onGo: (step: number) => void;
}

interface Segment {
  readonly key: string;
  /** The sender of the message, or who acts. */
  readonly party: Party;
  readonly isMessage: boolean;
}

/** One segment for each message in its sender's colour, a dot for each act. Press, drag, or use the arrow keys. */
export const Timeline = memo(function Timeline({ run, step, forks, text, onGo }: TimelineProps) {
  const track = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => readSegments(run), [run]);
  const last = run.steps.length - 1;

  function goTo(event: PointerEvent) {
    const parts = [...(track.current?.children ?? [])];
    const at = parts.findIndex((part) => event.clientX <= part.getBoundingClientRect().right);
    onGo(at < 0 ? last : at);
  }

  function onPointerDown(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(event);
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
      onPointerMove={(event) => event.buttons === 1 && goTo(event)}
      onKeyDown={onKeyDown}
      className="flex h-8 w-full min-w-0 cursor-pointer touch-none items-center md:h-11 pointer-coarse:h-11"
    >
      {segments.map((segment, index) => (
        <span
          key={segment.key}
          data-party={segment.party}
          className={`relative flex h-full items-center ${segment.isMessage ? "min-w-0 flex-1 px-px md:px-0.5" : "w-4 flex-none justify-center"}`}
        >
          <span className={`block ${shape(segment, index === step)} ${colour(index, step)}`} />
          {forks.includes(index) && (
            <Icon name="branch" size={12} className="absolute top-0 left-1/2 -translate-x-1/2 text-ink" />
          )}
        </span>
      ))}
    </div>
  );
});

function shape({ isMessage }: Segment, current: boolean): string {
  if (current) return isMessage ? "h-4 w-full rounded-sm" : "size-4 rounded-full";
  return isMessage ? "h-2 w-full rounded-full" : "size-2 rounded-full";
}

function colour(index: number, step: number): string {
  if (index === step) return "bg-party outline-2 outline-offset-2 outline-ink";
  return index < step ? "bg-party" : "bg-line";
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

function readSegments(run: RunRecord): readonly Segment[] {
  const senders = new Map<string, Party>();
  for (const entry of run.transcript)
    if (entry.kind === "sent") senders.set(entry.message.id, entry.message.from);
  return run.steps.map((step, index) => ({
    key: `${index}-${step.state}`,
    isMessage: "messageId" in step,
    party: partyOf(step, senders),
  }));
}

function partyOf(step: Step, senders: ReadonlyMap<string, Party>): Party {
  if ("messageId" in step) return senders.get(step.messageId) ?? "browser";
  return step.kind === "act" ? actorOf(step.act) : "browser";
}
