import { describe, expect, it } from "vitest";
import { attackScript } from "@/components/learn/keep/scripts";
import { type Header, type HttpRequest, readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { readSetCookies } from "@/lib/http/set-cookie";
import { createKeepServer } from "@/lib/keep/server";
import { macKey } from "@/lib/oauth/jwt";

const own: Header = ["Keep-App", "1"];

function createServer(isSecure = false) {
  let [drawn, now] = [0, 1_767_603_600];
  const random = (_purpose: string, bytes: number) => {
    drawn += 1;
    return new Uint8Array(bytes).map((_, index) => (index < 2 ? drawn >> (8 * index) : 0));
  };
  const key = macKey("a-demo-secret-of-256-bits-length");
  const serve = createKeepServer({ key, now: () => now, random, isSecure });
  const ask = (method: string, act: string, ...headers: readonly Header[]) => {
    const url = `http://127.0.0.1:3000/learn/where-to-keep/server/${act}`;
    return serve({ method, url, headers, body: "" } satisfies HttpRequest);
  };
  const pass = (seconds: number) => {
    now += seconds;
  };
  return { ask, pass };
}

type Ask = ReturnType<typeof createServer>["ask"];

/** The Cookie field of a browser that was just signed in. */
async function signIn(ask: Ask, place: string): Promise<Header> {
  const [cookie] = readSetCookies(await ask("POST", `sign-in?place=${place}`, own));
  return ["Cookie", `${cookie?.name}=${cookie?.value}`];
}

describe("the server of the page on where to keep a token", () => {
  it("gives the token to the page where the page is to keep it, and takes it by header (RFC 6750 §2.1)", async () => {
    const { ask } = createServer();
    const token = readJson(await ask("POST", "sign-in?place=page", own))?.access_token;
    const answer = await ask("GET", "albums", ["Authorization", `Bearer ${token}`]);
    expect([answer.status, readJson(answer)?.albums]).toEqual([
      200,
      expect.arrayContaining([expect.anything()]),
    ]);
    const refused = await ask("GET", "albums", ["Authorization", `Bearer ${token}x`]);
    expect([refused.status, readHeader(refused, "WWW-Authenticate")]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
  });

  it("says how to come to albums to whoever brings no token (RFC 9110 §15.5.2, RFC 6750 §3)", async () => {
    const answer = await createServer().ask("GET", "albums", own);
    expect([answer.status, readHeader(answer, "WWW-Authenticate")]).toEqual([401, 'Bearer realm="albums"']);
  });

  it.each(["cookie", "backend"])(
    "sets a cookie that no script reads: %s (RFC 10017 §6.1.3.2)",
    async (place) => {
      const answer = await createServer(true).ask("POST", `sign-in?place=${place}`, own);
      expect(answer.body).toBe("");
      const [cookie] = readSetCookies(answer);
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", secure: true });
      expect(/^eyJ/.test(cookie?.value ?? "")).toBe(place === "cookie");
    },
  );

  it.each(["cookie", "backend"])(
    "takes the cookie with a header that only this site can send: %s (RFC 10017 §6.1.3.3.2)",
    async (place) => {
      const { ask } = createServer();
      const cookie = await signIn(ask, place);
      expect((await ask("GET", "albums", cookie, own)).status).toBe(200);
      expect((await ask("GET", "albums", cookie)).status).toBe(401);
      expect(readJson(await ask("GET", "session", cookie, own))).toEqual({ signed_in: true });
    },
  );

  it("ends a session of the backend at once, and a token only by its time (RFC 7009 §3)", async () => {
    const { ask, pass } = createServer();
    const [session, token] = [await signIn(ask, "backend"), await signIn(ask, "cookie")];
    for (const cookie of [session, token]) await ask("POST", "sign-out", cookie);
    expect((await ask("GET", "albums", session, own)).status).toBe(401);
    expect((await ask("GET", "albums", token, own)).status).toBe(200);
    pass(600);
    expect((await ask("GET", "albums", token, own)).status).toBe(401);
  });

  it("forgets the oldest session when there are more than a thousand", async () => {
    const { ask } = createServer();
    const first = await signIn(ask, "backend");
    for (let times = 0; times < 999; times += 1) await signIn(ask, "backend");
    expect((await ask("GET", "albums", first, own)).status).toBe(200);
    await signIn(ask, "backend");
    expect((await ask("GET", "albums", first, own)).status).toBe(401);
  });

  it("has nothing else", async () => {
    const { ask } = createServer();
    expect((await ask("GET", "sign-in", own)).status).toBe(404);
    expect((await ask("DELETE", "albums", own)).status).toBe(404);
  });
});

it("the script that gets in asks the server that the app asks, and no other", () => {
  const addresses = [...attackScript.matchAll(/"(\/[^"]*)"/g)].map(([, address]) => address);
  expect(new Set(addresses)).toEqual(new Set(["/learn/where-to-keep/server/albums"]));
});
