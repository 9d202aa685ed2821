"use client";

import { type CSSProperties, useMemo, useRef } from "react";
import { Parties } from "@/components/party/parties";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectLanes } from "@/lib/transcript/lanes";
import { selectMessage } from "@/lib/transcript/messages";
import { selectNamed } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";
import { selectVisible } from "@/lib/transcript/visible";
import { drawLifelines } from "./arrow";
import { PartyHead, type Role } from "./party-head";
import type { MessageRowModel } from "./rows";
import type { StageWords } from "./stage-row";
import { StageStretch } from "./stage-stretch";
import { useCentredRow } from "./use-centred-row";
import { useDrawnRows } from "./use-drawn-rows";

interface StageProps {
  readonly run: RunRecord;
  readonly step: number;
  /** By step id: which parameters matter in a message, the most important first. */
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  readonly words: StageWords;
  /** True where one came to this step from the one before: then the letter travels. */
  readonly travels: boolean;
  readonly onGo: (step: number) => void;
}

/** The diagram: a lane for each party, time downwards, the message in flight in the middle of attention. */
export function Stage({ run, step, highlights, words, travels, onGo }: StageProps) {
  const lanes = useMemo(() => selectLanes(run), [run]);
  const list = useRef<HTMLDivElement>(null);
  const drawn = useDrawnRows(run, step, list);
  const holdings = useMemo(() => selectHoldings(selectVisible(run, step)), [run, step]);
  const now = drawn
    .flatMap((stretch) => (stretch.kind === "rows" ? stretch.rows : []))
    .find((row) => row.time === "now");
  const message = now?.kind === "message" ? now : undefined;
  const parameters = message && selectHighlighted(run, step, message, highlights);
  useCentredRow(list, step);
  const style = useMemo(() => styleFor(lanes), [lanes]);

  return (
    <Parties lanes={run.lanes}>
      <div className="diagram-box @container flex min-h-0 flex-1 flex-col">
        <div className="diagram flex min-h-0 flex-1 flex-col" style={style}>
          <ul
            aria-label="Parties"
            className="flex justify-between border-b border-line pt-2.5 pr-(--end) pb-2 pl-(--gutter)"
          >
            {lanes.map((party, index) => (
              <PartyHead
                key={party}
                party={party}
                role={roleOf(party, message)}
                held={holdings[party]}
                tight={lanes.length > 4}
                align={index < lanes.length / 2 ? "start" : "end"}
              />
            ))}
          </ul>
          <div ref={list} className="diagram-list relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
            <ol aria-label="Messages in order" className="pt-2 pb-10">
              {drawn.map((stretch) => (
                <StageStretch
                  key={stretch.key}
                  stretch={stretch}
                  lanes={lanes}
                  words={words}
                  current={message}
                  parameters={parameters}
                  travels={travels}
                  onGo={onGo}
                />
              ))}
            </ol>
          </div>
        </div>
      </div>
    </Parties>
  );
}

export function roleOf(party: Party, message: MessageRowModel | undefined): Role {
  if (message?.from === party) return "sends";
  return message?.to === party ? "receives" : undefined;
}

/** At most five of the parameters that matter, in the order of their weight. */
function selectHighlighted(
  run: RunRecord,
  step: number,
  { id }: MessageRowModel,
  highlights: StageProps["highlights"],
) {
  const view = selectMessage(run, id, step);
  if (view === undefined) return [];
  return selectNamed(view.message, highlights[view.message.step] ?? []).slice(0, 5);
}

/** How many lanes there are, and the lines down from them. */
export function styleFor(lanes: readonly Party[]): CSSProperties {
  return {
    "--lanes": lanes.length,
    "--lifelines": drawLifelines(
      lanes,
      (party) => `color-mix(in oklab, var(--color-${party}) 45%, var(--color-surface))`,
    ),
    "--lifelines-ahead": drawLifelines(lanes, () => "var(--color-line)"),
  } as CSSProperties;
}
