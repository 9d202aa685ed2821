import { describe, expect, it } from "vitest";
import { readJson } from "@/lib/http/response";
import { readBounds } from "@/lib/rooms/bounds";
import { createMemoryRoomStore } from "@/lib/rooms/memory-room-store";
import { openNewRoom, seekRoom } from "@/lib/rooms/registry";
import type { RoomRecord } from "@/lib/rooms/room-store";
import { defaultSettings } from "@/lib/rooms/settings";
import { createTokenBucket } from "@/lib/rooms/token-bucket";
import {
  basic,
  createTestRegistry,
  get,
  messagesOf,
  openTestRoom,
  origin,
  post,
  readAll,
  type TestRoom,
} from "./support/room";

const es256 = { ...defaultSettings, signing_alg: "ES256" } as const;
const random = (_purpose: string, bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const key = { kty: "EC", alg: "ES256" };
const recordOf = (id: string): RoomRecord => ({
  id,
  issuer: `${origin}/live/${id}`,
  settings: es256,
  signingKey: key,
  clientKey: key,
  trustedKey: key,
  openedAt: 0,
});

describe("the bounds", () => {
  it("are set by the environment, and refuse what is no number", () => {
    expect(readBounds({})).toMatchObject({ rooms: 10_000, messages: 1_000, bodyBytes: 65_536, clients: 100 });
    expect(readBounds({ LIVE_ROOMS: "5", LIVE_MESSAGES: "" })).toMatchObject({ rooms: 5, messages: 1_000 });
    expect(() => readBounds({ LIVE_ROOMS: "many" })).toThrow("LIVE_ROOMS is no whole number: many");
    expect(() => readBounds({ LIVE_ROOMS: "-1" })).toThrow("LIVE_ROOMS");
  });

  it("let no more rooms be open than there is place for", async () => {
    const registry = createTestRegistry({ rooms: 2 });
    expect(await openNewRoom(registry, origin, es256)).toBeDefined();
    expect(await seekRoom(registry, "demo", origin, "")).toMatchObject({ kind: "room" });
    expect(await openNewRoom(registry, origin, es256)).toBeUndefined();
    expect(await seekRoom(registry, "legacy", origin, "")).toMatchObject({
      kind: "refused",
      refusal: { status: 503, error: "too_many_rooms", headers: [["Retry-After", "3600"]] },
    });
  });

  it("hold for rooms that are opened at the same time", async () => {
    const registry = createTestRegistry({ rooms: 3 });
    const opened = await Promise.all(Array.from({ length: 9 }, () => openNewRoom(registry, origin, es256)));
    expect(opened.filter((room) => room !== undefined)).toHaveLength(3);
  });

  it("end a room that nobody used for a day, and no other", async () => {
    const rooms = createMemoryRoomStore(readBounds({}), random);
    await rooms.open("a", 0, async () => recordOf("a"));
    await rooms.open("b", 10, async () => recordOf("b"));
    expect(await rooms.find("a", 86_399)).toBeDefined();
    expect(await rooms.find("b", 86_410)).toBeUndefined();
    expect(await rooms.find("a", 86_410)).toBeDefined();
  });

  it("open one room where two are opened under one key", async () => {
    const rooms = createMemoryRoomStore(readBounds({}), random);
    const opened = await Promise.all([1, 2].map(() => rooms.open("a", 0, async () => recordOf("a"))));
    expect(opened.toSorted()).toEqual(["exists", "opened"]);
  });

  it("keep the newest messages of a room", async () => {
    const registry = createTestRegistry({ messages: 4 });
    const room = await openTestRoom({}, registry);
    for (let time = 0; time < 5; time += 1) await room.send(get(`${room.issuer}/jwks`));
    expect(messagesOf(await readAll(room.room)).map(({ id }) => id)).toEqual(["m7", "m8", "m9", "m10"]);
  });

  it("take the traffic of all rooms together: who was used longest ago forgets first", async () => {
    const registry = createTestRegistry({ characters: 20_000 });
    const [old, busy] = [await openTestRoom({}, registry), await openTestRoom({}, registry)];
    await old.send(get(`${old.issuer}/jwks`));
    await registry.rooms.find(busy.room.record.id, 1);
    await busy.send(get(`${busy.issuer}/jwks`));
    expect(await readAll(old.room)).toHaveLength(2);
    for (let time = 0; time < 100; time += 1) await busy.send(get(`${busy.issuer}/jwks`));
    expect(await readAll(old.room)).toHaveLength(0);
    const kept = messagesOf(await readAll(busy.room)).map(({ id }) => id);
    expect(kept.at(-1)).toBe("m202");
    expect([kept.length > 10, kept.length < 100]).toEqual([true, true]);
  });

  it("count what servers remember as well, however few it is: the oldest is forgotten, after the traffic", async () => {
    const registry = createTestRegistry({ characters: 50_000 });
    const [old, busy] = [await openTestRoom({}, registry), await openTestRoom({}, registry)];
    const push = ({ issuer, send }: TestRoom, state: string) =>
      send(
        post(`${issuer}/par`, [
          ["client_id", "prints-web-post"],
          ["client_secret", "demo-secret-prints-web-post"],
          ["response_type", "code"],
          ["redirect_uri", `${issuer}/client/callback`],
          ["code_challenge", "E".repeat(43)],
          ["code_challenge_method", "S256"],
          ["state", state],
        ]),
      );
    const count = async ({ room }: TestRoom) => (await room.store.list("pushedRequest")).length;
    expect((await push(old, "s")).status).toBe(201);
    await registry.rooms.find(busy.room.record.id, 1);
    for (let time = 0; time < 4; time += 1) await push(busy, "s".repeat(5_000));
    expect([await count(old), await count(busy)]).toEqual([1, 4]);
    for (let time = 0; time < 20; time += 1) await push(busy, "s".repeat(5_000));
    expect(await count(old)).toBe(0);
    expect([await readAll(old.room), await readAll(busy.room)]).toEqual([[], []]);
    const pushed = await busy.room.store.list("pushedRequest");
    expect([pushed.length > 5, pushed.length < 10]).toEqual([true, true]);
  });

  it("count what a room is opened with", async () => {
    const rooms = createMemoryRoomStore(readBounds({ LIVE_CHARACTERS: "2000" }), random);
    const request = { clientId: "app", parameters: [["state", "s".repeat(1_000)]], expiresAt: 60 } as const;
    await rooms.open("a", 0, async (store) => {
      await store.put("pushedRequest", "first", request);
      return recordOf("a");
    });
    const room = await rooms.find("a", 0);
    await room?.store.put("pushedRequest", "second", request);
    expect(await room?.store.get("pushedRequest", "first")).toBeUndefined();
    expect(await room?.store.get("pushedRequest", "second")).toEqual(request);
  });

  it("forget the oldest of what a server remembers, and never a client (RFC 6749 §2.2)", async () => {
    const room = await openTestRoom({ access_token: "opaque" }, createTestRegistry({ records: 2 }));
    const grant = post(
      `${room.issuer}/token`,
      [["grant_type", "client_credentials"]],
      [basic("nightly-report")],
    );
    const tokens: unknown[] = [];
    for (let time = 0; time < 3; time += 1) tokens.push(readJson(await room.send(grant))?.access_token);
    const statuses = await Promise.all(
      tokens.map(async (token) => {
        const headers = [["Authorization", `Bearer ${String(token)}`]] as const;
        return (await room.send(get(`${room.issuer}/api/albums`, headers))).status;
      }),
    );
    expect(statuses).toEqual([401, 200, 200]);
  });

  it("stop the albums of a room", async () => {
    const room = await openTestRoom({}, createTestRegistry({ albums: 1 }));
    const grant = post(
      `${room.issuer}/token`,
      [["grant_type", "client_credentials"]],
      [basic("nightly-report")],
    );
    const token = String(readJson(await room.send(grant))?.access_token);
    const add = () =>
      room.send({
        method: "POST",
        url: `${room.issuer}/api/albums`,
        headers: [
          ["Authorization", `Bearer ${token}`],
          ["Content-Type", "application/json"],
        ],
        body: '{"title":"One"}',
      });
    expect((await add()).status).toBe(201);
    const refused = await add();
    expect([refused.status, readJson(refused)?.error]).toEqual([403, "too_many_albums"]);
    const said = (await readAll(room.room)).at(-1)?.entries ?? [];
    expect(said).toContainEqual(
      expect.objectContaining({
        check: expect.objectContaining({ id: "api-request-understood", passed: false, actual: "1" }),
      }),
    );
  });
});

describe("the bucket of tokens", () => {
  it("lets five seconds' worth come at once, and then so many a second", () => {
    const admit = createTokenBucket(2);
    const waits = Array.from({ length: 12 }, () => admit(100));
    expect(waits).toEqual([...Array.from({ length: 10 }, () => 0), 1, 1]);
    expect([admit(101), admit(101), admit(101)]).toEqual([0, 0, 1]);
    expect(Array.from({ length: 11 }, () => admit(1_000)).filter((wait) => wait > 0)).toEqual([1]);
  });

  it("knows no bound where it is 0", () => {
    const admit = createTokenBucket(0);
    expect(Array.from({ length: 1_000 }, () => admit(1)).every((wait) => wait === 0)).toBe(true);
  });
});
