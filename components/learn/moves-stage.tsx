"use client";

import { type MouseEvent, useState } from "react";
import type { StageCaptions } from "@/components/home/captions";
import { LiveStage } from "@/components/home/live-stage";
import type { RunRecord } from "@/lib/transcript/run";

export interface ShownMove {
  readonly title: string;
  readonly text: string;
  /** Where the run stands then: an index, from 0. */
  readonly step: number;
}

interface MovesStageProps {
  readonly moves: readonly ShownMove[];
  readonly run: RunRecord;
  readonly captions: StageCaptions;
  /** Where the whole flow is. */
  readonly href: string;
}

/** The moves of a flow, and a run of it that goes where one presses. Without script each leads to its step. */
export function MovesStage({ moves, run, captions, href }: MovesStageProps) {
  const [chosen, setChosen] = useState(0);
  const choose = (index: number) => (event: MouseEvent) => {
    event.preventDefault();
    setChosen(index);
  };
  return (
    <>
      <ol className="mb-6 grid gap-x-6 gap-y-2 md:grid-cols-2 xl:grid-cols-3">
        {moves.map((move, index) => (
          <li key={move.title}>
            <a
              href={`${href}?step=${move.step + 1}`}
              onClick={choose(index)}
              aria-current={index === chosen ? "step" : undefined}
              className="group flex h-full gap-3 rounded-lg p-3 inset-ring inset-ring-transparent hover:bg-hover aria-[current]:bg-surface aria-[current]:inset-ring-line"
            >
              <span className="grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-sm font-semibold text-muted tabular-nums inset-ring inset-ring-line group-aria-[current]:bg-ink group-aria-[current]:text-paper">
                {index + 1}
              </span>
              <span>
                <span className="block font-semibold">{move.title}</span>
                <span className="block text-sm text-muted">{move.text}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <LiveStage key={chosen} run={run} start={moves[chosen]?.step ?? 0} captions={captions} href={href} />
    </>
  );
}
