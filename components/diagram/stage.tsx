"use client";

import { type CSSProperties, useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { Parties } from "@/components/party/parties";
import { isMotionReduced } from "@/components/ui/preferences";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectLanes } from "@/lib/transcript/lanes";
import { selectMessage } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";
import { selectVisible } from "@/lib/transcript/visible";
import { drawLifelines } from "./arrow";
import "./diagram.css";
import { PartyHead, type Role } from "./party-head";
import { type MessageRowModel, selectRows } from "./rows";
import { StageRow, type StageWords } from "./stage-row";

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
  const rows = useMemo(() => selectRows(run, step), [run, step]);
  const holdings = useMemo(() => selectHoldings(selectVisible(run, step)), [run, step]);
  const now = rows.find((row) => row.time === "now");
  const message = now?.kind === "message" ? now : undefined;
  const { list, pressed } = useCentredRow(step);
  const goFromRow = useCallback(
    (to: number) => {
      pressed.current = true;
      onGo(to);
    },
    [onGo, pressed],
  );
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
              {rows.map((row) => (
                <StageRow
                  key={row.key}
                  row={row}
                  lanes={lanes}
                  words={words}
                  parameters={row === message ? selectHighlighted(run, step, message, highlights) : undefined}
                  travels={travels}
                  onGo={goFromRow}
                />
              ))}
            </ol>
          </div>
        </div>
      </div>
    </Parties>
  );
}

function roleOf(party: Party, message: MessageRowModel | undefined): Role {
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
  const all = selectParameters(view.message);
  const names = highlights[view.message.step] ?? [];
  const found = names.flatMap(
    (name) => all.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase()) ?? [],
  );
  return found.slice(0, 5);
}

function styleFor(lanes: readonly Party[]): CSSProperties {
  return {
    "--lanes": lanes.length,
    "--lifelines": drawLifelines(
      lanes,
      (party) => `color-mix(in oklab, var(--color-${party}) 45%, var(--color-surface))`,
    ),
    "--lifelines-ahead": drawLifelines(lanes, () => "var(--color-line)"),
  } as CSSProperties;
}

/**
 * Keeps the current row in the middle of the list, and moves the list alone, never the page. The focus of a row that was
 * pressed goes on to the row that takes its place.
 */
function useCentredRow(step: number) {
  const list = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const pressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has another current row
  useLayoutEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>("[aria-current]");
    if (!box || !row) return;
    const top = row.offsetTop - Math.max(0, (box.clientHeight - row.offsetHeight) * 0.4);
    if (document.activeElement === document.body && !first.current && pressed.current)
      row.focus({ preventScroll: true });
    pressed.current = false;
    box.scrollTo({ top, behavior: first.current || isMotionReduced() ? "instant" : "smooth" });
    first.current = false;
  }, [step]);
  return { list, pressed };
}
