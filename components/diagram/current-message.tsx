"use client";

import { type CSSProperties, type ReactNode, useEffect, useRef } from "react";
import { channelIcons, useParties } from "@/components/party/parties";
import { breakWords } from "@/components/ui/break-words";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { isMotionReduced } from "@/components/ui/preferences";
import { nameChannel } from "@/lib/transcript/channel";
import type { ParameterView } from "@/lib/transcript/parameters";
import type { Lane, Party } from "@/lib/transcript/types";
import { Arrow, plotCourse } from "./arrow";
import { RowNumber } from "./row-number";
import type { MessageRowModel } from "./rows";

interface CurrentMessageProps {
  readonly row: MessageRowModel;
  readonly lanes: readonly Party[];
  /** What matters in it, the most important first. */
  readonly parameters: readonly ParameterView[];
  /** What the card says in place of the parameters. */
  readonly details?: ReactNode;
  /** True where one came here by a step forward: then the letter travels. */
  readonly travels: boolean;
}

/** The message in flight, large: its letter on the arrow, and a card with what it says. */
export function CurrentMessage({ row, lanes, parameters, details, travels }: CurrentMessageProps) {
  const { left, style } = plotCourse(lanes, row.from, row.to);
  return (
    <li
      tabIndex={-1}
      aria-current="step"
      data-party={row.from}
      data-time="now"
      className="diagram-row my-1 bg-party-soft py-3"
    >
      <span className="absolute inset-y-0 left-0 w-1 bg-party" aria-hidden="true" />
      <div className="relative">
        <RowNumber time="now">{row.number}</RowNumber>
        <div className="diagram-label" style={style}>
          <p className="bg-party-soft text-center font-mono text-base wrap-anywhere">
            <b className="font-semibold text-party-ink">{row.verb}</b> {breakWords(row.target)}
          </p>
        </div>
        <div className="diagram-span" style={style} data-left={left || undefined}>
          <Arrow left={left} response={row.response} channel={row.channel} />
          <Letter left={left} lost={row.lost} travels={travels} key={row.id} />
        </div>
      </div>
      <MessageCard row={row} parameters={parameters} details={details} style={style} />
    </li>
  );
}

interface LetterProps {
  readonly left: boolean;
  readonly lost: boolean;
  readonly travels: boolean;
}

function Letter({ left, lost, travels }: LetterProps) {
  const letter = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = letter.current;
    if (!element || !travels || isMotionReduced()) return;
    const way = (element.parentElement?.clientWidth ?? 0) * 0.6;
    const start = `translateX(${left ? way : -way}px) scale(0.7)`;
    const travel = element.animate(
      { transform: [start, "none"] },
      {
        duration: 450,
        easing: "cubic-bezier(0.2, 0.7, 0.2, 1)",
      },
    );
    return () => travel.cancel();
  }, [left, travels]);
  return (
    <span
      ref={letter}
      aria-hidden="true"
      className={`arrow-letter flex h-7 w-9 items-center justify-center rounded-md shadow-float ${lost ? "bg-surface text-bad inset-ring-2 inset-ring-bad" : "bg-party-ink text-surface"}`}
    >
      <Icon name={lost ? "drop" : "letter"} size={18} />
    </span>
  );
}

interface MessageCardProps extends Pick<CurrentMessageProps, "row" | "parameters" | "details"> {
  readonly style: CSSProperties;
}

function MessageCard({ row, parameters, details, style }: MessageCardProps) {
  const laneOf = useParties();
  return (
    <div className="diagram-card mt-2.5 rounded-lg bg-raised p-3 shadow-float" style={style}>
      <p className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-sm">
        <span className="mr-auto font-medium text-party-ink">
          {drawName(laneOf(row.from))}{" "}
          <span aria-hidden="true" className="text-faint">
            →
          </span>
          <span className="sr-only"> to </span>{" "}
          <span data-party={row.to} className="text-party-ink">
            {drawName(laneOf(row.to))}
          </span>
        </span>
        <Chip icon={channelIcons[row.channel]}>{nameChannel(row)}</Chip>
        {row.lost && <Chip tone="bad">lost</Chip>}
        {row.edited && <Chip tone="warn">edited</Chip>}
      </p>
      {details}
      {parameters.length > 0 && (
        <dl className="mt-2 grid grid-cols-[fit-content(60%)_minmax(0,1fr)] gap-y-1 font-mono text-sm">
          {parameters.map(({ name, value, place }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may occur twice with the same value, and the order never changes
            <div key={`${place} ${name} ${index}`} className="col-span-2 grid grid-cols-subgrid">
              <dt className="wrap-anywhere text-party-ink">{breakWords(name)}</dt>
              <dd className="truncate" title={value}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** As at the head of its lane: where there is little room, in a word. */
function drawName({ role, short }: Lane) {
  return (
    <>
      <span className="hidden @lg:inline">{role}</span>
      <span className="@lg:hidden">{short}</span>
    </>
  );
}
