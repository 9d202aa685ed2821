/** Writes the hand-made run down, one happening after the other: entries, and the steps to stand at between them. */
import { type CheckId, checkSections } from "@/lib/oauth/checks";
import type { ActionId, Holding } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome, Step } from "@/lib/transcript/run";
import type { Party, TranscriptEntry } from "@/lib/transcript/types";
import { messages } from "./messages";
import { startedAt } from "./values";

export const entries: TranscriptEntry[] = [];
export const steps: Step[] = [];
let now = startedAt;
let sent = 0;
let current = "";

export function act(id: ActId, done: Readonly<Record<string, string>> = {}): void {
  steps.push({ kind: "act", act: id, length: entries.length, state: `awaiting.${id}`, now });
  entries.push({ at: now, kind: "act", act: id, values: done });
}

/** Sends the next message, stands there, and delivers it a second later. */
export function next(): void {
  const message = messages[sent++];
  if (message === undefined) throw new Error("no message left");
  current = message.id;
  entries.push({ at: now, kind: "sent", message });
  steps.push({
    kind: "message",
    messageId: current,
    length: entries.length,
    state: `${message.step}.inFlight`,
    now,
  });
  now += 1;
  entries.push({ at: now, kind: "delivered", messageId: current });
}

export function action(
  party: Party,
  name: ActionId,
  gains: readonly Holding[] = [],
  drops: readonly string[] = [],
): void {
  const about = current === "" ? {} : { messageId: current };
  entries.push({ at: now, kind: "action", party, action: name, ...about, gains, drops });
}

export function checks(
  party: Party,
  found: Partial<Record<CheckId, readonly [expected: string, actual: string]>>,
): void {
  for (const [id, [expected, actual]] of Object.entries(found) as [CheckId, [string, string]][]) {
    const check = { id, passed: true, expected, actual, spec: checkSections[id] };
    entries.push({ at: now, kind: "check", party, messageId: current, check });
  }
}

export function show(url: string, html: string): void {
  entries.push({ at: now, kind: "shown", url, html });
}

export function end(outcome: Outcome): void {
  steps.push({ kind: "end", outcome, length: entries.length, state: outcome, now });
}

/** The checks that follow judge this message rather than the one delivered last. */
export function judge(messageId: string): void {
  current = messageId;
}
