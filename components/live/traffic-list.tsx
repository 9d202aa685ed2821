"use client";

import { type CSSProperties, memo, useLayoutEffect, useRef } from "react";
import { drawLifelines } from "@/components/diagram/arrow";
import { CurrentMessage } from "@/components/diagram/current-message";
import { MessageRow } from "@/components/diagram/message-row";
import type { MessageRowModel } from "@/components/diagram/rows";
import { liveLanes } from "@/lib/content/live";
import { selectParameters } from "@/lib/transcript/parameters";
import { LaneHeads } from "./lane-heads";
import { RefusalNote } from "./refusal-note";
import { failedChecks, type TrafficItem } from "./traffic";

const lanes = liveLanes.map(({ party }) => party);

const style = {
  "--lanes": lanes.length,
  "--lifelines": drawLifelines(
    lanes,
    (party) => `color-mix(in oklab, var(--color-${party}) 45%, var(--color-surface))`,
  ),
  "--lifelines-ahead": drawLifelines(lanes, () => "var(--color-line)"),
} as CSSProperties;

interface TrafficListProps {
  readonly items: readonly TrafficItem[];
  readonly selected: string | undefined;
  /** By step: which parameters matter, the most important first. */
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  /** By check: the rule as a sentence. */
  readonly rules: Readonly<Record<string, string>>;
  readonly onSelect: (number: number) => void;
}

/** The lanes, and what went between them. Whoever stands at the end of the list stays there when something comes. */
export function TrafficList({ items, selected, highlights, rules, onSelect }: TrafficListProps) {
  const { list, onScroll } = useFollowing(items, selected);
  return (
    <div className="diagram-box @container flex min-h-0 flex-1 flex-col">
      <div className="diagram flex min-h-0 flex-1 flex-col" style={style}>
        <LaneHeads lanes={lanes} />
        <div
          ref={list}
          onScroll={onScroll}
          className="diagram-list relative min-h-0 flex-1 overflow-y-auto overscroll-contain"
        >
          <ol aria-label="Messages in order" className="pt-2 pb-8">
            {items.map((item) => (
              <Row
                key={item.message.id}
                item={item}
                selected={item.message.id === selected}
                highlights={highlights[item.message.step]}
                rules={rules}
                onSelect={onSelect}
              />
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly item: TrafficItem;
  readonly selected: boolean;
  readonly highlights: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, string>>;
  readonly onSelect: (number: number) => void;
}

const Row = memo(function Row({ item, selected, highlights = [], rules, onSelect }: RowProps) {
  const row = toRow(item, selected);
  return (
    <>
      {selected ? (
        <CurrentMessage row={row} lanes={lanes} parameters={choose(item, highlights)} travels={false} />
      ) : (
        <MessageRow row={row} lanes={lanes} onGo={onSelect} />
      )}
      {row.failed > 0 && (
        <RefusalNote message={item.message} lanes={lanes} checks={failedChecks(item)} rules={rules} />
      )}
    </>
  );
});

function toRow(item: TrafficItem, selected: boolean): MessageRowModel {
  const { message, verb, target } = item;
  const number = Number(message.id.slice(1));
  return {
    key: message.id,
    kind: "message",
    step: number,
    time: selected ? "now" : "past",
    id: message.id,
    number,
    from: message.from,
    to: message.to,
    response: message.kind === "response",
    channel: message.channel,
    verb,
    target,
    lost: false,
    edited: false,
    failed: failedChecks(item).length,
  };
}

/** At most five of the parameters that matter; where none of them is there but header fields, the first that are none. */
function choose({ message }: TrafficItem, highlights: readonly string[]) {
  const all = selectParameters(message);
  const found = highlights.flatMap(
    (name) => all.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase()) ?? [],
  );
  const others = all.filter(({ place }) => place !== "header");
  const isTelling = others.length === 0 || found.some(({ place }) => place !== "header");
  return (isTelling ? found : others).slice(0, 5);
}

/** Pixels from the end within which one stands at it. */
const nearEnd = 48;

/** Of the fade at the end of the list, under which nothing that is chosen stands. */
const fade = 32;

function useFollowing(items: readonly TrafficItem[], selected: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every item the list is longer
  useLayoutEffect(() => {
    if (following.current) list.current?.scrollTo({ top: list.current.scrollHeight, behavior: "instant" });
  }, [items]);
  // A message that is chosen becomes higher: at the foot of the list that would be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is read off the list
  useLayoutEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>("[aria-current]");
    if (!box || !row) return;
    // The row that was pressed is gone, and this one is in its place.
    if (document.activeElement === document.body) row.focus({ preventScroll: true });
    const hidden = row.offsetTop + row.offsetHeight + fade - box.scrollTop - box.clientHeight;
    if (hidden > 0) box.scrollBy({ top: hidden, behavior: "instant" });
  }, [selected]);
  const onScroll = () => {
    const box = list.current;
    if (box) following.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
  };
  return { list, onScroll };
}
