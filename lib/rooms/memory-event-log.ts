/**
 * A room's traffic in memory, as one list. Ids are the log's own name and a count, so that an id of an earlier room, or of a
 * process that has ended, is known for what it is.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { contentOf } from "@/lib/transcript/messages";
import type { EventLog, KeptEvent, TrafficEvent } from "./room-store";

export interface MemoryEventLog extends EventLog {
  /** Characters that are kept, more or less. */
  size(): number;
  /** Forgets the oldest events until so many characters are free, or none is left. Gives how many are. */
  shrink(by: number): number;
}

interface Kept {
  readonly event: KeptEvent;
  readonly size: number;
}

/** `name` must be another for every log; `most` events are kept; `grown` is told after each of them by how many characters. */
export function createMemoryEventLog(
  name: string,
  most: number,
  grown: (by: number) => void,
): MemoryEventLog {
  const listeners = new Set<() => void>();
  const kept: Kept[] = [];
  let count = 0;
  let messages = 0;
  let size = 0;

  const idOf = (number: number) => `${name}-${number}`;
  const firstKept = () => count - kept.length + 1;

  /** The number of an event of this log, or undefined for any other text. */
  const numberOf = (id: string): number | undefined => {
    const number = Number(/^(.+)-(\d{1,15})$/.exec(id)?.[2]);
    return id === idOf(number) && number <= count ? number : undefined;
  };

  return {
    async nextNumber() {
      messages += 1;
      return messages;
    },
    async append(event) {
      count += 1;
      const added = { event: { ...event, id: idOf(count) }, size: measure(event) };
      kept.push(added);
      const dropped = kept.length > most ? kept.shift() : undefined;
      const by = added.size - (dropped?.size ?? 0);
      size += by;
      grown(by);
      for (const listener of [...listeners]) listener();
    },
    async read(after, most) {
      const asked = after === undefined ? firstKept() - 1 : numberOf(after);
      const gap = asked === undefined || asked < firstKept() - 1;
      const start = gap ? 0 : asked - firstKept() + 1;
      const events = kept.slice(start, start + most).map(({ event }) => event);
      return { events, gap, last: events.at(-1)?.id ?? idOf(count) };
    },
    async wait(after, milliseconds, signal) {
      if (signal.aborted || numberOf(after) !== count) return;
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          listeners.delete(end);
          signal.removeEventListener("abort", end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        listeners.add(end);
        signal.addEventListener("abort", end);
      });
    },
    size: () => size,
    shrink(by) {
      let freed = 0;
      let dropped = 0;
      for (const oldest of kept) {
        if (freed >= by) break;
        freed += oldest.size;
        dropped += 1;
      }
      kept.splice(0, dropped);
      size -= freed;
      return freed;
    },
  };
}

/** What an entry takes beside its message. */
const entrySize = 200;

function measure({ entries }: TrafficEvent): number {
  return entries.reduce((sum, entry) => {
    if (entry.kind !== "sent") return sum + entrySize;
    return sum + entrySize + measureContent(contentOf(entry.message));
  }, 0);
}

function measureContent(content: HttpRequest | HttpResponse): number {
  const url = "url" in content ? content.url.length : 0;
  return content.headers.reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    url + content.body.length,
  );
}
