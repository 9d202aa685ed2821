import { describe, expect, it } from "vitest";
import { publicKey } from "@/lib/oauth/jwt";
import { makeKey } from "@/lib/oauth/key-material";
import { decodeToken, findPart, readContent, readMember } from "@/lib/tokens/decode";
import { encryptToken, selectEncryption, signToken } from "@/lib/tokens/make";
import { samples } from "@/lib/tokens/samples";
import { assess, compact, kindsOf, part } from "./support/make";

const unsigned = decodeToken(compact({ alg: "ES256" }, { sub: "alice" }, ""));

async function encrypt(algorithm: "dir" | "RSA-OAEP-256" | "ECDH-ES", token = unsigned) {
  const key = await makeKey(algorithm);
  const made = await encryptToken(token, key.kty === "oct" ? key : publicKey(key), algorithm);
  return { key, made: made ?? "" };
}

async function readInside(token: string, key: unknown) {
  const { verdict } = await assess(token, key);
  if (verdict.kind !== "decrypted") throw new Error(`not decrypted: ${JSON.stringify(verdict)}`);
  return readContent(verdict.plaintext);
}

describe.each(["dir", "RSA-OAEP-256", "ECDH-ES"] as const)(
  "a token encrypted with %s and A256GCM",
  (algorithm) => {
    it("has five parts and is decrypted with its key (RFC 7516 §3.1)", async () => {
      const { key, made } = await encrypt(algorithm);
      expect(made.split(".")).toHaveLength(5);
      expect(readMember(findPart(decodeToken(made), "header"), "enc")).toBe("A256GCM");
      expect(readMember(await readInside(made, key), "sub")).toBe("alice");
    });

    it("is not decrypted with another key, nor with a part of it changed (RFC 7516 §5.2)", async () => {
      const { key, made } = await encrypt(algorithm);
      expect(kindsOf(await assess(made, { ...(await makeKey(algorithm)), kid: undefined }))).toEqual([
        "mismatch",
      ]);
      const parts = made.split(".");
      for (const index of [2, 3, 4]) {
        const changed = parts.map((text, at) =>
          at === index ? `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}` : text,
        );
        expect(kindsOf(await assess(changed.join("."), key))).toEqual(["mismatch"]);
      }
      const header = { ...JSON.parse(findPart(decodeToken(made), "header")?.source ?? ""), extra: 1 };
      expect(kindsOf(await assess([part(header), ...parts.slice(1)].join("."), key))).toEqual(["mismatch"]);
    });

    it("holds the whole signed token where there is one, and says so in cty (RFC 7519 §5.2)", async () => {
      const signer = await makeKey("ES256");
      const signed = (await signToken(unsigned, signer, "ES256")) ?? "";
      const { key, made } = await encrypt(algorithm, decodeToken(signed));
      expect(readMember(findPart(decodeToken(made), "header"), "cty")).toBe("JWT");
      expect((await readInside(made, key)).source).toBe(signed);
    });
  },
);

describe("a token is not decrypted", () => {
  it("without a key: only its header is read", async () => {
    expect((await assess(samples.encrypted.token, "")).verdict).toEqual({
      kind: "encrypted",
      alg: "ECDH-ES",
      enc: "A256GCM",
    });
  });

  it("with the public key", async () => {
    const key = publicKey(JSON.parse(samples.encrypted.key));
    expect((await assess(samples.encrypted.token, key)).verdict).toMatchObject({
      reasons: [{ kind: "misfit", misfit: { kind: "public" } }],
    });
  });

  it("with a key for signatures (RFC 7517 §4.2), or of another type", async () => {
    const key = JSON.parse(samples.encrypted.key);
    expect((await assess(samples.encrypted.token, { ...key, use: "sig" })).verdict).toMatchObject({
      reasons: [{ kind: "misfit", misfit: { kind: "use", says: "sig" } }],
    });
    expect((await assess(samples.encrypted.token, await makeKey("dir"))).verdict).toMatchObject({
      reasons: [{ kind: "misfit", misfit: { kind: "type", needs: "EC or OKP", has: "oct" } }],
    });
  });

  it.each([
    [
      "another algorithm (RFC 7517 §4.4)",
      { alg: "ECDH-ES+A256KW" },
      { kind: "algorithm", says: "ECDH-ES+A256KW" },
    ],
    ["a signature’s algorithm", { alg: "ES256" }, { kind: "algorithm", says: "ES256" }],
    ["other operations (RFC 7517 §4.3)", { key_ops: ["sign"] }, { kind: "operations", says: "sign" }],
  ])("with a key that is for %s", async (_what, members, misfit) => {
    const { use: _use, ...key } = JSON.parse(samples.encrypted.key);
    expect((await assess(samples.encrypted.token, { ...key, ...members })).verdict).toMatchObject({
      kind: "not-decrypted",
      reasons: [{ kind: "misfit", misfit }],
    });
  });

  it("with a key on another curve than the sender’s, which is said (RFC 7518 §4.6.1.1)", async () => {
    for (const [algorithm, has] of [
      ["ES384", "P-384"],
      ["EdDSA", "Ed25519"],
    ] as const) {
      const { kty, crv, x, y, d } = await makeKey(algorithm);
      const misfit = crv === "P-384" ? { kind: "curve", needs: "P-256", has } : { kind: "type", has };
      expect((await assess(samples.encrypted.token, { kty, crv, x, y, d })).verdict).toMatchObject({
        reasons: [{ kind: "misfit", misfit }],
      });
    }
  });

  it("with an RSA key under 2048 bits (RFC 7518 §4.3)", async () => {
    const algorithm = {
      name: "RSA-OAEP",
      hash: "SHA-256",
      modulusLength: 1024,
      publicExponent: Uint8Array.of(1, 0, 1),
    };
    const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ["encrypt", "decrypt"]);
    const token = `${part({ alg: "RSA-OAEP-256", enc: "A256GCM" })}.AA.AA.AA.AA`;
    const { alg: _alg, ...key } = await crypto.subtle.exportKey("jwk", privateKey);
    expect((await assess(token, key)).verdict).toMatchObject({
      reasons: [{ kind: "misfit", misfit: { kind: "bits", has: 1024, needs: 2048 } }],
    });
    expect(selectEncryption({ ...key, kty: "RSA" })).toBeUndefined();
  });

  it("with a secret of another length (RFC 7518 §4.5)", async () => {
    const { made } = await encrypt("dir");
    expect((await assess(made, "short")).verdict).toMatchObject({
      reasons: [{ kind: "secret-length", has: 40, needs: 256 }],
    });
  });

  it.each([
    [
      { alg: "RSA1_5", enc: "A256GCM" },
      { member: "alg", value: "RSA1_5" },
    ],
    [
      { alg: "dir", enc: "A999" },
      { member: "enc", value: "A999" },
    ],
    [{ alg: "dir" }, { member: "enc" }],
    [
      { alg: "dir", enc: { toString: false } },
      { member: "enc", value: '{"toString":false}' },
    ],
    [{ enc: "A256GCM" }, { member: "alg" }],
  ])("by an algorithm that is not known here: %j", async (header, verdict) => {
    expect((await assess(`${part(header)}.AA.AA.AA.AA`, "secret")).verdict).toEqual({
      kind: "unknown-algorithm",
      isEncrypted: true,
      ...verdict,
    });
  });

  it.each(["=", "+", "\n"])("with %j in a part, though the key fits (RFC 7516 §5.2)", async (character) => {
    const { key, made } = await encrypt("dir");
    expect(kindsOf(await assess(`${made}${character}`, key))).toEqual(["spelling"]);
  });

  it("where it was cut, and the key is not said to be the reason", async () => {
    const { key, made } = await encrypt("dir");
    expect(kindsOf(await assess(made.slice(0, -8), key))).toEqual(["mismatch"]);
    expect(kindsOf(await assess(made.replace(/[^.]*$/, ""), key))).toEqual(["mismatch"]);
  });

  it("where it demands what is not understood, and the key is not said to be the reason (RFC 7516 §4.1.13)", async () => {
    const { key, made } = await encrypt("dir");
    const header = part({ alg: "dir", enc: "A256GCM", crit: ["exp"], exp: 1 });
    const token = made.replace(/^[^.]*/, header);
    expect((await assess(token, key)).verdict).toEqual({ kind: "critical", names: ["exp"] });
  });

  it("by the first key of a set, where the second can", async () => {
    const { key, made } = await encrypt("ECDH-ES");
    const keys = [await makeKey("ECDH-ES"), await makeKey("dir"), key];
    expect((await assess(made, { keys })).verdict).toMatchObject({
      kind: "decrypted",
      key: { kid: key.kid },
    });
  });
});

it("a key says how it encrypts, and one that is for signatures does not", async () => {
  expect(selectEncryption(await makeKey("RSA-OAEP-256"))).toBe("RSA-OAEP-256");
  expect(selectEncryption(await makeKey("ECDH-ES"))).toBe("ECDH-ES");
  expect(selectEncryption(await makeKey("dir"))).toBe("dir");
  for (const algorithm of ["ES256", "EdDSA", "HS256", "HS512"] as const)
    expect(selectEncryption(await makeKey(algorithm))).toBeUndefined();
  expect(selectEncryption({ kty: "oct", k: "AAAA" })).toBeUndefined();
  expect(selectEncryption({ kty: "EC", crv: "secp256k1", x: "AA", y: "AA" })).toBeUndefined();
});

it("a key encrypts by the algorithm that it names, and by no other (RFC 7517 §4.4)", async () => {
  const secret = { kty: "oct", k: "AAAAAAAAAAAAAAAAAAAAAA", alg: "A128KW" };
  for (const [key, alg] of [
    [{ ...(await makeKey("RSA-OAEP-256")), alg: "RSA-OAEP" }, "RSA-OAEP"],
    [{ ...(await makeKey("ECDH-ES")), alg: "ECDH-ES+A256KW" }, "ECDH-ES+A256KW"],
    [secret, "A128KW"],
  ] as const) {
    expect(selectEncryption(key)).toBe(alg);
    const made = (await encryptToken(unsigned, key, alg)) ?? "";
    expect((await assess(made, key)).verdict).toMatchObject({ kind: "decrypted", alg });
  }
  expect(selectEncryption({ ...secret, alg: "A256KW" })).toBeUndefined();
});
