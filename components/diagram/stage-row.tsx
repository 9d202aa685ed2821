"use client";

import { endIcons } from "@/components/ui/icon";
import { actorOf } from "@/lib/transcript/acts";
import type { ParameterView } from "@/lib/transcript/parameters";
import type { Party } from "@/lib/transcript/types";
import { toneOf } from "@/lib/transcript/visible";
import { CurrentMessage } from "./current-message";
import { EventRow } from "./event-row";
import { MessageRow } from "./message-row";
import type { RowModel } from "./rows";

/** What the rows between the messages say. */
export interface StageWords {
  /** By act: who does what. */
  readonly acts: Readonly<Record<string, string>>;
  /** By act: what the reader can do at their turn. */
  readonly invitations: Readonly<Record<string, string>>;
  /** By outcome: how it ended. */
  readonly outcomes: Readonly<Record<string, string>>;
}

interface StageRowProps {
  readonly row: RowModel;
  readonly lanes: readonly Party[];
  readonly words: StageWords;
  readonly parameters: readonly ParameterView[] | undefined;
  readonly travels: boolean;
  readonly onGo: (step: number) => void;
}

export function StageRow({ row, lanes, words, parameters, travels, onGo }: StageRowProps) {
  switch (row.kind) {
    case "message":
      if (parameters === undefined) return <MessageRow row={row} lanes={lanes} onGo={onGo} />;
      return <CurrentMessage row={row} lanes={lanes} parameters={parameters} travels={travels} />;
    case "act":
      return (
        <EventRow
          party={actorOf(row.act)}
          icon="pointer"
          text={words.acts[row.act] ?? row.act}
          invitation={words.invitations[row.act]}
          step={row.step}
          time={row.time}
          onGo={onGo}
        />
      );
    case "wait":
      return (
        <EventRow
          icon="clock"
          text={`${describeWait(row.seconds)} later`}
          step={row.step}
          time={row.time}
          onGo={onGo}
        />
      );
    case "end":
      return (
        <EventRow
          icon={endIcons[toneOf(row.outcome) ?? "other"]}
          tone={toneOf(row.outcome)}
          text={words.outcomes[row.outcome] ?? row.outcome}
          step={row.step}
          time={row.time}
          onGo={onGo}
        />
      );
  }
}

function describeWait(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
