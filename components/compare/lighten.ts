/** A run with what the page draws of it, and nothing else: a third of what is sent. What is weighed and told in words was read before. */
import { isRequest } from "@/lib/http/message";
import type { Content } from "@/lib/http/parts";
import type { RunRecord } from "@/lib/transcript/run";
import type { TranscriptEntry } from "@/lib/transcript/types";

/** By these a response is named on its arrow. */
const kept: ReadonlySet<string> = new Set(["location", "content-type", "www-authenticate", "set-cookie"]);

export function lightenRun<R extends RunRecord>(run: R): R {
  // How many of the entries are left, up to each of them.
  const counts = [0];
  const transcript: TranscriptEntry[] = [];
  for (const entry of run.transcript) {
    if (isDrawn(entry)) transcript.push(lighten(entry));
    counts.push(transcript.length);
  }
  const steps = run.steps.map((step) => ({ ...step, length: counts[step.length] ?? transcript.length }));
  return { ...run, steps, transcript, verifications: {} };
}

/** A row shows that rules were broken, no screen is shown, and what a party did shows in what it holds. */
function isDrawn(entry: TranscriptEntry): boolean {
  if (entry.kind === "check") return !entry.check.passed;
  if (entry.kind === "action")
    return entry.party === "attacker" || entry.gains.length + entry.drops.length > 0;
  return entry.kind !== "shown";
}

function lighten(entry: TranscriptEntry): TranscriptEntry {
  if (entry.kind === "edited")
    return { ...entry, before: lightenContent(entry.before), after: lightenContent(entry.after) };
  if (entry.kind !== "sent") return entry;
  const { message } = entry;
  if (message.kind === "request")
    return { ...entry, message: { ...message, request: lightenContent(message.request) } };
  return { ...entry, message: { ...message, response: lightenContent(message.response) } };
}

function lightenContent<C extends Content>(content: C): C {
  if (isRequest(content)) return { ...content, headers: [], body: "" };
  const headers = content.headers.filter(([name]) => kept.has(name.toLowerCase()));
  // Of a page it is enough that there is one.
  const body = content.body.trimStart().startsWith("<") ? "<html>" : content.body;
  return { ...content, headers, body };
}
