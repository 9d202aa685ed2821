import { describe, expect, it } from "vitest";
import { decodeBase64url, encodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { accessTokenHash, publicKey, readJwt, signJwt, thumbprint, verifySignature } from "@/lib/oauth/jwt";
import { signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import { demoSigningKeys } from "@/lib/world/demo-keys";

const claims = { iss: "https://id.example", sub: "248289761001" };
const keys = Object.values(demoSigningKeys).map(publicKey);
const rs256 = demoSigningKeys.RS256;

function encode(value: unknown): string {
  return encodeText(JSON.stringify(value));
}

function encodeText(text: string): string {
  return encodeBase64url(new TextEncoder().encode(text));
}

describe("a token that is signed and verified", () => {
  it.each(signingAlgorithms)("with %s comes back as it was, and names its key", async (algorithm) => {
    const key = demoSigningKeys[algorithm];
    const token = await signJwt(claims, key, { typ: "at+jwt" });
    expect(readJwt(token)).toEqual({
      header: { alg: algorithm, typ: "at+jwt", kid: key.kid },
      payload: claims,
    });
    expect(await verifySignature(token, keys)).toEqual({ verified: true, key: publicKey(key) });
  });

  it.each(["RS256", "EdDSA"] as const)("with %s is the same each time, byte for byte", async (algorithm) => {
    const [first, second] = [{ ...demoSigningKeys[algorithm] }, { ...demoSigningKeys[algorithm] }];
    expect(await signJwt(claims, first)).toBe(await signJwt(claims, second));
  });

  it.each(["ES256", "PS256"] as const)("with %s is verified, though never the same", async (algorithm) => {
    const key = demoSigningKeys[algorithm];
    const tokens = [await signJwt(claims, key), await signJwt(claims, key)];
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(await verifySignature(tokens[1] ?? "", keys)).toMatchObject({ verified: true });
  });

  it("is refused after a change of one claim", async () => {
    const [header, , signature] = (await signJwt(claims, rs256)).split(".");
    const token = [header, encode({ ...claims, sub: "1" }), signature].join(".");
    expect(await verifySignature(token, keys)).toEqual({
      verified: false,
      reason: "the signature does not match the content",
    });
  });
});

describe("the key", () => {
  it("is the one that kid names, and no other (RFC 7515 §4.1.4)", async () => {
    const token = await signJwt(claims, rs256);
    const renamed = { ...publicKey(rs256), kid: "other" };
    expect(await verifySignature(token, [renamed])).toEqual({
      verified: false,
      reason: "no key for alg RS256 and kid demo-rs256",
    });
  });

  it("is any that fits where the token names none", async () => {
    const { kid: _kid, ...nameless } = rs256;
    const token = await signJwt(claims, nameless);
    expect(readJwt(token)?.header).toEqual({ alg: "RS256" });
    expect(await verifySignature(token, keys)).toMatchObject({ verified: true, key: { kid: "demo-rs256" } });
  });

  it("may leave its algorithm open, and serves those of its type (RFC 7517 §4.4)", async () => {
    for (const algorithm of signingAlgorithms) {
      const { alg: _alg, ...open } = publicKey(demoSigningKeys[algorithm]);
      const token = await signJwt(claims, demoSigningKeys[algorithm]);
      expect(await verifySignature(token, [open])).toEqual({ verified: true, key: open });
    }
  });

  it("serves two algorithms where it leaves them open", async () => {
    const { alg: _alg, kid: _kid, ...open } = rs256;
    const verifier = publicKey(open);
    for (const alg of ["RS256", "PS256"]) {
      expect(await verifySignature(await signJwt(claims, { ...open, alg }), [verifier])).toMatchObject({
        verified: true,
      });
    }
  });

  it("does not serve when it is for encryption (RFC 7517 §4.2)", async () => {
    const token = await signJwt(claims, rs256);
    const forEncryption = { ...publicKey(rs256), use: "enc" };
    expect(await verifySignature(token, [forEncryption])).toMatchObject({ verified: false });
  });

  it("does not make the others fail where it is broken", async () => {
    const broken: JsonWebKey[] = [
      { kty: "RSA", alg: "RS256", kid: "demo-rs256" },
      { kty: "RSA", alg: "RS256", kid: "demo-rs256", n: "!", e: "" },
      { kty: "nosuch", alg: "RS256", kid: "demo-rs256" },
      { kty: "", kid: "demo-rs256" },
    ];
    const token = await signJwt(claims, rs256);
    expect(await verifySignature(token, broken)).toMatchObject({ verified: false });
    expect(await verifySignature(token, [...broken, ...keys])).toMatchObject({ verified: true });
  });
});

describe("an Ed25519 key has two names for its one algorithm (RFC 9864 §2.2)", () => {
  const { alg: _alg, ...unnamed } = demoSigningKeys.EdDSA;
  const names = ["EdDSA", "Ed25519"] as const;

  it.each(names)("%s in the header, whichever the key has", async (alg) => {
    const token = await signJwt(claims, { ...unnamed, alg });
    expect(readJwt(token)?.header.alg).toBe(alg);
    for (const key of [unnamed, ...names.map((name) => ({ ...unnamed, alg: name }))]) {
      expect(await verifySignature(token, [publicKey(key)])).toMatchObject({ verified: true });
    }
  });

  it("and no key of another kind has them", async () => {
    const token = await signJwt(claims, { ...unnamed, alg: "Ed25519" });
    const others = [
      { ...publicKey(unnamed), alg: "ES256" },
      { ...publicKey(unnamed), crv: "Ed448", alg: "EdDSA" },
      { ...publicKey(rs256), kid: unnamed.kid },
    ].map((key): JsonWebKey => ({ ...key, kid: String(unnamed.kid) }));
    expect(await verifySignature(token, others)).toEqual({
      verified: false,
      reason: `no key for alg Ed25519 and kid ${unnamed.kid}`,
    });
  });

  it("and one hash, SHA-512, of an access token (OIDC Core §3.1.3.6)", async () => {
    expect(await accessTokenHash("token", "Ed25519")).toBe(await accessTokenHash("token", "EdDSA"));
  });
});

describe("algorithm confusion", () => {
  async function signWithHmac(secret: Uint8Array, header: object): Promise<string> {
    const content = `${encode(header)}.${encode(claims)}`;
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", Uint8Array.from(secret), algorithm, false, ["sign"]);
    const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(content));
    return `${content}.${encodeBase64url(new Uint8Array(signature))}`;
  }

  const text = (value: string) => new TextEncoder().encode(value);
  const open = publicKey(rs256);
  const header = { alg: "HS256", kid: "demo-rs256" };

  it.each([
    ["its JSON", text(JSON.stringify(open))],
    ["its modulus", decodeBase64url(String(open.n)) ?? text("")],
    ["its modulus as text", text(String(open.n))],
  ])("refuses a public key that serves as an HMAC secret by %s (RFC 8725 §3.1)", async (_what, secret) => {
    const token = await signWithHmac(secret, header);
    expect(await verifySignature(token, keys)).toEqual({
      verified: false,
      reason: "no key for alg HS256 and kid demo-rs256",
    });
    const { alg: _alg, ...openAlgorithm } = open;
    expect(await verifySignature(token, [openAlgorithm])).toMatchObject({ verified: false });
    expect(await verifySignature(token, [{ ...open, alg: "HS256" }])).toMatchObject({ verified: false });
  });

  it("would accept the same token with that secret as an HMAC key: the refusal is for the key's sake", async () => {
    const secret = text(JSON.stringify(open));
    const key = { kty: "oct", alg: "HS256", kid: "demo-rs256", k: encodeBase64url(secret) };
    expect(await verifySignature(await signWithHmac(secret, header), [key])).toMatchObject({
      verified: true,
    });
  });

  it.each(["none", "None", "NONE", "nOnE"])("refuses alg %s (RFC 8725 §3.2)", async (alg) => {
    for (const signature of ["", "x"]) {
      const token = `${encode({ alg })}.${encode(claims)}.${signature}`;
      expect(await verifySignature(token, keys)).toMatchObject({ verified: false });
      expect(await verifySignature(token, [{ ...open, alg }])).toMatchObject({ verified: false });
    }
  });

  it("refuses another algorithm than the key's", async () => {
    const { kid: _kid, ...nameless } = rs256;
    const token = await signJwt(claims, { ...nameless, alg: "PS256" });
    expect(await verifySignature(token, [publicKey(nameless)])).toEqual({
      verified: false,
      reason: "no key for alg PS256",
    });
  });

  it("never uses a key that the token brings along (RFC 8725 §3.10)", async () => {
    const { kid: _kid, ...nameless } = demoSigningKeys.EdDSA;
    const token = await signJwt(claims, nameless, { jwk: publicKey(nameless) });
    expect(await verifySignature(token, [open])).toMatchObject({ verified: false });
  });

  it("refuses a header with crit, for it understands no extension (RFC 7515 §4.1.11)", async () => {
    const token = await signJwt(claims, rs256);
    const [, payload, signature] = token.split(".");
    const crit = encode({ alg: "RS256", kid: "demo-rs256", crit: ["b64"], b64: true });
    expect(await verifySignature(`${crit}.${payload}.${signature}`, keys)).toEqual({
      verified: false,
      reason: "the header names extensions that must be understood",
    });
  });
});

describe("a key that cannot verify", () => {
  const wanted = "alg RS256 and kid demo-rs256";

  it.each([
    ["too small", { n: "AAAA" }],
    ["made for signing alone (RFC 7517 §4.3)", { key_ops: ["sign"] }],
  ])("is said to be no use, and nothing is said of the signature: %s", async (_, members) => {
    const token = await signJwt(claims, rs256);
    const broken = { ...publicKey(rs256), ...members };
    const reason = `the key for ${wanted} cannot be used`;
    expect(await verifySignature(token, [broken])).toEqual({ verified: false, reason });
    expect(await verifySignature(token, [broken, publicKey(rs256)])).toMatchObject({ verified: true });
    const other = { ...publicKey(rs256), e: "Aw" };
    expect(await verifySignature(token, [broken, other])).toMatchObject({
      reason: "the signature does not match the content",
    });
  });

  it.each([
    [5, "5"],
    [null, "null"],
    ["", '""'],
  ])("has not the name that the token has: %j", async (kid, told) => {
    const [, payload, signature] = (await signJwt(claims, rs256)).split(".");
    const token = [encode({ alg: "RS256", kid }), payload, signature].join(".");
    const reason = `no key for alg RS256 and kid ${told}`;
    expect(await verifySignature(token, keys)).toEqual({ verified: false, reason });
  });
});

describe("a token with something between its characters (RFC 7515 §2, §5.2)", () => {
  it.each([
    ["a space before it", (token: string) => ` ${token}`],
    ["a line break after it", (token: string) => `${token}\n`],
    ["a space in its payload", (token: string) => token.replace(".", ". ")],
    ["padding", (token: string) => `${token}=`],
  ])("is none: %s", async (_, change) => {
    const token = change(await signJwt(claims, rs256));
    expect(readJwt(token)).toBeUndefined();
    expect(await verifySignature(token, keys)).toEqual({ verified: false, reason: "not a JWT" });
  });
});

describe("what is no JWT", () => {
  const good = `${encode({ alg: "RS256" })}.${encode(claims)}`;

  it.each([
    "",
    ".",
    "..",
    "a.b.c",
    "é.é.é",
    "opaque-token",
    good,
    `${good}.a.b`,
    `${encode("text")}.${encode(claims)}.x`,
    `${encode(null)}.${encode(claims)}.x`,
    `${encode({ alg: "RS256" })}.${encode([1])}.x`,
    `${encode({ alg: "RS256" })}.bm90IGpzb24.x`,
    // Bytes that are no UTF-8, which RFC 7519 §7.2 does not take.
    `${encode({ alg: "RS256" })}.eyJhIjoi_yJ9.x`,
  ])("reads as undefined and is not verified: %s", async (token) => {
    expect(readJwt(token)).toBeUndefined();
    expect(await verifySignature(token, keys)).toMatchObject({ verified: false });
  });

  it("is one whose JSON is nested too deep to be written again (RFC 8259 §9)", async () => {
    const deep = encodeText(`{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`);
    const [header, payload] = good.split(".");
    for (const token of [`${header}.${deep}.x`, `${deep}.${payload}.x`])
      expect(readJwt(token)).toBeUndefined();
  });

  it.each([{}, { alg: 1 }, { alg: null }, { alg: "constructor" }, { alg: "RS256", kid: {} }])(
    "is not verified with the header %j",
    async (header) => {
      const { alg: _alg, ...open } = publicKey(rs256);
      const token = `${encode(header)}.${encode(claims)}.AAAA`;
      expect(await verifySignature(token, [...keys, open])).toMatchObject({ verified: false });
    },
  );

  it("is not verified without keys", async () => {
    expect(await verifySignature(`${good}.AAAA`, [])).toEqual({
      verified: false,
      reason: "no key for alg RS256",
    });
  });
});

describe("what may be published of a key (RFC 7517 §9.3)", () => {
  it.each(signingAlgorithms)("has no private member: %s", (algorithm) => {
    const open = publicKey({ ...demoSigningKeys[algorithm], k: "secret", oth: [] });
    for (const member of ["d", "p", "q", "dp", "dq", "qi", "oth", "k"])
      expect(open).not.toHaveProperty(member);
    expect(open).toMatchObject({ kid: demoSigningKeys[algorithm].kid, alg: algorithm });
  });

  it("has the thumbprint of the whole key (RFC 7638 §3.2)", async () => {
    expect(await thumbprint(publicKey(rs256))).toBe(await thumbprint(rs256));
  });
});

describe("at_hash (OIDC Core §3.1.3.6)", () => {
  it.each([
    ["RS256", 22],
    ["PS256", 22],
    ["ES256", 22],
    ["EdDSA", 43],
  ])("is half of the hash that %s uses", async (algorithm, length) => {
    expect(await accessTokenHash("token", algorithm)).toHaveLength(length);
  });
});
