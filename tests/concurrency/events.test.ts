import { describe, expect, it } from "vitest";
import { type LiveRoom, openRoom } from "../clients/support/room.ts";

interface Event {
  readonly id: string;
  /** Of the messages that were sent. */
  readonly messages: readonly string[];
}

/** Reads a room's events after the one with this id, until there are so many; then breaks off. */
async function readEvents(
  { issuer }: LiveRoom,
  after: string | undefined,
  many: number,
): Promise<readonly Event[]> {
  const breakOff = new AbortController();
  const response = await fetch(`${issuer}/events`, {
    headers: after === undefined ? {} : { "Last-Event-ID": after },
    signal: breakOff.signal,
  });
  const events: Event[] = [];
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    events.push(...blocks.flatMap(readEvent));
    if (events.length >= many) break;
  }
  breakOff.abort();
  return events.slice(0, many);
}

/** One block of server-sent events (HTML §9.2.6). A gap would be a loss, and is one here. */
function readEvent(block: string): readonly Event[] {
  if (block.includes("event: gap")) throw new Error("events were lost");
  const id = /^id: (.+)$/m.exec(block)?.[1];
  const data = /^data: (.+)$/m.exec(block)?.[1];
  if (id === undefined || data === undefined) return [];
  const { entries } = JSON.parse(data) as { entries: readonly { kind: string; message?: { id: string } }[] };
  return [
    {
      id,
      messages: entries.flatMap(({ kind, message }) => (kind === "sent" && message ? [message.id] : [])),
    },
  ];
}

async function speak({ issuer }: LiveRoom, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await fetch(`${issuer}/token`, { method: "POST", body: new URLSearchParams({ grant_type: "nonsense" }) });
  }
}

describe("a reader of events", () => {
  it("that breaks off and resumes misses nothing and gets nothing twice (HTML §9.2.3)", async () => {
    const room = await openRoom();
    const requests = 120;
    const traffic = Promise.all([
      speak(room, requests / 3),
      speak(room, requests / 3),
      speak(room, requests / 3),
    ]);
    const seen: Event[] = [];
    for (let turn = 0; seen.length < 2 * requests; turn += 1) {
      const many = Math.min(1 + ((turn * 7) % 23), 2 * requests - seen.length);
      seen.push(...(await readEvents(room, seen.at(-1)?.id, many)));
    }
    await traffic;
    const all = await readEvents(room, undefined, 2 * requests);
    expect(seen).toEqual(all);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(2 * requests);
    expect(new Set(seen.flatMap(({ messages }) => messages)).size).toBe(2 * requests);
  });

  it("gets what another one gets, in the same order", async () => {
    const room = await openRoom();
    const readers = [1, 2, 3].map(() => readEvents(room, undefined, 60));
    await Promise.all([speak(room, 15), speak(room, 15)]);
    const [first, ...others] = await Promise.all(readers);
    expect(first).toHaveLength(60);
    for (const other of others) expect(other).toEqual(first);
  });
});
