import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { readJwt } from "@/lib/oauth/jwt";
import { authorize, basic, get, obtainCode, openTestRoom, post, redeem, verifier } from "./support/room";

const hundred = Array.from({ length: 100 }, (_, index) => index);

describe("at one time", () => {
  it("one code redeemed 100 times gives tokens once (RFC 6749 §4.1.2)", async () => {
    const room = await openTestRoom();
    const code = await obtainCode(room);
    const answers = await Promise.all(hundred.map(() => redeem(room, code)));
    const given = answers.filter(({ status }) => status === 200);
    const refused = answers.filter((answer) => readJson(answer)?.error === "invalid_grant");
    expect([given.length, refused.length]).toEqual([1, 99]);
  });

  it("one refresh token used 100 times gives tokens at most once, and the family ends (RFC 9700 §4.14.2)", async () => {
    const room = await openTestRoom();
    const scope = "openid offline_access photos.read";
    const location = readHeader(
      await authorize(room, { client_id: "prints-spa", scope, prompt: "consent" }),
      "Location",
    );
    const client = ["client_id", "prints-spa"] as const;
    const tokens = readJson(
      await room.send(
        post(`${room.issuer}/token`, [
          ["grant_type", "authorization_code"],
          ["code", new URL(location ?? "").searchParams.get("code") ?? ""],
          ["redirect_uri", `${room.issuer}/client/callback`],
          ["code_verifier", verifier],
          client,
        ]),
      ),
    );
    const refresh = (token: unknown) =>
      room.send(
        post(`${room.issuer}/token`, [
          ["grant_type", "refresh_token"],
          ["refresh_token", String(token)],
          client,
        ]),
      );
    const answers = await Promise.all(hundred.map(() => refresh(tokens?.refresh_token)));
    const given = answers.filter(({ status }) => status === 200);
    expect(given).toHaveLength(1);
    expect(readJson(await refresh(given.map(readJson)[0]?.refresh_token))).toMatchObject({
      error: "invalid_grant",
    });
  });

  it("100 new albums each get an id of their own", async () => {
    const room = await openTestRoom();
    const grant = post(
      `${room.issuer}/token`,
      [["grant_type", "client_credentials"]],
      [basic("nightly-report")],
    );
    const token = readJson(await room.send(grant))?.access_token;
    expect(readJwt(String(token))?.payload.scope).toMatch("photos.write");
    const authorization = ["Authorization", `Bearer ${String(token)}`] as const;
    const json = ["Content-Type", "application/json"] as const;
    const made = await Promise.all(
      hundred.map((index) =>
        room.send({
          method: "POST",
          url: `${room.issuer}/api/albums`,
          headers: [authorization, json],
          body: JSON.stringify({ title: `Album ${index}` }),
        }),
      ),
    );
    expect(new Set(made.map((answer) => readJson(answer)?.id)).size).toBe(100);
    const listed = readJson(await room.send(get(`${room.issuer}/api/albums`, [authorization])));
    expect(listed?.albums).toHaveLength(102);
  });

  it("a reader that breaks off again and again while others write misses nothing and gets nothing twice", async () => {
    const room = await openTestRoom();
    const { events } = room.room;
    const writing = Promise.all(hundred.map(() => room.send(get(`${room.issuer}/jwks`))));
    const seen: string[] = [];
    let last: string | undefined;
    while (seen.length < 200) {
      const page = await events.read(last, 7);
      expect(page.gap).toBe(false);
      seen.push(...page.events.map(({ id }) => id));
      last = page.last;
      await events.wait(last, 1_000, new AbortController().signal);
    }
    await writing;
    const kept = (await events.read(undefined, 1_000)).events.map(({ id }) => id);
    expect(seen).toEqual(kept);
    expect(new Set(seen).size).toBe(200);
  });
});
