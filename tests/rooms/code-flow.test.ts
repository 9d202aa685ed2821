import { describe, expect, it } from "vitest";
import { unescapeHtml } from "@/lib/http/html";
import { readHeader } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { readJson } from "@/lib/http/response";
import { withProof } from "@/lib/oauth/dpop-proof";
import { readJwt, signJwt, thumbprint, verifySignature } from "@/lib/oauth/jwt";
import {
  authorize,
  basic,
  get,
  messagesOf,
  obtainCode,
  openTestRoom,
  post,
  readAll,
  redeem,
  verifier,
} from "./support/room";

const bearer = (token: unknown) => ["Authorization", `Bearer ${String(token)}`] as const;

it("the callback of the demo clients knows HEAD where it knows GET (RFC 9110 §9.1, §9.3.2)", async () => {
  const room = await openTestRoom();
  const url = `${room.issuer}/client/callback?code=x`;
  const got = await room.send(get(url));
  expect(await room.send({ ...get(url), method: "HEAD" })).toEqual({ ...got, body: "" });
  const refused = await room.send({ ...get(url), method: "PUT" });
  expect([refused.status, readHeader(refused, "Allow")]).toEqual([405, "GET, HEAD, POST"]);
});

it("the callback of the demo clients shows a request that redeems, once the app has put in its own (RFC 7523 §2.2, RFC 9449 §5)", async () => {
  const room = await openTestRoom();
  const { issuer, room: own, send } = room;
  const client_id = "prints-web-jwt";
  const key = own.record.clientKey;
  const answer = await authorize(room, { client_id, dpop_jkt: await thumbprint(key) });
  const { body } = await send(get(readHeader(answer, "Location") ?? ""));
  expect(unescapeHtml(body)).toContain("--header 'DPoP: YOUR_PROOF'");
  const shown = readParameters(/--data-raw '([^']+)'/.exec(unescapeHtml(body))?.[1] ?? "");
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: client_id, sub: client_id, aud: issuer, exp: now + 60, jti: "a-jti" };
  const values: Readonly<Record<string, string>> = {
    code_verifier: verifier,
    client_assertion: await signJwt(claims, key),
  };
  const filled = shown.map(([name, value]) => [name, values[name] ?? value] as const);
  const request = post(`${issuer}/token`, filled);
  const surroundings = { now: () => now, random: (_: string, bytes: number) => new Uint8Array(bytes) };
  const response = await send(await withProof(request, key, surroundings));
  expect(readJson(response)).toMatchObject({ token_type: "DPoP" });
});

it("a demo client that is a web server has the one port, and the one on a desktop has any (RFC 9700 §4.1.3, RFC 8252 §7.3)", async () => {
  const room = await openTestRoom();
  const elsewhere = `${room.issuer.replace(":4000", ":4001")}/client/callback`;
  await expect(authorize(room, { redirect_uri: elsewhere })).rejects.toThrow("there is no form: 400");
  const desktop = { client_id: "prints-desktop", redirect_uri: "http://127.0.0.1:51004/callback" };
  expect(readHeader(await authorize(room, desktop), "Location")).toMatch(/^http:\/\/127\.0\.0\.1:51004\//);
});

describe("a room", () => {
  it("is an issuer with a path: code, tokens and the API work below it (RFC 8414 §2)", async () => {
    const room = await openTestRoom();
    const tokens = readJson(await redeem(room, await obtainCode(room))) ?? {};
    expect(readJwt(String(tokens.access_token))?.payload).toMatchObject({
      iss: room.issuer,
      client_id: "prints-web",
    });
    const albums = await room.send(get(`${room.issuer}/api/albums`, [bearer(tokens.access_token)]));
    expect(readJson(albums)).toMatchObject({ albums: [{ title: "Summer in Lofoten" }, {}] });
  });

  it("leads from its API to its issuer, by the description of the API (RFC 9728 §5.1)", async () => {
    const room = await openTestRoom();
    const refused = await room.send(get(`${room.issuer}/api/albums`));
    const url = /resource_metadata="([^"]+)"/.exec(readHeader(refused, "WWW-Authenticate") ?? "")?.[1] ?? "";
    const described = await room.send(get(url));
    expect(readJson(described)).toMatchObject({
      resource: `${room.issuer}/api/albums`,
      authorization_servers: [room.issuer],
      scopes_supported: ["photos.read", "photos.write"],
    });
    const asked = messagesOf(await readAll(room.room)).findLast(({ kind }) => kind === "request");
    expect(asked?.to).toBe("resource-server");
  });

  it("signs with a key of its own, for the algorithm that was chosen (RFC 7517 §5)", async () => {
    const rooms = await Promise.all([
      openTestRoom({ signing_alg: "EdDSA" }),
      openTestRoom({ signing_alg: "EdDSA" }),
    ]);
    const [one, other] = await Promise.all(
      rooms.map(async (room) => {
        const set = readJson(await room.send(get(`${room.issuer}/jwks`)));
        const token = readJson(await redeem(room, await obtainCode(room)))?.access_token;
        return { keys: set?.keys as never[], token: String(token) };
      }),
    );
    if (one === undefined || other === undefined) throw new Error("two rooms were opened");
    expect(JSON.stringify(one.keys)).not.toMatch(/"d"/);
    expect(await verifySignature(one.token, one.keys)).toMatchObject({ verified: true });
    expect(await verifySignature(one.token, other.keys)).toMatchObject({ verified: false });
    expect(readJwt(one.token)?.header).toMatchObject({ alg: "EdDSA", typ: "at+jwt" });
  });

  it("keeps its sessions to its own path (RFC 10025 §4.1.2.4)", async () => {
    const { issuer, send } = await openTestRoom();
    const page = await send(
      get(
        `${issuer}/authorize?response_type=code&client_id=prints-web&scope=openid&redirect_uri=${issuer}/client/callback`,
      ),
    );
    expect(readHeader(page, "Set-Cookie")).toMatch(
      new RegExp(`^session=[^;]+; Path=${new URL(issuer).pathname}; HttpOnly; SameSite=Lax$`),
    );
  });

  it("takes opaque tokens at its API by asking its own server (RFC 7662 §2)", async () => {
    const room = await openTestRoom({ access_token: "opaque" });
    const tokens = readJson(await redeem(room, await obtainCode(room))) ?? {};
    expect(readJwt(String(tokens.access_token))).toBeUndefined();
    const albums = await room.send(get(`${room.issuer}/api/albums`, [bearer(tokens.access_token)]));
    expect(albums.status).toBe(200);
    const messages = messagesOf(await readAll(room.room)).slice(-4);
    expect(messages.map(({ step, from, to, channel }) => [step, from, to, channel])).toEqual([
      ["apiRequest", "client", "resource-server", "back"],
      ["introspectionRequest", "resource-server", "authorization-server", "back"],
      ["introspectionResponse", "authorization-server", "resource-server", "back"],
      ["apiResponse", "resource-server", "client", "back"],
    ]);
  });

  it("takes the client whose id and secret have to be form-encoded (RFC 6749 §2.3.1)", async () => {
    const room = await openTestRoom();
    const location = readHeader(await authorize(room, { client_id: "odd characters" }), "Location") ?? "";
    const parameters = [
      ["grant_type", "authorization_code"],
      ["code", new URL(location).searchParams.get("code") ?? ""],
      ["redirect_uri", `${room.issuer}/client/callback`],
      ["code_verifier", verifier],
    ] as const;
    const odd = basic("odd characters", "demo secret: 100% +/=&?~");
    expect((await room.send(post(`${room.issuer}/token`, parameters, [odd]))).status).toBe(200);
  });

  it("serves its metadata at all of its addresses (RFC 8414 §3.1, OIDC Discovery §4)", async () => {
    const { issuer, send } = await openTestRoom();
    const { origin, pathname } = new URL(issuer);
    const answers = await Promise.all(
      [
        `${issuer}/.well-known/oauth-authorization-server`,
        `${issuer}/.well-known/openid-configuration`,
        `${origin}/.well-known/oauth-authorization-server${pathname}`,
        `${origin}/.well-known/openid-configuration${pathname}`,
      ].map(async (url) => readJson(await send(get(url)))),
    );
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], issuer });
  });

  it("answers an address that it does not have with JSON, and a browser with a page", async () => {
    const { issuer, send } = await openTestRoom();
    for (const place of ["/nothing", "/api/nothing"]) {
      const answer = await send(get(issuer + place));
      expect(answer.status).toBe(404);
      expect(readJson(answer)).toMatchObject({ error: "not_found" });
      const page = await send(get(issuer + place, [["Accept", "text/html,*/*"]]));
      expect(page.status).toBe(404);
      expect(readHeader(page, "Content-Type")).toMatch("text/html");
    }
  });
});
