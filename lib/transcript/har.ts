/**
 * A run as an HTTP Archive: every request as it was delivered, with its response. HAR has no word for parties and channels:
 * they stand in the comments.
 */
import { type Exchange, formatHar, type Har } from "@/lib/http/har";
import { type MessageView, selectMessages } from "./messages";
import type { RunRecord } from "./run";
import type { Message } from "./types";

/** The archive as text, for a file. */
export function formatHarText(run: RunRecord): string {
  return JSON.stringify(formatRunHar(run), null, 2);
}

/** The archive as JSON, in the order of sending; times are those of the simulated clock. */
export function formatRunHar(run: RunRecord): Har {
  const views = selectMessages(run.transcript);
  const sentAt = new Map(
    run.transcript.flatMap((entry) => (entry.kind === "sent" ? [[entry.message.id, entry.at] as const] : [])),
  );
  return formatHar(views.flatMap((view) => toExchange(views, view, sentAt.get(view.message.id) ?? 0)));
}

function toExchange(
  views: readonly MessageView[],
  { message, number }: MessageView,
  startedAt: number,
): readonly Exchange[] {
  if (message.kind !== "request") return [];
  const answer = views.findLast(
    (view) => view.message.kind === "response" && view.message.inReplyTo === message.id,
  );
  const response = answer?.message.kind === "response" ? { response: answer.message.response } : {};
  return [
    {
      request: message.request,
      ...response,
      startedAt: readTime(startedAt),
      comment: `${number}: ${describeWay(message)}`,
    },
  ];
}

function describeWay({ step, from, to, channel }: Message): string {
  return `${step}, ${from} to ${to}, ${channel} channel`;
}

/** The last second that a Date can tell. */
const lastSecond = 8_640_000_000_000;

/** A clock may be moved on past what a Date can tell. */
function readTime(seconds: number): number {
  return Number.isNaN(seconds) ? 0 : Math.min(lastSecond, Math.max(0, seconds));
}
