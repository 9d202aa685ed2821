import { describe, expect, it } from "vitest";
import { publicKey, thumbprint } from "@/lib/oauth/jwt";
import { makeKey, newKeyAlgorithms } from "@/lib/oauth/key-material";
import { decodeToken, findPart, readMember } from "@/lib/tokens/decode";
import { setMember } from "@/lib/tokens/json-edit";
import { isPrivate, keyBits } from "@/lib/tokens/jwk-members";
import { draftToken, selectSigningAlgorithm, signToken } from "@/lib/tokens/make";
import { replacePart } from "@/lib/tokens/replace-part";
import { judgeTimes } from "@/lib/tokens/validity";
import { demoSigningKeys } from "@/lib/world/demo-keys";
import { assess, compact, johnDoe } from "./support/make";

function sourceOf(token: string, role: "header" | "payload"): string {
  return findPart(decodeToken(token), role)?.source ?? "";
}

describe("a token whose claims are changed", () => {
  const changed = replacePart(
    decodeToken(johnDoe),
    "payload",
    setMember(sourceOf(johnDoe, "payload"), "name", '"Jane Doe"'),
  );

  it("keeps its header and its signature: nothing signs it anew", () => {
    const [header, , signature] = johnDoe.split(".");
    expect(changed.split(".")[0]).toBe(header);
    expect(changed.split(".")[2]).toBe(signature);
    expect(sourceOf(changed, "payload")).toBe('{"sub":"1234567890","name":"Jane Doe","iat":1516239022}');
  });

  it("is broken, until one signs", async () => {
    expect((await assess(changed, "your-256-bit-secret")).verdict).toMatchObject({ kind: "invalid" });
    const secret = { kty: "oct", k: btoa("your-256-bit-secret").replaceAll("=", "") };
    const signed = await signToken(decodeToken(changed), secret, "HS256");
    expect((await assess(signed ?? "", "your-256-bit-secret")).verdict).toMatchObject({ kind: "verified" });
  });
});

describe("a signature that one makes", () => {
  it("leaves the payload as it is written, byte for byte", async () => {
    const source = '{ "n": 1.0, "big": 12345678901234567890, "e": "\\u0041" }';
    const token = decodeToken(compact({ alg: "HS256" }, source, ""));
    const signed = (await signToken(token, await makeKey("ES256"), "ES256")) ?? "";
    expect(sourceOf(signed, "payload")).toBe(source);
  });

  it("names its algorithm and its key in the header, and keeps the rest of it", async () => {
    const key = await makeKey("ES256");
    const token = decodeToken(compact({ alg: "HS256", kid: "old", typ: "at+jwt", own: [1] }, {}));
    const signed = (await signToken(token, key, "ES256")) ?? "";
    expect(JSON.parse(sourceOf(signed, "header"))).toEqual({
      alg: "ES256",
      kid: key.kid,
      typ: "at+jwt",
      own: [1],
    });
  });

  it("has for a key that the header brought along the public half of its own (RFC 7515 §4.1.3)", async () => {
    const key = await makeKey("ES256");
    const other = publicKey(demoSigningKeys.ES256);
    const proof = decodeToken(compact({ alg: "ES256", typ: "dpop+jwt", jwk: other }, {}));
    const signed = (await signToken(proof, { ...key, key_ops: ["sign"], ext: true }, "ES256")) ?? "";
    const header = JSON.parse(sourceOf(signed, "header"));
    expect(header).toEqual({ alg: "ES256", typ: "dpop+jwt", jwk: publicKey(key), kid: key.kid });
    const secret = (await signToken(proof, await makeKey("HS256"), "HS256")) ?? "";
    expect(JSON.parse(sourceOf(secret, "header"))).not.toHaveProperty("jwk");
  });

  it("is made over what a recipient must understand, whether that is known here or not (RFC 7515 §4.1.11)", async () => {
    const header = { alg: "HS256", crit: ["exp"], exp: 1 };
    const signed = (await signToken(decodeToken(compact(header, {})), await makeKey("HS256"), "HS256")) ?? "";
    expect(JSON.parse(sourceOf(signed, "header"))).toEqual(header);
  });

  it("is not made with a public key", async () => {
    expect(await signToken(decodeToken(johnDoe), publicKey(demoSigningKeys.ES256), "ES256")).toBeUndefined();
  });
});

describe("the algorithm that a key signs with", () => {
  const { alg: _alg, ...rsa } = demoSigningKeys.RS256;

  it.each([
    ["its own", demoSigningKeys.PS256, "RS256", "PS256"],
    ["the header’s, where it fits", rsa, "PS512", "PS512"],
    ["the usual one of its type, where the header’s does not fit", rsa, "ES256", "RS256"],
    ["that of its curve", { kty: "EC", crv: "P-521" }, "none", "ES512"],
    ["EdDSA", { kty: "OKP", crv: "Ed25519" }, undefined, "EdDSA"],
    ["HS256", { kty: "oct", k: "AAAA" }, "RS256", "HS256"],
    ["none, where it is for encryption (RFC 7517 §4.2)", { ...rsa, use: "enc" }, "RS256", undefined],
    ["none, where it is for an algorithm of encryption", { ...rsa, alg: "RSA-OAEP-256" }, "RS256", undefined],
    ["none, on a curve that does not sign", { kty: "OKP", crv: "X25519" }, "EdDSA", undefined],
  ])("is %s", (_what, key, header, alg) => {
    expect(selectSigningAlgorithm(key, header)).toBe(alg);
  });
});

describe("a key made on the spot", () => {
  it.each(newKeyAlgorithms)("for %s says what it is for, and is long enough", async (algorithm) => {
    const key = await makeKey(algorithm);
    expect(isPrivate(key)).toBe(true);
    expect(key.use).toBe(["dir", "RSA-OAEP-256", "ECDH-ES"].includes(algorithm) ? "enc" : "sig");
    const needs = {
      HS384: 384,
      HS512: 512,
      RS256: 2048,
      PS256: 2048,
      "RSA-OAEP-256": 2048,
      ES384: 384,
      ES512: 521,
    };
    expect(keyBits(key)).toBe(needs[algorithm as keyof typeof needs] ?? 256);
    if (key.kty !== "oct") expect(key.kid).toBe(await thumbprint(key));
  });

  it("is another one each time", async () => {
    const [one, two] = [await makeKey("HS256"), await makeKey("HS256")];
    expect(one.k).not.toBe(two.k);
  });
});

it("a new token is good for ten minutes, and not signed", async () => {
  const token = draftToken(1_000);
  expect((await assess(token, "")).verdict).toEqual({ kind: "unsigned", alg: "ES256" });
  expect(judgeTimes(findPart(decodeToken(token), "payload"), 1_000)).toEqual({
    kind: "current",
    until: 1_600,
  });
  expect(readMember(findPart(decodeToken(token), "payload"), "iat")).toBe(1_000);
});
