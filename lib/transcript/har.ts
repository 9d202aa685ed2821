/**
 * A run as an HTTP Archive: every request as it was delivered, with its response, where that arrived. HAR has no word for parties and
 * channels, nor for what was done to a message on its way: they stand in the comments.
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
  view: MessageView,
  startedAt: number,
): readonly Exchange[] {
  const { message, number } = view;
  if (message.kind !== "request") return [];
  const answers = views.filter((other) => isAnswer(other, message));
  const answer = answers.findLast(({ status }) => status !== "dropped") ?? answers.at(-1);
  const response =
    answer?.message.kind === "response" && answer.status !== "dropped" && answer.message.response;
  return [
    {
      request: message.request,
      ...(response && { response }),
      startedAt: readTime(startedAt),
      comment: [`${number}: ${describeWay(message)}`, ...describeFate(view, views, answer)].join(", "),
    },
  ];
}

function isAnswer({ message }: MessageView, { id }: Message): boolean {
  return message.kind === "response" && message.inReplyTo === id;
}

function describeWay({ step, from, to, channel }: Message): string {
  return `${step}, ${from} to ${to}, ${channel} channel`;
}

/** What was done to it, and to its answer. */
function describeFate(
  { message, edited, status }: MessageView,
  views: readonly MessageView[],
  answer: MessageView | undefined,
): readonly string[] {
  const original = views.find((other) => other.message.id === message.copyOf);
  const said: readonly (readonly [boolean | undefined, string])[] = [
    [original !== undefined, `a copy of ${original?.number}`],
    [edited, "changed in flight"],
    [status === "dropped", "lost"],
    [answer?.edited, "its answer changed in flight"],
    [answer?.status === "dropped", "its answer lost"],
  ];
  return said.flatMap(([is, words]) => (is ? [words] : []));
}

/** The last second that a Date can tell. */
const lastSecond = 8_640_000_000_000;

/** A clock may be moved on past what a Date can tell. */
function readTime(seconds: number): number {
  return Number.isNaN(seconds) ? 0 : Math.min(lastSecond, Math.max(0, seconds));
}
