import { beforeAll, describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import { buildRevocationEvent } from "@/lib/oauth/authorization-server/revocation-event";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import type {
  ResourceServerMemory,
  ResourceServerSettings,
} from "@/lib/oauth/resource-server/resource-server";
import { countingRandom } from "../oauth/notebook";
import {
  answerOf,
  claims,
  createPhotos,
  empty,
  jwtSettings,
  now,
  photos,
  withToken,
} from "../oauth/resource-server/photos";
import { createKey } from "../oauth/tokens";

const issuer = "https://id.example";
const name = `${issuer}/events/access-token-revoked`;
const settings: ResourceServerSettings = {
  ...jwtSettings,
  validation: { kind: "jwt", algorithms: ["ES256"], jwksUri: `${issuer}/jwks`, blocklist: true },
};

let key: JsonWebKey;
let known: ResourceServerMemory;
beforeAll(async () => {
  key = await createKey("ES256", "es-1");
  known = { ...empty, keys: [publicKey(key)] };
});

function sign(changes: JsonObject = {}): Promise<string> {
  return signJwt({ ...claims, ...changes }, key, { typ: "at+jwt" });
}

async function send(request: HttpRequest, memory = known) {
  const { api, notebook } = createPhotos(settings);
  const outcome = await api.receive(request, memory);
  return { status: answerOf(outcome).status, memory: outcome.memory, failed: notebook.failed() };
}

async function announce(): Promise<HttpRequest> {
  const server = { issuer, signingKey: key, now: () => now, random: countingRandom() };
  return buildRevocationEvent(server, photos, { jti: "t-1", exp: now + 600 });
}

/** The event that the server would push, but for what is wrong with it. */
async function forge(changes: JsonObject, typ = "secevent+jwt", by: JsonWebKey = key): Promise<HttpRequest> {
  const payload = { iss: issuer, aud: photos, iat: now, jti: "e-1" };
  const events = { [name]: { jti: "t-1", exp: now + 600 } };
  return { ...(await announce()), body: await signJwt({ ...payload, events, ...changes }, by, { typ }) };
}

describe("an attacker who wants to lock an honest client out of the API", () => {
  const forgeries: readonly (readonly [what: string, make: () => Promise<HttpRequest>, check: CheckId])[] = [
    [
      "with a key of their own (RFC 8935 §2)",
      async () => forge({}, "secevent+jwt", await createKey("ES256", "es-1")),
      "security-event-signature",
    ],
    [
      "as another issuer (RFC 8935 §2)",
      () => forge({ iss: "https://evil.example" }),
      "security-event-issuer",
    ],
    [
      "with an event that was for another API (RFC 8935 §2)",
      () => forge({ aud: "https://calendar.example" }),
      "security-event-audience",
    ],
    ["with another kind of token (RFC 8417 §2.3)", () => forge({}, "at+jwt"), "security-event-type"],
  ];

  it.each(forgeries)("cannot do so %s", async (_, make, check) => {
    const { status, memory, failed } = await send(await make());
    expect([status, failed]).toEqual([400, [check]]);
    expect((await send(withToken(await sign()), memory)).status).toBe(200);
  });
});

describe("a thief with a copy of a token that was revoked", () => {
  it("is refused from the event on (RFC 7009 §3)", async () => {
    const token = await sign();
    const { status, memory } = await send(await announce());
    expect(status).toBe(202);
    const { status: refused, failed } = await send(withToken(token), memory);
    expect([refused, failed]).toEqual([401, ["access-token-not-blocked"]]);
  });

  it("cannot come with one that has no name, and so can stand on no list (RFC 9068 §2.2)", async () => {
    const { status, failed } = await send(withToken(await sign({ jti: undefined })));
    expect([status, failed]).toEqual([401, ["access-token-not-blocked"]]);
  });

  it("does not get it back by another revocation (RFC 7009 §3)", async () => {
    const { memory } = await send(await announce());
    const other = await forge({ events: { [name]: { jti: "t-2", exp: now + 600 } } });
    const { memory: both } = await send(other, memory);
    expect((await send(withToken(await sign()), both)).status).toBe(401);
    expect((await send(withToken(await sign({ jti: "t-2" })), both)).status).toBe(401);
  });
});
