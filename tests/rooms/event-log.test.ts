import { describe, expect, it } from "vitest";
import { createMemoryEventLog } from "@/lib/rooms/memory-event-log";
import type { TrafficEvent } from "@/lib/rooms/room-store";

function event(body: string): TrafficEvent {
  return {
    entries: [
      {
        at: 0,
        kind: "sent",
        message: {
          kind: "request",
          id: body,
          step: "tokenRequest",
          from: "client",
          to: "authorization-server",
          channel: "back",
          request: { method: "POST", url: "https://id.example/token", headers: [], body },
        },
      },
    ],
  };
}

async function logOf(count: number, most = 1_000) {
  const log = createMemoryEventLog("log", most, () => {});
  for (let number = 1; number <= count; number += 1) await log.append(event(String(number)));
  return log;
}

const never = new AbortController().signal;

describe("the log of events", () => {
  it("reads on from an id, and says where to go on", async () => {
    const log = await logOf(5);
    const first = await log.read(undefined, 2);
    expect(first.events.map(({ id }) => id)).toEqual(["log-1", "log-2"]);
    const rest = await log.read(first.last, 10);
    expect(rest).toMatchObject({
      events: [{ id: "log-3" }, { id: "log-4" }, { id: "log-5" }],
      gap: false,
      last: "log-5",
    });
    expect(await log.read("log-5", 10)).toEqual({ events: [], gap: false, last: "log-5" });
  });

  it("keeps the newest, and says so to who was gone too long", async () => {
    const log = await logOf(1_005);
    const all = await log.read(undefined, 2_000);
    expect([all.events.length, all.events[0]?.id, all.gap]).toEqual([1_000, "log-6", false]);
    expect(await log.read("log-5", 1)).toMatchObject({ gap: false, events: [{ id: "log-6" }] });
    expect(await log.read("log-4", 1)).toMatchObject({ gap: true, events: [{ id: "log-6" }] });
  });

  it.each(["", "log", "log-6", "log--1", "log-1e1", "other-2", "log-2x", "x".repeat(10_000)])(
    "starts anew, and says so, for an id that is none of its own: %#",
    async (id) => {
      const log = await logOf(5);
      expect(await log.read(id, 1)).toMatchObject({ gap: true, events: [{ id: "log-1" }] });
    },
  );

  it("wakes who waits when something comes, and no one for an event of before", async () => {
    const log = await logOf(1);
    await log.wait("log-0", 60_000, never);
    const waiting = log.wait("log-1", 60_000, never);
    await log.append(event("2"));
    await waiting;
    const leaver = new AbortController();
    const left = log.wait("log-2", 60_000, leaver.signal);
    leaver.abort();
    await left;
    await log.wait("log-2", 1, never);
  });

  it("goes on counting when it has forgotten what it was asked to", async () => {
    const log = await logOf(3);
    const size = log.size();
    expect(log.shrink(1)).toBe(size / 3);
    expect(await log.read(undefined, 1)).toMatchObject({ events: [{ id: "log-2" }] });
    expect(log.shrink(1e9)).toBe((size / 3) * 2);
    expect(log.size()).toBe(0);
    expect(await log.read("log-1", 10)).toEqual({ events: [], gap: true, last: "log-3" });
    await log.append(event("4"));
    expect(await log.read("log-3", 10)).toMatchObject({ events: [{ id: "log-4" }], gap: false });
  });
});
