/**
 * A room's traffic as it came from its events: items to draw, in the order of sending. An item is made once; it changes only when its
 * request has been judged, which is known when the response comes. JSON in, plain values out.
 */
import { describeMessage } from "@/lib/transcript/label";
import type { Verification } from "@/lib/transcript/run";
import type { Message, TranscriptEntry } from "@/lib/transcript/types";

/** The data of one server-sent event. */
export interface TrafficData {
  readonly clientId?: string;
  /** What the client calls itself (RFC 7591 §2), where it says so. */
  readonly clientName?: string;
  readonly entries: readonly TranscriptEntry[];
  readonly verifications: Readonly<Record<string, Verification>>;
}

type CheckEntry = Extract<TranscriptEntry, { kind: "check" }>;

export interface TrafficItem {
  readonly message: Message;
  /** Seconds since 1970. */
  readonly at: number;
  readonly clientId?: string;
  readonly clientName?: string;
  readonly verb: string;
  readonly target: string;
  /** What its receiver judged on it. */
  readonly checks: readonly CheckEntry[];
  readonly verifications: Readonly<Record<string, Verification>>;
}

/** By message id, in the order of sending. */
export type Traffic = ReadonlyMap<string, TrafficItem>;

/** The traffic with more events; no more than `most` items stay, the newest. `mount` is the room's path, `/live/demo`. */
export function receive(
  traffic: Traffic,
  data: readonly TrafficData[],
  mount: string,
  most: number,
): Traffic {
  const next = new Map(traffic);
  for (const event of data) receiveOne(next, event, mount);
  const excess = [...next.keys()].slice(0, Math.max(0, next.size - most));
  for (const id of excess) next.delete(id);
  return next;
}

function receiveOne(traffic: Map<string, TrafficItem>, data: TrafficData, mount: string): void {
  const { clientId, clientName, entries, verifications } = data;
  for (const entry of entries) {
    if (entry.kind === "sent") {
      const { message, at } = entry;
      const whose = clientId === undefined ? {} : { clientId, ...(clientName && { clientName }) };
      const { verb, target } = describeMessage(message);
      // Every address of a room begins with its path: said each time, it hides what differs.
      const label = { verb, target: target.replace(`${mount}/`, "/") };
      traffic.set(message.id, { message, at, ...whose, ...label, checks: [], verifications });
    }
    if (entry.kind === "check") addCheck(traffic, entry);
  }
}

function addCheck(traffic: Map<string, TrafficItem>, entry: CheckEntry): void {
  const item = traffic.get(entry.messageId);
  if (item !== undefined) traffic.set(entry.messageId, { ...item, checks: [...item.checks, entry] });
}

/** The rules that its receiver found broken. */
export function failedChecks({ checks }: TrafficItem): readonly CheckEntry[] {
  return checks.filter(({ check }) => !check.passed);
}

export interface SeenClient {
  readonly id: string;
  readonly name?: string | undefined;
}

/**
 * The clients that have said something, in the order of their first message, and the one that was chosen, which stays when all that it said is
 * cleared or forgotten.
 */
export function listClients(traffic: Traffic, chosen?: SeenClient): readonly SeenClient[] {
  const seen = new Map<string, SeenClient>();
  for (const { clientId: id, clientName: name } of traffic.values())
    if (id !== undefined && !seen.has(id)) seen.set(id, { id, name });
  if (chosen !== undefined && !seen.has(chosen.id)) seen.set(chosen.id, chosen);
  return [...seen.values()];
}

/** What one client said and was told; all of it where no client is named. */
export function selectItems(traffic: Traffic, clientId: string | undefined): readonly TrafficItem[] {
  const items = [...traffic.values()];
  return clientId === undefined ? items : items.filter((item) => item.clientId === clientId);
}

/** The request of a response, or undefined where it is a request or no longer kept. */
export function findRequest(traffic: Traffic, { message }: TrafficItem): TrafficItem | undefined {
  return message.kind === "response" ? traffic.get(message.inReplyTo) : undefined;
}
