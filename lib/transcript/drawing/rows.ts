/**
 * A run as the rows of a drawing, each with all its words: messages, the user's acts, time that passes, rules that were found broken, and
 * the end. In the order of the transcript; the whole run, whatever step one stands at.
 */
import { describeMessage } from "../label";
import { selectLanes } from "../lanes";
import { isAnswerToCopy, type MessageView, selectMessage, selectMessages } from "../messages";
import { parties } from "../parties";
import type { RunRecord } from "../run";
import type { Channel, Party, TranscriptEntry } from "../types";
import { clampStep } from "../visible";

export type DrawnRow =
  | {
      readonly kind: "message";
      readonly number: number;
      readonly from: Party;
      readonly to: Party;
      readonly response: boolean;
      readonly channel: Channel;
      readonly verb: string;
      readonly target: string;
      readonly lost: boolean;
      /** What befell it, in a word each: `edited`. */
      readonly marks: readonly string[];
    }
  | { readonly kind: "act"; readonly text: string }
  | { readonly kind: "wait"; readonly text: string }
  /** A rule that this party found broken. */
  | { readonly kind: "broken"; readonly party: Party; readonly text: string }
  | { readonly kind: "end"; readonly text: string; readonly tone: "good" | "bad" | "plain" };

/** What is said in the drawing besides the messages themselves. Names of acts and outcomes stand for what is missing. */
export interface DrawingWords {
  readonly title: string;
  readonly line: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly acts: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
}

/** Those that have a lane on the screen, and whoever else takes part. */
export function selectDrawnParties(run: RunRecord, rows: readonly DrawnRow[]): readonly Party[] {
  const present = new Set<Party>(selectLanes(run));
  for (const row of rows) {
    if (row.kind === "message") present.add(row.from).add(row.to);
    if (row.kind === "broken") present.add(row.party);
  }
  return parties.filter((party) => present.has(party));
}

export function selectDrawnRows(run: RunRecord, words: DrawingWords): readonly DrawnRow[] {
  const views = new Map(selectMessages(run.transcript).map((view) => [view.message.id, view]));
  const rows = run.transcript.flatMap((entry) => readEntry(entry, views, words));
  const last = run.steps.at(-1);
  if (last?.kind !== "end") return rows;
  const { outcome } = last;
  const tone = outcome === "completed" ? "good" : outcome.startsWith("refused") ? "bad" : "plain";
  return [...rows, { kind: "end", text: words.outcomes[outcome] ?? outcome, tone }];
}

/** The index of the row at which one stands at this step; -1 where none is drawn for it. */
export function findDrawnRow(run: RunRecord, rows: readonly DrawnRow[], step: number): number {
  const at = run.steps[clampStep(run, step)];
  if (at === undefined || at.kind === "end") return rows.findIndex(({ kind }) => kind === "end");
  if (at.kind !== "act") {
    const number = selectMessage(run, at.messageId)?.number;
    return rows.findIndex((row) => row.kind === "message" && row.number === number);
  }
  const acts = rows.flatMap(({ kind }, index) => (kind === "act" ? [index] : []));
  return acts[run.transcript.slice(0, at.length).filter(({ kind }) => kind === "act").length] ?? -1;
}

/** Takes the view of a message out of the map, so that one that was sent again under its id is drawn once. */
function readEntry(
  entry: TranscriptEntry,
  views: Map<string, MessageView>,
  words: DrawingWords,
): readonly DrawnRow[] {
  switch (entry.kind) {
    case "sent": {
      const view = views.get(entry.message.id);
      views.delete(entry.message.id);
      return view === undefined ? [] : [readMessage(view)];
    }
    case "act":
      return [{ kind: "act", text: words.acts[entry.act] ?? entry.act }];
    case "waited":
      return [{ kind: "wait", text: describeWait(entry.seconds) }];
    case "check": {
      const { id, passed, spec } = entry.check;
      return passed ? [] : [{ kind: "broken", party: entry.party, text: `${id} (${spec})` }];
    }
    default:
      return [];
  }
}

function readMessage({ message, number, status, edited }: MessageView): DrawnRow {
  const again = message.copyOf === undefined ? [] : [isAnswerToCopy(message) ? "to the copy" : "a copy"];
  const lost = status === "dropped";
  return {
    kind: "message",
    number,
    from: message.from,
    to: message.to,
    response: message.kind === "response",
    channel: message.channel,
    ...describeMessage(message),
    lost,
    marks: [...again, ...(edited ? ["edited"] : []), ...(lost ? ["lost"] : [])],
  };
}

function describeWait(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60} min later` : `${seconds} s later`;
}
