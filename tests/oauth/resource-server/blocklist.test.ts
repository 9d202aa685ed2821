/** An API that judges JWTs by itself, and is told which of them count no more (RFC 7009 §3, RFC 8417, RFC 8935). */
import { beforeAll, describe, expect, it } from "vitest";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { buildRevocationEvent } from "@/lib/oauth/authorization-server/revocation-event";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, readJwt, signJwt } from "@/lib/oauth/jwt";
import type {
  ResourceServerMemory,
  ResourceServerSettings,
} from "@/lib/oauth/resource-server/resource-server";
import { countingRandom } from "../notebook";
import { createKey, tamper, unsecured } from "../tokens";
import { answerOf, claims, createPhotos, empty, jwtSettings, now, photos, withToken } from "./photos";

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

function announce(jti = "t-1", exp = now + 600): Promise<HttpRequest> {
  const server = { issuer, signingKey: key, now: () => now, random: countingRandom() };
  return buildRevocationEvent(server, photos, { jti, exp });
}

async function deliver(request: HttpRequest, memory = known, chosen = settings) {
  const { api, notebook } = createPhotos(chosen);
  const outcome = await api.receive(request, memory);
  return { response: answerOf(outcome), memory: outcome.memory, notebook };
}

const event = (changes: JsonObject = {}): JsonObject => ({
  iss: issuer,
  aud: photos,
  iat: now,
  jti: "e-1",
  events: { [name]: { jti: "t-1", exp: now + 600 } },
  ...changes,
});
const signed = (payload: JsonObject, typ = "secevent+jwt", by = key) => signJwt(payload, by, { typ });

async function statusOf(token: string, memory: ResourceServerMemory): Promise<number> {
  return (await deliver(withToken(token), memory)).response.status;
}

describe("an event that a token was revoked", () => {
  it("is a Security Event Token, pushed as such (RFC 8417 §2.2, RFC 8935 §2.1)", async () => {
    const request = await announce();
    expect(request).toMatchObject({ method: "POST", url: `${photos}/events` });
    expect(readHeader(request, "Content-Type")).toBe("application/secevent+jwt");
    expect(readJwt(request.body)).toMatchObject({
      header: { typ: "secevent+jwt", alg: "ES256" },
      payload: { iss: issuer, aud: photos, iat: now, events: { [name]: { jti: "t-1", exp: now + 600 } } },
    });
  });

  it("is taken with 202 and no content (RFC 8935 §2.2), and ends that token alone (RFC 7009 §3)", async () => {
    const [revoked, other] = [await sign(), await sign({ jti: "t-2" })];
    expect(await statusOf(revoked, known)).toBe(200);
    const { response, memory, notebook } = await deliver(await announce());
    expect(response).toMatchObject({ status: 202, body: "" });
    expect(notebook.failed()).toEqual([]);
    const refused = await deliver(withToken(revoked), memory);
    expect(refused.response.status).toBe(401);
    expect(readHeader(refused.response, "WWW-Authenticate")).toContain('error="invalid_token"');
    expect(refused.notebook.failed()).toEqual(["access-token-not-blocked"]);
    expect(await statusOf(other, memory)).toBe(200);
  });

  it.each(["SECEVENT+JWT", "application/secevent+jwt"])(
    "is taken with the type %j, which is the same (RFC 7515 §4.1.9)",
    async (typ) => {
      const body = await signed(event(), typ);
      const { response, notebook } = await deliver({ ...(await announce()), body });
      expect(response.status).toBe(202);
      expect(notebook.failed()).toEqual([]);
    },
  );

  it("is kept until the token would have expired, and once however often it comes", async () => {
    const { memory: first } = await deliver(await announce("t-1"));
    const { memory: twice } = await deliver(await announce("t-1"), first);
    expect(twice.blocked).toEqual([{ jti: "t-1", expiresAt: now + 600 }]);
    const old = { ...known, blocked: [{ jti: "t-0", expiresAt: now }] };
    const { memory: later } = await deliver(await announce("t-1"), old);
    expect(later.blocked).toEqual([{ jti: "t-1", expiresAt: now + 600 }]);
  });

  it.each(["GET", "PUT"])("comes by POST and not by %s (RFC 8935 §2.1, RFC 9110 §15.5.6)", async (method) => {
    const { response, notebook } = await deliver({ ...(await announce()), method });
    expect(response.status).toBe(405);
    expect(readHeader(response, "Allow")).toContain("POST");
    expect(notebook.failed()).toEqual([]);
  });

  it("is of no use where no list is kept: there is nothing at that address", async () => {
    const { response, memory } = await deliver(await announce(), known, jwtSettings);
    expect(response.status).toBe(404);
    expect(memory.blocked).toBeUndefined();
  });
});

describe("a token without a jti", () => {
  it("is refused where a list is kept, since it could never stand on it (RFC 9068 §2.2)", async () => {
    const token = await sign({ jti: undefined });
    const { response, notebook } = await deliver(withToken(token));
    expect(response.status).toBe(401);
    expect(notebook.failed()).toEqual(["access-token-not-blocked"]);
    expect((await deliver(withToken(token), known, jwtSettings)).response.status).toBe(200);
  });
});

describe("an event that is not good locks nobody out", () => {
  async function expectRefusal(changed: Partial<HttpRequest>, check: CheckId, err: string) {
    const { response, memory, notebook } = await deliver({ ...(await announce()), ...changed });
    expect(response.status).toBe(400);
    expect(readHeader(response, "Content-Language")).toBe("en");
    expect(readJson(response)).toMatchObject({ err, description: expect.any(String) });
    expect(notebook.failed()).toEqual([check]);
    expect(await statusOf(await sign(), memory)).toBe(200);
  }

  it("by another key (RFC 8935 §2)", async () => {
    const body = await signed(event(), "secevent+jwt", await createKey("ES256", "es-1"));
    await expectRefusal({ body }, "security-event-signature", "authentication_failed");
  });

  it("without a signature (RFC 8725 §3.2)", async () => {
    const body = unsecured(event(), { typ: "secevent+jwt" });
    await expectRefusal({ body }, "security-event-signature", "authentication_failed");
  });

  it("with another jti under the old signature (RFC 7515 §5.2)", async () => {
    const body = tamper(await signed(event({ events: { [name]: { jti: "x", exp: now } } })), event());
    await expectRefusal({ body }, "security-event-signature", "authentication_failed");
  });

  it.each(["https://evil.example", undefined, `${issuer}/`])(
    "by the issuer %j (RFC 8935 §2)",
    async (iss) => {
      await expectRefusal({ body: await signed(event({ iss })) }, "security-event-issuer", "invalid_issuer");
    },
  );

  it.each(["https://calendar.example", undefined, []])("for the audience %j (RFC 8935 §2)", async (aud) => {
    await expectRefusal(
      { body: await signed(event({ aud })) },
      "security-event-audience",
      "invalid_audience",
    );
  });

  it.each(["at+jwt", "JWT", undefined])("of the type %j (RFC 8417 §2.3)", async (typ) => {
    const body = await signJwt(event(), key, typ === undefined ? {} : { typ });
    await expectRefusal({ body }, "security-event-type", "invalid_request");
  });

  it("of another media type (RFC 8935 §2.1)", async () => {
    await expectRefusal(
      { headers: [["Content-Type", "application/jwt"]] },
      "security-event-type",
      "invalid_request",
    );
  });

  it.each([
    {},
    undefined,
    { "https://id.example/events/other": {} },
    { [name]: null },
    { [name]: { jti: 1, exp: now } },
    { [name]: { jti: "t-1" } },
    [name],
  ])("that says %j (RFC 8417 §2.2)", async (events) => {
    await expectRefusal({ body: await signed(event({ events })) }, "security-event-known", "invalid_request");
  });

  it.each([{ iat: undefined }, { iat: `${now}` }, { jti: undefined }, { jti: "" }, { jti: 1 }])(
    "with %j: when it was issued and its name must be there (RFC 8417 §2.2)",
    async (changes) => {
      await expectRefusal({ body: await signed(event(changes)) }, "security-event-named", "invalid_request");
    },
  );

  it.each(["", "a.b", "a.b.c", "null", "{}", "\u0000"])("that is nonsense: %j", async (body) => {
    await expectRefusal({ body }, "security-event-type", "invalid_request");
  });

  it("and none passes for an access token (RFC 8725 §3.11)", async () => {
    const token = await signed({ ...claims, ...event() });
    const { response, notebook } = await deliver(withToken(token));
    expect(response.status).toBe(401);
    expect(notebook.failed()).toEqual(["access-token-type"]);
  });
});
