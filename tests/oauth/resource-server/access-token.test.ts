import { beforeAll, describe, expect, it } from "vitest";
import { readChallenge } from "@/lib/http/bearer";
import { readHeader } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import { nonsense } from "../client/prints";
import { createKey, encodeText, macKeyOf, tamper, unsecured } from "../tokens";
import {
  answerOf,
  challenged,
  claims,
  createPhotos,
  empty,
  jwtSettings,
  named,
  now,
  photos,
  questionOf,
  withToken,
} from "./photos";

const typ = { typ: "at+jwt" };

let key: JsonWebKey;
let known: typeof empty;
beforeAll(async () => {
  key = await createKey("ES256", "es-1");
  known = { ...empty, keys: [publicKey(key)] };
});

async function call(token: string, memory = known, changes = {}) {
  const { api, notebook } = createPhotos(jwtSettings);
  const outcome = await api.receive(withToken(token, changes), memory);
  return { outcome, notebook };
}

function sign(changes: JsonObject = {}, header: JsonObject = typ, by = key) {
  return signJwt({ ...claims, ...changes }, by, header);
}

/** 401 with `invalid_token` (RFC 6750 §3.1), because of this check and without asking anybody. */
async function expectRefusal(token: string, check: CheckId) {
  const { outcome, notebook } = await call(token);
  const response = answerOf(outcome);
  expect(response.status).toBe(401);
  const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
  expect(challenge?.scheme).toBe("Bearer");
  expect(named(challenge?.parameters)).toEqual({
    ...challenged,
    error: "invalid_token",
    error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/),
  });
  expect(JSON.parse(response.body)).toMatchObject({ error: "invalid_token" });
  expect(notebook.failed()).toEqual([check]);
}

describe("a JWT access token that is good", () => {
  it("opens the albums after every check, in order (RFC 9068 §4)", async () => {
    const { outcome, notebook } = await call(await sign());
    expect(answerOf(outcome).status).toBe(200);
    expect(JSON.parse(answerOf(outcome).body).albums).toHaveLength(2);
    expect(notebook.failed()).toEqual([]);
    expect(notebook.checks()).toEqual([
      "bearer-once",
      "bearer-present",
      "bearer-format",
      "access-token-readable",
      "access-token-type",
      "access-token-algorithm",
      "access-token-issuer",
      "access-token-audience",
      "access-token-signature",
      "access-token-expiry",
      "access-token-scope",
    ]);
  });

  it.each(["at+jwt", "AT+JWT", "application/at+jwt"])(
    "has the type %s (RFC 9068 §4, RFC 7515 §4.1.9)",
    async (type) => {
      expect(answerOf((await call(await sign({}, { typ: type }))).outcome).status).toBe(200);
    },
  );

  it("may be for several resources (RFC 9068 §4)", async () => {
    const token = await sign({ aud: ["https://id.example/userinfo", photos] });
    expect(answerOf((await call(token)).outcome).status).toBe(200);
  });
});

describe("a JWT access token", () => {
  it.each(["opaque", "a.b.c", "..", "a.b", "a.b.c.d.e", `${encodeText("{}")}.${encodeText("[]")}.x`])(
    "is refused as %j, which is no JWT (RFC 9068 §4)",
    async (token) => {
      await expectRefusal(token, "access-token-readable");
    },
  );

  it.each([{}, { typ: "JWT" }, { typ: "jwt" }, { typ: 1 }, { typ: "dpop+jwt" }, { typ: "x-at+jwt" }])(
    "is refused with the header %j: an ID token is no access token (RFC 9068 §4)",
    async (header) => {
      await expectRefusal(await sign({}, header), "access-token-type");
    },
  );

  it("is refused unsecured (RFC 9068 §4)", async () => {
    await expectRefusal(unsecured(claims, typ), "access-token-algorithm");
  });

  it("is refused unsecured even where the settings allow none (RFC 9068 §2.1)", async () => {
    const { api, notebook } = createPhotos({
      ...jwtSettings,
      validation: { kind: "jwt", algorithms: ["none"], jwksUri: "https://id.example/jwks" },
    });
    const outcome = await api.receive(withToken(unsecured(claims, typ)), known);
    expect(answerOf(outcome).status).toBe(401);
    expect(notebook.failed()).toEqual(["access-token-algorithm"]);
  });

  it("is refused with a MAC made of the public key (RFC 8725 §3.1)", async () => {
    await expectRefusal(await sign({}, typ, macKeyOf(key)), "access-token-algorithm");
  });

  it("is refused with an algorithm that is not on the list (RFC 8725 §3.1)", async () => {
    await expectRefusal(await sign({}, typ, await createKey("EdDSA", "ed-1")), "access-token-algorithm");
  });

  it.each([undefined, "https://evil.example", "https://id.example/", 1])(
    "is refused of the issuer %j (RFC 9068 §4)",
    async (iss) => {
      await expectRefusal(await sign({ iss }), "access-token-issuer");
    },
  );

  it.each([
    undefined,
    "https://calendar.example",
    ["https://calendar.example"],
    "https://photos.example/",
    [],
    1,
  ])("is refused for the audience %j (RFC 9700 §2.3)", async (aud) => {
    await expectRefusal(await sign({ aud }), "access-token-audience");
  });

  it("is refused with a scope that was added under the signature (RFC 9068 §4)", async () => {
    const token = tamper(await sign(), { ...claims, scope: "photos.read photos.write" });
    await expectRefusal(token, "access-token-signature");
  });

  it("is refused with the signature of somebody else's key of that name (RFC 9068 §4)", async () => {
    await expectRefusal(await sign({}, typ, await createKey("ES256", "es-1")), "access-token-signature");
  });

  it("is refused with an extension that must be understood (RFC 7515 §4.1.11)", async () => {
    const [, payload, signature] = (await sign()).split(".");
    const header = encodeText(
      JSON.stringify({ alg: "ES256", kid: "es-1", typ: "at+jwt", crit: ["x"], x: 1 }),
    );
    await expectRefusal([header, payload, signature].join("."), "access-token-signature");
  });

  it.each([undefined, now, now - 1, "later", null])("is refused with exp %j (RFC 6750 §3.1)", async (exp) => {
    await expectRefusal(await sign({ exp }), "access-token-expiry");
  });

  it("is refused before its time (RFC 7519 §4.1.5)", async () => {
    await expectRefusal(await sign({ nbf: now + 1 }), "access-token-expiry");
  });

  it.each([
    ["has expired", { exp: now }],
    ["is not good yet", { nbf: now + 1 }],
    ["does not say when it expires", { exp: undefined }],
  ])("is told that it %s (RFC 7519 §4.1.4, §4.1.5)", async (fault, claims) => {
    const { outcome } = await call(await sign(claims));
    expect(JSON.parse(answerOf(outcome).body).error_description).toBe(`The token ${fault}`);
  });

  it.each([undefined, "", "openid", "photos.write", "photos.reader", ["photos.read"], "photos.read  x"])(
    "is refused with 403 and the scope that is needed where it has the scope %j (RFC 6750 §3.1)",
    async (scope) => {
      const { outcome, notebook } = await call(await sign({ scope }));
      const response = answerOf(outcome);
      expect(response.status).toBe(403);
      const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
      expect(named(challenge?.parameters)).toMatchObject({
        error: "insufficient_scope",
        scope: "photos.read",
      });
      expect(notebook.failed()).toEqual(["access-token-scope"]);
    },
  );
});

describe("the findings of a JWT access token", () => {
  it("say what the token has (RFC 9068 §4)", async () => {
    const { finding } = (await call(await sign())).notebook;
    expect(finding("access-token-readable").actual).toBe("a signed JWT");
    expect(finding("access-token-type")).toEqual({ expected: "at+jwt", actual: "at+jwt" });
    expect(finding("access-token-algorithm")).toEqual({ expected: "RS256 or ES256", actual: "ES256" });
    expect(finding("access-token-signature").actual).toBe("verified with es-1");
  });

  it("say what it lacks (RFC 9068 §4)", async () => {
    expect((await call("opaque")).notebook.finding("access-token-readable").actual).toBe("something else");
    expect((await call(await sign({}, {}))).notebook.finding("access-token-type").actual).toBe("none");
    expect((await call(await sign({ iss: 1 }))).notebook.finding("access-token-issuer").actual).toBe("1");
  });
});

describe("the keys of the issuer", () => {
  it("are asked for when the token names one that is not known, and the request waits as JSON (RFC 9068 §4)", async () => {
    const { api, notebook } = createPhotos(jwtSettings);
    const asked = questionOf(await api.receive(withToken(await sign()), empty));
    expect(asked.request).toMatchObject({ method: "GET", url: "https://id.example/jwks" });
    expect(asked.memory).toEqual(empty);
    const pending = JSON.parse(JSON.stringify(asked.pending));
    expect(pending).toEqual(asked.pending);
    const outcome = await api.resume(pending, jsonResponse(200, { keys: [publicKey(key)] }), asked.memory);
    expect(answerOf(outcome).status).toBe(200);
    expect(outcome.memory.keys).toEqual([publicKey(key)]);
    expect(notebook.actions()).toMatchObject([{ action: "keys-stored" }]);
    expect(notebook.checks()).toEqual([...new Set(notebook.checks())]);
  });

  it("are asked for again when the issuer has changed its key, and replaced (RFC 7517 §4.5)", async () => {
    const next = await createKey("ES256", "es-2");
    const { api } = createPhotos(jwtSettings);
    const asked = questionOf(await api.receive(withToken(await sign({}, typ, next)), known));
    const outcome = await api.resume(
      asked.pending,
      jsonResponse(200, { keys: [publicKey(next)] }),
      asked.memory,
    );
    expect(answerOf(outcome).status).toBe(200);
    expect(outcome.memory.keys).toEqual([publicKey(next)]);
  });

  it("are asked for once: a key that is still missing is a refusal (RFC 9068 §4)", async () => {
    const { api, notebook } = createPhotos(jwtSettings);
    const asked = questionOf(await api.receive(withToken(await sign()), empty));
    const outcome = await api.resume(asked.pending, jsonResponse(200, { keys: [] }), asked.memory);
    expect(answerOf(outcome).status).toBe(401);
    expect(notebook.failed()).toEqual(["access-token-signature"]);
  });

  it("are kept even where the token is then refused (RFC 9068 §4)", async () => {
    const { api } = createPhotos(jwtSettings);
    const token = tamper(await sign(), { ...claims, sub: "1" });
    const asked = questionOf(await api.receive(withToken(token), empty));
    const outcome = await api.resume(
      asked.pending,
      jsonResponse(200, { keys: [publicKey(key)] }),
      asked.memory,
    );
    expect(answerOf(outcome).status).toBe(401);
    expect(outcome.memory.keys).toEqual([publicKey(key)]);
  });

  it.each(["opaque", unsecured(claims, typ)])(
    "are not asked for on account of %j (RFC 9068 §4)",
    async (token) => {
      expect((await call(token, empty)).outcome.kind).toBe("answer");
    },
  );

  it.each(nonsense)(
    "that come as %j give 503, never a verdict or an exception (RFC 7517 §5)",
    async (response) => {
      const { api, notebook } = createPhotos(jwtSettings);
      const asked = questionOf(await api.receive(withToken(await sign()), empty));
      const outcome = await api.resume(asked.pending, response, asked.memory);
      expect(answerOf(outcome).status).toBe(503);
      expect(readHeader(answerOf(outcome), "WWW-Authenticate")).toBeUndefined();
      expect(JSON.parse(answerOf(outcome).body)).toMatchObject({ error: "temporarily_unavailable" });
      expect(notebook.failed()).toEqual(["keys-readable"]);
      expect(outcome.memory).toEqual(empty);
    },
  );
});
