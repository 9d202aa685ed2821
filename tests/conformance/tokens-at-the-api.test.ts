import { beforeAll, describe, expect, it } from "vitest";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import {
  answerOf,
  claims,
  createPhotos,
  empty,
  getAlbums,
  introspectionSettings,
  jwtSettings,
  now,
  photos,
  questionOf,
  withToken,
} from "../oauth/resource-server/photos";
import { createKey, macKeyOf, tamper, unsecured } from "../oauth/tokens";

let key: JsonWebKey;
beforeAll(async () => {
  key = await createKey("ES256", "es-1");
});

function sign(changes: JsonObject = {}, header: JsonObject = {}, by = key): Promise<string> {
  return signJwt({ ...claims, ...changes }, by, { typ: "at+jwt", ...header });
}

async function send(request: HttpRequest): Promise<{ response: HttpResponse; failed: readonly CheckId[] }> {
  const { api, notebook } = createPhotos(jwtSettings);
  const response = answerOf(await api.receive(request, { ...empty, keys: [publicKey(key)] }));
  return { response, failed: notebook.failed() };
}

async function expectShut(request: HttpRequest, status: number, check: CheckId): Promise<void> {
  const { response, failed } = await send(request);
  expect([response.status, failed]).toEqual([status, [check]]);
  expect(response.body).not.toContain("Lofoten");
}

const worthless: readonly (readonly [what: string, make: () => Promise<string>, check: CheckId])[] = [
  [
    "one that was made for another API (RFC 9700 §2.3)",
    () => sign({ aud: "https://calendar.example" }),
    "access-token-audience",
  ],
  [
    "one that says of no API that it is for it (RFC 9068 §4)",
    () => sign({ aud: undefined }),
    "access-token-audience",
  ],
  ["one of another issuer (RFC 9068 §4)", () => sign({ iss: "https://evil.example" }), "access-token-issuer"],
  ["an ID token (RFC 9068 §5)", () => sign({}, { typ: "JWT" }), "access-token-type"],
  ["one that has expired (RFC 9068 §4)", () => sign({ exp: now }), "access-token-expiry"],
  ["one that never ends (RFC 9068 §2.2)", () => sign({ exp: undefined }), "access-token-expiry"],
  [
    "one without a signature (RFC 8725 §3.2)",
    async () => unsecured(claims, { typ: "at+jwt" }),
    "access-token-algorithm",
  ],
  [
    "one whose MAC has the public key for its secret (RFC 8725 §3.1)",
    () => signJwt(claims, macKeyOf(key), { typ: "at+jwt" }),
    "access-token-algorithm",
  ],
  [
    "one whose claims were changed (RFC 7515 §5.2)",
    async () => tamper(await sign(), { ...claims, scope: "photos.read photos.write" }),
    "access-token-signature",
  ],
  [
    "one by a key that only says that it is the issuer’s (RFC 7515 §4.1.4)",
    async () => sign({}, {}, { ...(await createKey("ES256", "es-1")), kid: "es-1" }),
    "access-token-signature",
  ],
];

describe("a token that is none for this API opens nothing", () => {
  it.each(worthless)("%s", async (_what, make, check) => {
    await expectShut(withToken(await make()), 401, check);
  });

  it("one that allows something else (RFC 6750 §3.1)", async () => {
    await expectShut(withToken(await sign({ scope: "openid photos.write" })), 403, "access-token-scope");
  });

  it("one whose user signed in too long ago for what it is to open (RFC 9470 §3)", async () => {
    const url = `${photos}/albums/locked`;
    const token = await sign({ auth_time: now - 301 });
    await expectShut(withToken(token, { url }), 401, "access-token-auth-time");
  });

  it("one whose user signed in by less than it is to open for (RFC 9470 §3)", async () => {
    const { api, notebook } = createPhotos({ ...jwtSettings, lockedTo: { acrValues: ["phr"] } });
    const call = withToken(await sign({ acr: "pwd" }), { url: `${photos}/albums/locked` });
    const response = answerOf(await api.receive(call, { ...empty, keys: [publicKey(key)] }));
    expect(response.status).toBe(401);
    expect(notebook.failed()).toEqual(["access-token-acr"]);
  });

  it("one in the address, where logs and histories keep it (RFC 9700 §4.3.2)", async () => {
    const url = `${photos}/albums?access_token=${await sign()}`;
    const { response } = await send(getAlbums([], { url }));
    expect([response.status, response.body]).toEqual([401, ""]);
  });

  it("two of them, of which each part of a server would read another (RFC 6750 §2)", async () => {
    const token = await sign();
    const url = `${photos}/albums?access_token=${token}`;
    await expectShut(withToken(token, { url }), 400, "bearer-once");
  });

  it("one beside another Authorization field, which another program could read (RFC 9110 §5.3)", async () => {
    const { headers, ...request } = withToken(await sign());
    const twice = { ...request, headers: [["Authorization", "Basic YTpi"] as const, ...headers] };
    await expectShut(twice, 400, "bearer-once");
  });
});

describe("a token that only the authorization server can read", () => {
  async function ask(answer: JsonObject, status = 200) {
    const { api, notebook } = createPhotos(introspectionSettings);
    const { pending, memory } = questionOf(await api.receive(withToken("opaque"), empty));
    const headers = [["Content-Type", "application/json"] as const];
    const response = answerOf(
      await api.resume(pending, { status, headers, body: JSON.stringify(answer) }, memory),
    );
    return [response.status, notebook.failed()];
  }

  it("opens nothing that it does not say is active, for this API, now (RFC 7662 §2.2)", async () => {
    const good = { ...claims, active: true };
    expect(await ask(good)).toEqual([200, []]);
    expect(await ask({ ...good, active: false })).toEqual([401, ["access-token-active"]]);
    expect(await ask({ ...good, active: "true" })).toEqual([503, ["introspection-readable"]]);
    expect(await ask({ ...good, aud: "https://calendar.example" })).toEqual([401, ["access-token-audience"]]);
    expect(await ask({ ...good, exp: now })).toEqual([401, ["access-token-expiry"]]);
    expect(await ask(good, 500)).toEqual([503, ["introspection-readable"]]);
  });
});
