import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { signJwt } from "@/lib/oauth/jwt";
import {
  basic,
  createTestRegistry,
  get,
  messagesOf,
  obtainCode,
  openTestRoom,
  post,
  readAll,
  redeem,
  type TestRoom,
} from "./support/room";

const registry = createTestRegistry();

async function openTwo(settings: Readonly<Record<string, unknown>> = {}): Promise<[TestRoom, TestRoom]> {
  return [await openTestRoom(settings, registry), await openTestRoom(settings, registry)];
}

const bearer = (token: unknown) => ["Authorization", `Bearer ${String(token)}`] as const;

describe("what one room made is nothing in another", () => {
  it.each(["jwt", "opaque"])(
    "a %s token, at the API, at userinfo and at introspection",
    async (access_token) => {
      const [one, other] = await openTwo({ access_token });
      const token = readJson(await redeem(one, await obtainCode(one)))?.access_token;
      expect((await one.send(get(`${one.issuer}/api/albums`, [bearer(token)]))).status).toBe(200);
      for (const place of ["/api/albums", "/userinfo"]) {
        expect((await other.send(get(other.issuer + place, [bearer(token)]))).status).toBe(401);
      }
      const asked = post(`${other.issuer}/introspect`, [["token", String(token)]], [basic("photos-api")]);
      expect(readJson(await other.send(asked))).toEqual({ active: false });
    },
  );

  it("a code", async () => {
    const [one, other] = await openTwo();
    const code = await obtainCode(one);
    expect(readJson(await redeem(other, code))).toMatchObject({ error: "invalid_grant" });
    expect((await redeem(one, code)).status).toBe(200);
  });

  it("a session, though the browser is the same", async () => {
    const [one, other] = await openTwo();
    const query = new URLSearchParams({
      response_type: "code",
      client_id: "prints-web",
      redirect_uri: `${other.issuer}/client/callback`,
      scope: "photos.read",
      prompt: "none",
    });
    const cookie = await signIn(one);
    expect(cookie).toMatch(/^session=/);
    const answer = await other.send(get(`${other.issuer}/authorize?${query}`, [["Cookie", cookie]]));
    expect(readHeader(answer, "Location")).toContain("login_required");
  });

  it("a client that registered itself", async () => {
    const [one, other] = await openTwo();
    const registered = await one.send({
      method: "POST",
      url: `${one.issuer}/register`,
      headers: [["Content-Type", "application/json"]],
      body: JSON.stringify({ grant_types: ["client_credentials"] }),
    });
    const { client_id: id, client_secret: secret } = readJson(registered) ?? {};
    const grant = [["grant_type", "client_credentials"]] as const;
    const ask = (room: TestRoom) =>
      room.send(post(`${room.issuer}/token`, grant, [basic(String(id), String(secret))]));
    expect([(await ask(one)).status, (await ask(other)).status]).toEqual([200, 401]);
  });

  it("an assertion of its client, or of the issuer that it trusts (RFC 7523 §3)", async () => {
    const [one, other] = await openTwo();
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: "https://company.example", sub: "248289761001", jti: "j-1", exp: now + 60 };
    const assertion = await signJwt({ ...claims, aud: other.issuer }, one.room.record.trustedKey);
    const grant = [
      ["grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"],
      ["assertion", assertion],
      ["scope", "photos.read"],
    ] as const;
    const answer = await other.send(post(`${other.issuer}/token`, grant, [basic("orders-api")]));
    expect(readJson(answer)).toMatchObject({ error: "invalid_grant" });
  });

  it("nor is anything that was said in it heard there", async () => {
    const [one, other] = await openTwo();
    await one.send(get(`${one.issuer}/jwks`));
    expect(messagesOf(await readAll(one.room))).toHaveLength(2);
    expect(messagesOf(await readAll(other.room))).toEqual([]);
  });
});

/** A user signs in: the Cookie field of their browser from then on. */
async function signIn(room: TestRoom): Promise<string> {
  await obtainCode(room);
  const cookies = messagesOf(await readAll(room.room)).flatMap((message) =>
    message.kind === "request" ? (readHeader(message.request, "Cookie") ?? []) : [],
  );
  return cookies.at(-1) ?? "";
}
