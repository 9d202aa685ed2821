import { beforeAll, describe, expect, it } from "vitest";
import type { CheckId } from "@/lib/oauth/checks";
import type { ClientSession, RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { validateIdToken } from "@/lib/oauth/client/id-token";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { accessTokenHash, publicKey, signJwt } from "@/lib/oauth/jwt";
import { type SigningAlgorithm, signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import { createNotebook } from "../notebook";
import { createKey, encodeText, macKeyOf, tamper, unsecured } from "../tokens";
import { configuration, issuer, now, session, withClient } from "./prints";

/** Of OIDC Core Appendix A.3. */
const accessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

const claims = {
  iss: issuer,
  sub: "248289761001",
  aud: "prints-web",
  exp: now + 600,
  iat: now - 1,
  auth_time: now - 20,
  nonce: session.nonce,
};

/** In the order in which they are judged. */
const allChecks: readonly CheckId[] = [
  "id-token-encryption",
  "id-token-issuer",
  "id-token-audience",
  "id-token-authorized-party",
  "id-token-subject",
  "id-token-algorithm",
  "id-token-mac-key",
  "id-token-signature",
  "id-token-expiry",
  "id-token-issued-at",
  "id-token-nonce",
  "id-token-acr",
  "id-token-auth-time",
  "id-token-access-token-hash",
];

let key: JsonWebKey;
beforeAll(async () => {
  key = await createKey("ES256", "es-1");
});

interface Circumstances {
  readonly by?: RedirectConfiguration;
  readonly from?: ClientSession;
  readonly keys?: readonly JsonWebKey[];
}

async function validate(idToken: string | undefined, { by, from, keys }: Circumstances = {}) {
  const notebook = createNotebook();
  const tokens = { accessToken, scope: "openid", ...(idToken === undefined ? {} : { idToken }) };
  const result = await validateIdToken(
    by ?? configuration,
    from ?? session,
    tokens,
    keys ?? [publicKey(key)],
    () => now,
    notebook.note,
  );
  return { result, notebook };
}

async function validateClaims(changes: JsonObject, circumstances: Circumstances = {}) {
  return validate(await signJwt({ ...claims, ...changes }, key), circumstances);
}

/** Rejected by this check, and by the first that failed. */
async function expectRejection(judging: ReturnType<typeof validate>, check: CheckId) {
  const { result, notebook } = await judging;
  expect(result).toMatchObject({ kind: "rejected", check });
  expect(notebook.failed()).toEqual([check]);
  expect(notebook.checks().at(-1)).toBe(check);
}

describe("an ID token that is good", () => {
  it.each(signingAlgorithms)(
    "is valid with %s after every check (OIDC Core §3.1.3.7)",
    async (alg: SigningAlgorithm) => {
      const signing = await createKey(alg, "key");
      const at_hash = await accessTokenHash(accessToken, alg);
      const idToken = await signJwt({ ...claims, at_hash }, signing);
      const by = { ...configuration, expectedAlgorithm: alg };
      const { result, notebook } = await validate(idToken, { by, keys: [publicKey(signing)] });
      expect(result).toEqual({ kind: "valid", claims: { ...claims, at_hash } });
      expect(notebook.checks()).toEqual(allChecks);
      expect(notebook.failed()).toEqual([]);
    },
  );

  it("may list the client in an array (OIDC Core §2)", async () => {
    expect((await validateClaims({ aud: ["prints-web"] })).result.kind).toBe("valid");
  });
});

describe("OIDC Core §3.1.3.7", () => {
  it.each([
    undefined,
    "",
    "a.b",
    "a.b.c",
    "..",
    "....",
    `${encodeText('{"alg":"RSA-OAEP","enc":"A128GCM"}')}.a.b.c.d`,
    `${encodeText('{"alg":"ES256"}')}.${encodeText("[1]")}.c`,
    "\u0000",
  ])("item 1: rejects %j, which is no signed JWT", async (idToken) => {
    await expectRejection(validate(idToken), "id-token-encryption");
  });

  it.each([undefined, "https://evil.example", "https://id.example/", 1])(
    "item 2: rejects the issuer %j",
    async (iss) => {
      await expectRejection(validateClaims({ iss }), "id-token-issuer");
    },
  );

  it.each([
    undefined,
    "gallery-web",
    [],
    ["gallery-web"],
    ["prints-web", "gallery-web"],
    ["prints-web", 1],
    1,
    {},
  ])("item 3: rejects the audience %j, the client not in it or not alone", async (aud) => {
    await expectRejection(validateClaims({ aud }), "id-token-audience");
  });

  it.each(["gallery-web", "", null, 1])("item 5: rejects the authorized party %j", async (azp) => {
    await expectRejection(validateClaims({ azp }), "id-token-authorized-party");
  });

  it("item 5: takes the client as the authorized party", async () => {
    expect((await validateClaims({ azp: "prints-web" })).result.kind).toBe("valid");
  });

  it("item 6: rejects claims that were changed under the signature", async () => {
    const idToken = tamper(await signJwt(claims, key), { ...claims, sub: "somebody else" });
    await expectRejection(validate(idToken), "id-token-signature");
  });

  it("item 6: rejects the signature of a key that is not the issuer's", async () => {
    const idToken = await signJwt(claims, await createKey("ES256", "es-1"));
    await expectRejection(validate(idToken), "id-token-signature");
  });

  it("item 6: rejects a token while no key is known", async () => {
    await expectRejection(validate(await signJwt(claims, key), { keys: [] }), "id-token-signature");
  });

  it("item 6: rejects a token that names another key", async () => {
    const idToken = await signJwt(claims, { ...key, kid: "es-2" });
    await expectRejection(validate(idToken), "id-token-signature");
  });

  it("item 7: rejects alg none, even where none was registered", async () => {
    await expectRejection(validate(unsecured(claims)), "id-token-algorithm");
    const by = { ...configuration, expectedAlgorithm: "none" };
    await expectRejection(validate(unsecured(claims), { by }), "id-token-algorithm");
  });

  it.each([
    ["RS256", "valid"],
    ["ES256", "rejected"],
  ] as const)("item 7: expects RS256 where nothing was registered: %s is %s", async (alg, kind) => {
    const signing = await createKey(alg, "key");
    const at_hash = await accessTokenHash(accessToken, alg);
    const { expectedAlgorithm: _, ...by } = configuration;
    const idToken = await signJwt({ ...claims, at_hash }, signing);
    expect((await validate(idToken, { by, keys: [publicKey(signing)] })).result.kind).toBe(kind);
  });

  it("item 7: rejects a good signature with an algorithm that was not registered", async () => {
    const other = await createKey("EdDSA", "ed-1");
    const idToken = await signJwt(claims, other);
    await expectRejection(validate(idToken, { keys: [publicKey(other)] }), "id-token-algorithm");
  });

  it("item 7: rejects a MAC made with the public key (RFC 8725 §3.1)", async () => {
    await expectRejection(validate(await signJwt(claims, macKeyOf(key))), "id-token-algorithm");
  });

  it("item 8: rejects a MAC where the client has no secret", async () => {
    const by = { ...withClient({ client_secret: undefined }), expectedAlgorithm: "HS256" };
    await expectRejection(validate(await signJwt(claims, macKeyOf(key)), { by }), "id-token-mac-key");
  });

  it("item 8: takes the client_secret as the key of a MAC, and never a key of the set", async () => {
    const by = { ...configuration, expectedAlgorithm: "HS256" };
    const secret = { kty: "oct", alg: "HS256", k: encodeText("demo-secret-prints-web") };
    expect((await validate(await signJwt(claims, secret), { by })).result.kind).toBe("valid");
    const named = await signJwt(claims, { ...secret, kid: "any" });
    expect((await validate(named, { by })).result.kind).toBe("valid");
    const confused = await signJwt(claims, macKeyOf(key));
    await expectRejection(validate(confused, { by, keys: [macKeyOf(key)] }), "id-token-signature");
  });

  it.each([undefined, now, now - 1, "never", null])(
    "item 9: rejects a token at %j, past its exp",
    async (exp) => {
      await expectRejection(validateClaims({ exp }), "id-token-expiry");
    },
  );

  it.each([undefined, now + 1, now - 601, "now"])("item 10: rejects a token of the time %j", async (iat) => {
    await expectRejection(validateClaims({ iat }), "id-token-issued-at");
  });

  it.each([now, now - 600])("item 10: takes a token of the time %j", async (iat) => {
    expect((await validateClaims({ iat })).result.kind).toBe("valid");
  });

  it.each([undefined, "", "another", 1])("item 11: rejects the nonce %j", async (nonce) => {
    await expectRejection(validateClaims({ nonce }), "id-token-nonce");
  });

  it("item 11: asks for no nonce where none was sent", async () => {
    const { nonce: _, ...from } = session;
    expect((await validateClaims({ nonce: undefined }, { from })).result.kind).toBe("valid");
  });

  it.each([undefined, "bronze", 1])("item 12: rejects the acr %j where it was asked for", async (acr) => {
    const from = { ...session, acrValues: ["gold", "silver"] };
    await expectRejection(validateClaims({ acr }, { from }), "id-token-acr");
    expect((await validateClaims({ acr: "silver" }, { from })).result.kind).toBe("valid");
    expect((await validateClaims({ acr })).result.kind).toBe("valid");
  });

  it.each([undefined, now - 61, "today"])(
    "item 13: rejects the auth_time %j where max_age was sent",
    async (auth_time) => {
      const from = { ...session, maxAge: 60 };
      await expectRejection(validateClaims({ auth_time }, { from }), "id-token-auth-time");
      expect((await validateClaims({ auth_time: now - 60 }, { from })).result.kind).toBe("valid");
      expect((await validateClaims({ auth_time })).result.kind).toBe("valid");
    },
  );
});

describe("the findings of an ID token", () => {
  it("say of an item that does not apply why it holds (OIDC Core §3.1.3.7)", async () => {
    const { nonce: _, ...from } = session;
    const { finding } = (await validateClaims({ auth_time: undefined }, { from })).notebook;
    expect(finding("id-token-authorized-party")).toEqual({ expected: "prints-web or none", actual: "none" });
    expect(finding("id-token-mac-key").actual).toBe("a signature");
    expect(finding("id-token-nonce").expected).toBe("anything: no nonce was sent");
    expect(finding("id-token-acr")).toEqual({ expected: "anything: acr was not asked for", actual: "none" });
    expect(finding("id-token-auth-time")).toEqual({
      expected: "anything: max_age was not sent",
      actual: "none",
    });
    expect(finding("id-token-access-token-hash").actual).toBe("none");
  });

  it("name the key that verified it, or why none did (OIDC Core §3.1.3.7)", async () => {
    expect((await validateClaims({})).notebook.finding("id-token-signature").actual).toBe(
      "verified with es-1",
    );
    const { finding } = (await validateClaims({}, { keys: [] })).notebook;
    expect(finding("id-token-signature").actual).toBe("no key for alg ES256 and kid es-1");
  });

  it("say what was asked for (OIDC Core §3.1.3.7)", async () => {
    const from = { ...session, acrValues: ["gold", "silver"], maxAge: 60 };
    const { finding } = (await validateClaims({ acr: "gold" }, { from })).notebook;
    expect(finding("id-token-acr").expected).toBe("gold or silver");
    expect(finding("id-token-auth-time").expected).toBe(`${now - 60} or later`);
  });
});

describe("a rejection", () => {
  it.each([
    [{ iss: "https://evil.example" }, "expected https://id.example, got https://evil.example"],
    [{ iss: undefined }, "expected https://id.example, got none"],
    [{ exp: 5 }, `expected exp later than ${now}, got exp 5`],
    [{ nonce: [1] }, `expected ${session.nonce}, got [1]`],
  ])("of %j says what was expected and what came", async (changes, reason) => {
    expect((await validateClaims(changes)).result).toMatchObject({ kind: "rejected", reason });
  });

  it("says how many parts came in place of three (OIDC Core §3.1.3.7)", async () => {
    expect((await validate(undefined)).result).toMatchObject({
      reason: expect.stringContaining("got 0 parts"),
    });
    expect((await validate("a.b.c.d.e")).result).toMatchObject({
      reason: expect.stringContaining("got 5 parts"),
    });
  });
});

describe("an ID token", () => {
  it.each([undefined, "", 248289761001])("is rejected with the subject %j (OIDC Core §2)", async (sub) => {
    await expectRejection(validateClaims({ sub }), "id-token-subject");
  });

  it.each(["", "LDktKdoQak3Pk0cnXxCltA", 1])(
    "is rejected with the at_hash %j of another token (OIDC Core §3.1.3.8)",
    async (at_hash) => {
      await expectRejection(validateClaims({ at_hash }), "id-token-access-token-hash");
    },
  );

  it("is valid with the at_hash of OIDC Core Appendix A.3 for its access token (OIDC Core §3.1.3.8)", async () => {
    expect((await validateClaims({ at_hash: "77QmUPtjPfzWtF2AnpK9RQ" })).result.kind).toBe("valid");
  });
});
