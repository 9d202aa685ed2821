import { describe, expect, it } from "vitest";
import { findDoor } from "@/lib/rooms/doors";
import { enter } from "@/lib/rooms/entrance";
import { createOpeningRate } from "@/lib/rooms/opening-rate";
import { seekRoom } from "@/lib/rooms/registry";
import { createTestRegistry } from "./support/room";

describe("how often rooms are opened", () => {
  it("is bounded for each caller: half of an hour's at once, and the rest as time passes", () => {
    const rate = createOpeningRate(60);
    const waits = Array.from({ length: 31 }, () => rate("192.0.2.1", 0));
    expect(waits).toEqual([...Array.from({ length: 30 }, () => 0), 60]);
    expect(rate("192.0.2.2", 0)).toBe(0);
    expect([rate("192.0.2.1", 60), rate("192.0.2.1", 60)]).toEqual([0, 60]);
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::9", "2001:db8:1:3::9"],
    ["2001:db8::1", "2001:db8::2", "2001:db9::1"],
    ["::1", "::1", "fe80::1"],
    ["::ffff:192.0.2.1", "::ffff:192.0.2.1", "::ffff:192.0.2.2"],
  ])("is one for a network of IPv6: %s and %s, not %s (RFC 4291 §2.5.4)", (one, same, other) => {
    const rate = createOpeningRate(1);
    expect([rate(one, 0), rate(same, 0) > 0, rate(other, 0)]).toEqual([0, true, 0]);
  });

  it("has no bound where it is 0", () => {
    const rate = createOpeningRate(0);
    expect(Array.from({ length: 500 }, () => rate("192.0.2.1", 0)).every((wait) => wait === 0)).toBe(true);
  });

  it("is refused past it with 429 and when to come again (RFC 6585 §4), and only to that caller", async () => {
    const registry = createTestRegistry({ openingsPerHour: 2 });
    const open = async (caller: string) => {
      const door = findDoor("POST", "/live");
      if (door === undefined) throw new Error("it is for a page");
      const headers = [
        ["Host", "rooms.example"],
        ["Content-Type", "application/json"],
      ] as const;
      const readBody = async () => ({ kind: "text", text: '{"signing_alg":"ES256"}' }) as const;
      const answer = await enter(registry, door, { method: "POST", caller, headers, readBody });
      if (answer.kind !== "whole") throw new Error("it comes in pieces");
      return answer.response;
    };
    expect((await open("192.0.2.1")).status).toBe(201);
    const refused = await open("192.0.2.1");
    expect([refused.status, JSON.parse(refused.body).error]).toEqual([429, "too_many_requests"]);
    expect(refused.headers).toContainEqual(["Retry-After", expect.stringMatching(/^1(?:799|800)$/)]);
    expect((await open("192.0.2.2")).status).toBe(201);
  });

  it("holds for the rooms that are there from the start, and who makes up names of a host takes none from others", async () => {
    const registry = createTestRegistry({ openingsPerHour: 4 });
    const seek = async (name: string, caller: string) => {
      const sought = await seekRoom(registry, "demo", `http://${name}.example`, caller);
      return sought.kind === "room" ? 200 : sought.refusal.status;
    };
    const forger = "192.0.2.1";
    expect([await seek("a", forger), await seek("b", forger), await seek("c", forger)]).toEqual([
      200, 200, 429,
    ]);
    expect(await seek("a", forger)).toBe(200);
    expect(await seek("c", "192.0.2.2")).toBe(200);
    expect(await seek("c", forger)).toBe(200);
    expect(registry.openingRate(forger, 0)).toBe(0);
  });

  it("tells who asks such a room for a token when to come again, and not that there is none (RFC 6585 §4)", async () => {
    const registry = createTestRegistry({ openingsPerHour: 1 });
    const ask = async (host: string) => {
      const door = findDoor("POST", "/live/demo/token");
      if (door === undefined) throw new Error("it is for a page");
      const readBody = async () => ({ kind: "text", text: "" }) as const;
      const headers = [["Host", host]] as const;
      const answer = await enter(registry, door, { method: "POST", caller: "192.0.2.1", headers, readBody });
      if (answer.kind !== "whole") throw new Error("it comes in pieces");
      return answer.response;
    };
    expect((await ask("a.example")).status).toBe(400);
    const refused = await ask("b.example");
    expect([refused.status, JSON.parse(refused.body).error]).toEqual([429, "too_many_requests"]);
    expect(refused.headers).toContainEqual(["Retry-After", expect.stringMatching(/^3(?:599|600)$/)]);
  });
});
