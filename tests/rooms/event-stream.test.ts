import { describe, expect, it, vi } from "vitest";
import type { Parameters } from "@/lib/http/parameters";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import { streamEvents } from "@/lib/rooms/event-stream";
import { basic, createTestRegistry, get, openTestRoom, post, type TestRoom } from "./support/room";

interface Sent {
  readonly id: string | undefined;
  readonly kind: string;
  readonly data: {
    readonly clientId?: string;
    readonly clientName?: string;
    readonly verifications?: Record<string, { verified: boolean }>;
  };
}

/** Reads until there are so many events, and leaves. */
async function listen(
  { room }: TestRoom,
  after: string | undefined,
  count: number,
): Promise<readonly Sent[]> {
  const leaving = new AbortController();
  let text = "";
  for await (const piece of streamEvents(async () => room, after, leaving.signal)) {
    text += piece;
    if (readSent(text).length >= count) break;
  }
  leaving.abort();
  return readSent(text);
}

function readSent(text: string): readonly Sent[] {
  return text.split("\n\n").flatMap((block) => {
    const fields = new Map(block.split("\n").map((line) => line.split(/: (.*)/s, 2) as [string, string]));
    const data = fields.get("data");
    return data === undefined
      ? []
      : [{ id: fields.get("id"), kind: fields.get("event") ?? "message", data: JSON.parse(data) }];
  });
}

describe("server-sent events", () => {
  it("resume after the last id without loss or double (HTML §9.2.4)", async () => {
    const room = await openTestRoom();
    for (let time = 0; time < 3; time += 1) await room.send(get(`${room.issuer}/jwks`));
    const first = await listen(room, undefined, 6);
    const more = listen(room, first[3]?.id, 4);
    await room.send(get(`${room.issuer}/jwks`));
    expect((await more).map(({ id }) => id)).toEqual([
      ...first.slice(4).map(({ id }) => id),
      expect.stringMatching(/-7$/),
      expect.stringMatching(/-8$/),
    ]);
  });

  it("say that some are missing where they are no longer kept", async () => {
    const room = await openTestRoom({}, createTestRegistry({ messages: 2 }));
    await room.send(get(`${room.issuer}/jwks`));
    const [seen] = await listen(room, undefined, 1);
    for (let time = 0; time < 2; time += 1) await room.send(get(`${room.issuer}/jwks`));
    const kinds = (await listen(room, seen?.id, 3)).map(({ kind }) => kind);
    expect(kinds).toEqual(["gap", "message", "message"]);
    expect((await listen(room, "of-another-room-1", 3))[0]?.kind).toBe("gap");
  });

  it("say whose each message is, and whether its tokens are signed by the room", async () => {
    const room = await openTestRoom();
    await room.send(
      post(`${room.issuer}/token`, [["grant_type", "client_credentials"]], [basic("nightly-report")]),
    );
    const [, answer] = await listen(room, undefined, 2);
    expect(answer?.data).toMatchObject({ clientId: "nightly-report", clientName: "Nightly report" });
    expect(Object.values(answer?.data.verifications ?? {})).toEqual([
      {
        verified: true,
        algorithm: "ES256",
        keyId: room.room.record.signingKey.kid,
        key: JSON.stringify(publicKey(room.room.record.signingKey)),
      },
    ]);
  });

  it("say so of assertions by the issuer that the room trusts (RFC 7523 §2.1)", async () => {
    const room = await openTestRoom();
    const assertion = await signJwt({ iss: "https://company.example" }, room.room.record.trustedKey);
    await room.send(post(`${room.issuer}/token`, [["assertion", assertion]], [basic("orders-api")]));
    const [asked] = await listen(room, undefined, 1);
    expect(Object.values(asked?.data.verifications ?? {})).toMatchObject([{ verified: true }]);
  });

  it("say so of what the client has signed whose message it is, with none of the keys of others (RFC 7523 §2.2)", async () => {
    const room = await openTestRoom();
    const assertion = await signJwt({ sub: "prints-web-jwt" }, room.room.record.clientKey);
    const own: Parameters = [["client_assertion", assertion]];
    await room.send(post(`${room.issuer}/token`, own));
    await room.send(post(`${room.issuer}/token`, own, [basic("prints-web")]));
    const [first, , second] = await listen(room, undefined, 3);
    expect(Object.values(first?.data.verifications ?? {})).toMatchObject([{ verified: true }]);
    expect(Object.values(second?.data.verifications ?? {})).toMatchObject([{ verified: false }]);
  });

  it("verify no more tokens of a message than a grant can need", async () => {
    const room = await openTestRoom();
    const tokens = Array.from({ length: 30 }, (_, index) => `eyJ.a.${index}`);
    await room.send(post(`${room.issuer}/token`, [["x", tokens.join(" ")]]));
    const [asked] = await listen(room, undefined, 1);
    expect(Object.keys(asked?.data.verifications ?? {})).toHaveLength(20);
  });

  it("are written once, however many read them", async () => {
    const room = await openTestRoom();
    await room.send(get(`${room.issuer}/jwks`));
    const list = vi.spyOn(room.room.store, "list");
    const [first, ...others] = await Promise.all(Array.from({ length: 9 }, () => listen(room, undefined, 2)));
    expect(list).toHaveBeenCalledOnce();
    expect(first).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  });

  it("give a sign of life while nothing happens, with no id to go on from (HTML §9.2.7)", async () => {
    const { room } = await openTestRoom();
    const leaving = new AbortController();
    let waits = 0;
    const wait = async () => {
      waits += 1;
      if (waits === 2) leaving.abort();
    };
    const idle = { ...room, events: { ...room.events, wait } };
    const pieces: string[] = [];
    for await (const piece of streamEvents(async () => idle, undefined, leaving.signal)) pieces.push(piece);
    expect(pieces).toEqual(["retry: 1000\n\n", ": still here\n\n"]);
  });

  it("end with the room", async () => {
    const pieces: string[] = [];
    const events = streamEvents(async () => undefined, undefined, new AbortController().signal);
    for await (const piece of events) pieces.push(piece);
    expect(pieces).toEqual(["retry: 1000\n\n"]);
  });
});
