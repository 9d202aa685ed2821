/**
 * A run as text for a terminal of 100 columns: the messages as HTTP, numbered as on the screen, and between them what the
 * user did, what the parties judged and what they did by themselves. Pages are named, not printed; control characters, which
 * an edited message may hold, are made visible, so that no message can steer a terminal.
 */
import { type HttpRequest, type HttpResponse, isRequest } from "@/lib/http/message";
import { formatRawRequest, formatRawResponse } from "@/lib/http/raw";
import { readMediaType } from "@/lib/http/response";
import { describeMessage } from "./label";
import { contentOf, isAnswerToCopy, selectMessages } from "./messages";
import type { RunRecord } from "./run";
import type { Message, Transcript, TranscriptEntry } from "./types";

const width = 100;

/** The whole run, one entry after the other, with the outcome at the end; lines end with "\n". */
export function formatText(run: RunRecord): string {
  const numbers = new Map(selectMessages(run.transcript).map((view) => [view.message.id, view.number]));
  const start = run.transcript[0]?.at ?? 0;
  const lines = run.transcript.flatMap((entry, index) =>
    formatEntry(entry, { numbers, start, judged: lastDelivered(run.transcript, index) }),
  );
  return [...formatHead(run), ...lines, "", ...formatEnd(run), ""].map(printable).flatMap(wrap).join("\n");
}

interface Context {
  readonly numbers: ReadonlyMap<string, number>;
  /** Seconds since 1970 at the first entry. */
  readonly start: number;
  /** The message that was delivered last: what a check judges where nothing is said. */
  readonly judged: string | undefined;
}

function lastDelivered(transcript: Transcript, index: number): string | undefined {
  const entry = transcript.findLast((other, place) => place < index && other.kind === "delivered");
  return entry?.kind === "delivered" ? entry.messageId : undefined;
}

function formatHead(run: RunRecord): string[] {
  const options = Object.entries(run.options).map(([name, value]) => `${name} ${value}`);
  return [`${run.flow}, seed ${run.seed}`, options.join(" · ")];
}

function formatEntry(entry: TranscriptEntry, context: Context): string[] {
  switch (entry.kind) {
    case "sent":
      return formatSent(entry.message, entry.at, context);
    case "act":
      return ["", `── ${entry.act}${formatValues(entry.values)} ──`];
    case "check":
      return formatCheck(entry, context);
    case "action":
      return [formatAction(entry)];
    case "edited":
      return [
        `  ✎ changed in flight${entry.to === undefined ? "" : `, and on its way to ${entry.to}`}:`,
        ...formatContent(entry.after),
      ];
    case "dropped":
      return [`  ✂ lost: ${entry.reason === "dropped" ? "it was dropped" : "there is no such host"}`];
    case "waited":
      return ["", `── ${entry.seconds} seconds pass ──`];
    case "shown":
      return [`  · ${entry.on ?? "browser"} shows ${entry.url}${formatTitle(entry.html)}`];
    case "delivered":
      return [];
  }
}

function formatSent(message: Message, at: number, { numbers, start }: Context): string[] {
  const { verb, target } = describeMessage(message);
  const number = String(numbers.get(message.id) ?? "").padStart(2);
  const way = `${message.from} → ${message.to}`;
  return [
    "",
    `${number}  ${way}  ${verb} ${target}`,
    `    ${message.channel} channel, ${message.step}${describeCopy(message, numbers)}, after ${at - start} s`,
    "",
    ...formatContent(contentOf(message)),
  ];
}

function describeCopy(message: Message, numbers: Context["numbers"]): string {
  if (message.copyOf === undefined) return "";
  return isAnswerToCopy(message)
    ? ", to the copy"
    : `, a copy of ${numbers.get(message.copyOf) ?? message.copyOf}`;
}

function formatContent(content: HttpRequest | HttpResponse): string[] {
  const isPage = readMediaType(content) === "text/html";
  const body = isPage
    ? `(a page of ${content.body.length} characters${formatTitle(content.body)})`
    : content.body;
  const raw = isRequest(content) ? formatRawRequest(content, "\n") : formatRawResponse(content, "\n");
  const head = raw.slice(0, raw.length - content.body.length);
  const lines = [...head.trimEnd().split("\n"), ...(body === "" ? [] : ["", ...body.split(/\r\n|\r|\n/)])];
  return lines.map((line) => (line === "" ? "" : `    ${line}`));
}

function formatTitle(html: string): string {
  const title = /<title>([^<]*)<\/title>/i.exec(html)?.[1];
  return title === undefined ? "" : `, “${title}”`;
}

function formatCheck(entry: TranscriptEntry & { kind: "check" }, { numbers, judged }: Context): string[] {
  const { id, passed, expected, actual, spec } = entry.check;
  const about = entry.messageId === judged ? "" : `, on ${numbers.get(entry.messageId) ?? entry.messageId}`;
  const line = `  ${passed ? "✓" : "✗"} ${entry.party}: ${id} (${spec}${about})`;
  if (passed) return [line];
  const finding = [expected && `      expected ${expected}`, actual && `      actual   ${actual}`];
  return [line, ...finding.filter((text) => text !== undefined && text !== "")].map(String);
}

function formatAction(entry: TranscriptEntry & { kind: "action" }): string {
  const gains = entry.gains.map(({ name, secret }) => ` +${name}${secret ? " (secret)" : ""}`);
  const drops = entry.drops.map((name) => ` −${name}`);
  return `  · ${entry.party}: ${entry.action}${[...gains, ...drops].join("")}`;
}

function formatValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name} “${value}”`)
    .join("");
}

function formatEnd(run: RunRecord): string[] {
  const checks = run.transcript.flatMap((entry) => (entry.kind === "check" ? [entry.check.passed] : []));
  const failed = checks.filter((passed) => !passed).length;
  const last = run.steps.at(-1);
  const outcome = last?.kind === "end" ? last.outcome : "not at its end";
  return [`Outcome: ${outcome}. Checks: ${checks.length - failed} passed, ${failed} failed.`];
}

/** Control characters as the symbols that Unicode has for them; those that order or hide text as U+FFFD. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : "\ufffd";
  });
}

/** Breaks a long line at a space near its end or where the width ends, and sets what follows under its beginning. */
function wrap(line: string): string[] {
  const indent = `${/^ */.exec(line)?.[0] ?? ""}  `;
  const lines: string[] = [];
  let rest = [...line];
  while (rest.length > width) {
    const space = rest.slice(0, width + 1).lastIndexOf(" ");
    const at = space > width - 30 ? space : width;
    lines.push(rest.slice(0, at).join(""));
    rest = [...indent, ...rest.slice(at === space ? at + 1 : at)];
  }
  return [...lines, rest.join("")];
}
