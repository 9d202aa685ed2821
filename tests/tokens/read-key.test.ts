import { describe, expect, it } from "vitest";
import { publicKey } from "@/lib/oauth/jwt";
import { keyBits } from "@/lib/tokens/jwk-members";
import { readKey, type SecretEncoding } from "@/lib/tokens/read-key";
import { demoSigningKeys } from "@/lib/world/demo-keys";
import { johnDoe } from "./support/make";

const es256 = publicKey(demoSigningKeys.ES256);

async function problemOf(text: string, encoding: SecretEncoding = "text") {
  const reading = await readKey(text, encoding);
  return reading.kind === "problem" ? reading.problem : reading;
}

describe("a secret", () => {
  it.each([
    ["text", "secret", "c2VjcmV0"],
    ["text", " secret ", "IHNlY3JldCA"],
    ["base64", "c2VjcmV0", "c2VjcmV0"],
    ["base64", "-_-_", "-_-_"],
    ["base64", "+/+/", "-_-_"],
    ["base64", "c2Vj\ncmV0", "c2VjcmV0"],
    ["base64", "c2VjcmV0MQ==", "c2VjcmV0MQ"],
    ["hex", "736563726574", "c2VjcmV0"],
    ["hex", "73:65:63 72 65 74", "c2VjcmV0"],
    ["hex", "0x736563726574", "c2VjcmV0"],
  ] as const)("as %s: %j", async (encoding, text, k) => {
    expect(await readKey(text, encoding)).toEqual({
      kind: "keys",
      source: "secret",
      keys: [{ kty: "oct", k }],
      passedOver: 0,
    });
  });

  it.each([
    ["hex", "73g5", { kind: "hex", at: 2, character: "g" }],
    ["hex", "735", { kind: "hex-half" }],
    ["base64", "c2V*", { kind: "base64", at: 3, character: "*" }],
    ["base64", "c2Vjc", { kind: "base64", at: 4, character: "c" }],
  ] as const)("as %s is refused where it is none: %j", async (encoding, text, problem) => {
    expect(await problemOf(text, encoding)).toEqual(problem);
  });
});

describe("a JWK (RFC 7517)", () => {
  it("is read, and so are a set and a list of them (RFC 7517 §5)", async () => {
    expect(await readKey(JSON.stringify(es256), "text")).toMatchObject({ source: "jwk", keys: [es256] });
    for (const set of [{ keys: [es256, demoSigningKeys.EdDSA] }, [es256, demoSigningKeys.EdDSA]])
      expect(await readKey(JSON.stringify(set), "text")).toMatchObject({
        source: "jwk-set",
        keys: [es256, demoSigningKeys.EdDSA],
      });
  });

  it("of a set that cannot be used is passed over (RFC 7517 §5)", async () => {
    const set = { keys: [{ kty: "new" }, es256, 1, { kty: "RSA", n: "AQ" }] };
    expect(await readKey(JSON.stringify(set), "text")).toMatchObject({ keys: [es256], passedOver: 3 });
  });

  it.each([
    [
      { kty: "RSA", e: "AQAB" },
      { name: "n", kty: "RSA" },
    ],
    [
      { kty: "EC", crv: "P-256", x: "AA" },
      { name: "y", kty: "EC" },
    ],
    [
      { kty: "EC", crv: "P-256", x: "!", y: "AA" },
      { name: "x", kty: "EC" },
    ],
    [
      { kty: "OKP", x: "AA" },
      { name: "crv", kty: "OKP" },
    ],
    [{ kty: "oct" }, { name: "k", kty: "oct" }],
    [{ kty: "constructor" }, { name: "kty" }],
    [{}, { name: "kty" }],
  ])("without what it must have is refused: %j (RFC 7518 §6)", async (key, missing) => {
    expect(await problemOf(JSON.stringify(key))).toEqual({ kind: "member", missing });
  });

  it("says how strong it is", () => {
    expect(keyBits(demoSigningKeys.RS256)).toBe(2048);
    expect(keyBits({ kty: "RSA", n: "AAE", e: "AQAB" })).toBe(1);
    expect(keyBits(es256)).toBe(256);
    expect(keyBits({ kty: "oct", k: "c2VjcmV0" })).toBe(48);
  });
});

describe("what is no key", () => {
  it.each([
    ["an address, which is not followed", "https://id.example/jwks.json", { kind: "address" }],
    ["a key of OpenSSH", "ssh-rsa AAAAB3NzaC1yc2E user@host", { kind: "ssh" }],
    ["a token", johnDoe, { kind: "token" }],
    ["broken JSON", '{"kty":"RSA"', { kind: "json" }],
    ["a set without keys", '{"keys":[]}', { kind: "empty-set" }],
    ["JSON that is no object", "[1]", { kind: "empty-set" }],
    ["PEM without an end", "-----BEGIN PUBLIC KEY-----\nMIIB", { kind: "pem-broken", label: "PUBLIC KEY" }],
    [
      "PEM of something else",
      "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----",
      { kind: "pem-other", label: "CERTIFICATE REQUEST" },
    ],
    [
      "PEM behind a passphrase",
      "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----",
      { kind: "pem-encrypted" },
    ],
    [
      "PEM with a foreign character",
      "-----BEGIN PUBLIC KEY-----\nMI*B\n-----END PUBLIC KEY-----",
      { kind: "pem-broken", at: 29 },
    ],
    [
      "PEM of other bytes than it says",
      "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
      { kind: "pem-broken", label: "PUBLIC KEY" },
    ],
  ])("is told apart: %s", async (_what, text, problem) => {
    expect(await problemOf(text)).toMatchObject(problem);
  });

  it("is nothing at all", async () => {
    expect(await readKey(" \n", "text")).toEqual({ kind: "none" });
  });
});
