"use client";

import { memo } from "react";
import { channelIcons, useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import { nameChannel } from "@/lib/transcript/channel";
import type { Party } from "@/lib/transcript/types";
import { Arrow, plotCourse } from "./arrow";
import { RowNumber } from "./row-number";
import type { MessageRowModel } from "./rows";

interface MessageRowProps {
  readonly row: MessageRowModel;
  readonly lanes: readonly Party[];
  readonly onGo: (step: number) => void;
}

/** A message that is past, or a hint of one that is to come. A press goes to it. */
export const MessageRow = memo(function MessageRow({ row, lanes, onGo }: MessageRowProps) {
  const { left, style } = plotCourse(lanes, row.from, row.to);
  const laneOf = useParties();
  const ahead = row.time === "ahead";
  return (
    <li data-party={row.from} data-time={row.time} className="diagram-row group">
      <button
        type="button"
        onClick={() => onGo(row.step)}
        className={`relative block w-full rounded-md text-left -outline-offset-2 hover:bg-hover ${ahead ? "py-0.75" : "pt-1 pb-0.5"}`}
      >
        <RowNumber time={row.time}>{row.number}</RowNumber>
        {!ahead && (
          <span className="diagram-label" style={style}>
            <span className="bg-surface px-1 font-mono text-xs whitespace-nowrap text-muted group-hover:text-ink">
              <Label row={row} />
              {row.edited && <span className="font-sans text-warn"> edited</span>}
            </span>
          </span>
        )}
        <span className="diagram-span" style={style}>
          {ahead ? <Hint row={row} left={left} /> : <Past row={row} left={left} />}
        </span>
        <span className="sr-only">{describeRoute(row, laneOf(row.from).role, laneOf(row.to).role)}</span>
      </button>
    </li>
  );
}, isSameRow);

function Past({ row, left }: { readonly row: MessageRowModel; readonly left: boolean }) {
  return (
    <span
      className={`relative block ${row.failed > 0 ? (left ? "pl-2" : "pr-2") : ""}`}
      data-left={left || undefined}
    >
      <Arrow left={left} response={row.response} channel={row.channel} />
      <span className="arrow-mark rounded-full bg-surface p-0.5 text-party-ink">
        <Icon name={row.lost ? "drop" : channelIcons[row.channel]} size={12} />
      </span>
      {row.failed > 0 && (
        <span
          className={`absolute top-1/2 -translate-y-1/2 rounded-full bg-bad-soft p-0.5 text-bad inset-ring inset-ring-bad ${left ? "-left-2" : "-right-2"}`}
        >
          <Icon name="cross" size={12} />
        </span>
      )}
    </span>
  );
}

function Hint({ row, left }: { readonly row: MessageRowModel; readonly left: boolean }) {
  return (
    <span className="relative block">
      <Arrow left={left} response={row.response} channel={row.channel} />
      <span className="absolute inset-0 flex items-center justify-center">
        <span className="arrow-hint text-xs text-faint">
          <Label row={row} />
        </span>
      </span>
    </span>
  );
}

function Label({ row }: { readonly row: MessageRowModel }) {
  return (
    <>
      <b className={row.time === "past" ? "font-semibold text-ink" : "font-medium"}>{row.verb}</b>{" "}
      <span>{shorten(row.target)}</span>
    </>
  );
}

/** Without the host of a redirect's target: the next arrow shows where it goes. */
function shorten(target: string): string {
  return target.replace(/^→ [^/]+\//, "→ /");
}

function describeRoute(row: MessageRowModel, from: string, to: string): string {
  const parts = [`${row.response ? "Response" : "Request"} from ${from} to ${to}`, nameChannel(row)];
  if (row.time === "ahead") parts.push("still to come");
  if (row.lost) parts.push("lost");
  if (row.failed > 0) parts.push(`${row.failed} failed`);
  return `, ${parts.join(", ")}`;
}

function isSameRow(before: MessageRowProps, after: MessageRowProps): boolean {
  if (before.lanes !== after.lanes || before.onGo !== after.onGo) return false;
  const keys = Object.keys(after.row) as (keyof MessageRowModel)[];
  return keys.every((key) => before.row[key] === after.row[key]);
}
