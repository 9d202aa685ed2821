import { describe, expect, it } from "vitest";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { macKey, publicKey, publicKeyPem, readJwt, signJwt, verifySignature } from "@/lib/oauth/jwt";
import { signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import {
  chooseKey,
  findProblem,
  type KeyChoice,
  keyChoices,
  openToken,
  selectKeyChoices,
  type TokenText,
  withClaims,
} from "@/lib/transcript/token-text";
import {
  demoClientKey,
  demoCompanyKey,
  demoKeys,
  demoNotesKeys,
  demoProofKey,
  demoSigningKeys,
  demoThiefKey,
} from "@/lib/world/demo-keys";
import { findKeyHolder, forgeToken, hasRightKey } from "@/lib/world/forge";

const claims = {
  iss: "https://id.example",
  sub: "maya",
  aud: ["https://photos.example"],
  exp: 1_767_604_210,
};
const published = [...Object.values(demoSigningKeys), demoClientKey].map(publicKey);

function open(token: string): TokenText {
  const text = openToken(token);
  if (text === undefined) throw new Error("no JWT");
  return text;
}

async function forge(token: string, key: KeyChoice, changes: object = {}): Promise<string> {
  return (await forgeToken(chooseKey(withClaims(open(token), { ...changes }), key))) ?? "";
}

describe.each(signingAlgorithms)("a token signed with %s", (algorithm) => {
  const key = demoSigningKeys[algorithm];
  const sign = () => signJwt(claims, key, { typ: "at+jwt" });

  it("comes out as it was where nothing is changed", async () => {
    const token = await sign();
    expect(await forge(token, "kept")).toBe(token);
  });

  it("keeps its signature under other claims, which it then does not fit", async () => {
    const token = await sign();
    const forged = await forge(token, "kept", { sub: "eve" });
    expect(readJwt(forged)?.payload).toEqual({ ...claims, sub: "eve" });
    expect(forged.split(".")[2]).toBe(token.split(".")[2]);
    expect(await verifySignature(forged, published)).toMatchObject({
      verified: false,
      reason: "the signature does not match the content",
    });
  });

  it("is good again with the right key", async () => {
    const forged = await forge(await sign(), "right", { sub: "eve" });
    expect(readJwt(forged)).toEqual({
      header: { alg: algorithm, typ: "at+jwt", kid: key.kid },
      payload: { ...claims, sub: "eve" },
    });
    expect(await verifySignature(forged, published)).toMatchObject({ verified: true, key: { kid: key.kid } });
  });

  it("fails with another key of its type, although it still names the right one", async () => {
    const forged = await forge(await sign(), "other");
    expect(readJwt(forged)?.header).toMatchObject({ alg: algorithm, kid: key.kid });
    expect(await verifySignature(forged, published)).toMatchObject({
      verified: false,
      reason: "the signature does not match the content",
    });
    const signers = await Promise.all(
      demoKeys.map(async (one) => {
        const named = { ...publicKey(one), kid: key.kid ?? "", alg: algorithm };
        return (await verifySignature(forged, [named])).verified ? [one.kid] : [];
      }),
    );
    expect(signers.flat()).toHaveLength(1);
    expect(signers.flat()).not.toContain(key.kid);
  });

  it("is not signed at all with none (RFC 7518 §3.6)", async () => {
    const forged = await forge(await sign(), "none");
    expect(readJwt(forged)?.header).toEqual({ alg: "none", typ: "at+jwt", kid: key.kid });
    expect(forged).toMatch(/\.$/);
    expect(await verifySignature(forged, published)).toMatchObject({ verified: false });
  });

  it("is a real HMAC over the public key, which no verifier here takes for a secret (RFC 8725 §2.1)", async () => {
    const forged = await forge(await sign(), "public-as-secret");
    expect(readJwt(forged)?.header).toMatchObject({ alg: "HS256", kid: key.kid });
    expect(await verifySignature(forged, published)).toMatchObject({
      verified: false,
      reason: `no key for alg HS256 and kid ${key.kid}`,
    });
    const secret = { ...macKey(await publicKeyPem(publicKey(key))), kid: key.kid ?? "" };
    expect(await verifySignature(forged, [secret])).toMatchObject({ verified: true });
  });
});

describe("what cannot be signed", () => {
  it("is a box that holds no JSON object", async () => {
    const text = open(await signJwt(claims, demoSigningKeys.EdDSA));
    for (const broken of [
      { ...text, header: "{" },
      { ...text, payload: "[1]" },
    ]) {
      expect(findProblem(broken)).toBe(broken.header === "{" ? "header" : "payload");
      for (const key of keyChoices.filter((choice) => choice !== "kept"))
        expect(await forgeToken({ ...broken, key })).toBeUndefined();
    }
  });

  it("can still be sent with the old signature, and is no JWT to anybody", async () => {
    const text = open(await signJwt(claims, demoSigningKeys.EdDSA));
    const forged = await forgeToken({ ...text, payload: "maya" });
    expect(forged?.split(".")[1]).toBe("bWF5YQ");
    expect(readJwt(forged ?? "")).toBeUndefined();
  });

  it("is a token whose key is not among those of the demo", async () => {
    const text = open(await signJwt(claims, { ...demoSigningKeys.EdDSA, kid: "somebody" }));
    expect(hasRightKey(text.token)).toBe(false);
    expect(await forgeToken({ ...text, key: "right" })).toBeUndefined();
    expect(await forgeToken({ ...text, key: "other" })).toBeUndefined();
  });
});

describe("the right key", () => {
  it("of a DPoP proof is the one that it carries (RFC 9449 §4.2)", async () => {
    const { kid: _kid, ...nameless } = demoClientKey;
    const proof = await signJwt({ jti: "1" }, nameless, { typ: "dpop+jwt", jwk: publicKey(nameless) });
    const forged = await forge(proof, "right", { jti: "2" });
    expect(await verifySignature(forged, [publicKey(nameless)])).toMatchObject({ verified: true });
  });

  it("is found again for a token that was forged before", async () => {
    const forged = await forge(await signJwt(claims, demoSigningKeys.RS256), "none");
    const mended = await forge(forged, "right");
    expect(await verifySignature(mended, published)).toMatchObject({ verified: true });
  });
});

describe("a token signed with a secret", () => {
  const key = demoNotesKeys.HS256;
  const sign = () => signJwt(claims, key, { typ: "JWT" });

  it("is good again with the right secret, and with no other", async () => {
    expect(await verifySignature(await forge(await sign(), "right", { sub: "eve" }), [key])).toMatchObject({
      verified: true,
    });
    expect(await verifySignature(await forge(await sign(), "other"), [key])).toMatchObject({
      verified: false,
      reason: "the signature does not match the content",
    });
  });

  it("has no public key that could serve as its secret, so that is no choice", async () => {
    const token = await sign();
    expect(selectKeyChoices(token, true)).toEqual(["kept", "right", "other", "none"]);
    expect(await forgeToken(chooseKey(open(token), "public-as-secret"))).toBeUndefined();
  });
});

describe("the holder of a key", () => {
  const sign = (key: JsonWebKey) => signJwt(claims, key);

  it.each(signingAlgorithms)("is the server for its own: %s", async (algorithm) => {
    expect(findKeyHolder(await sign(demoSigningKeys[algorithm]))).toBe("authorization-server");
  });

  it("is whoever signs by it, and not whoever sends what is signed", async () => {
    expect(findKeyHolder(await sign(demoClientKey))).toBe("client");
    expect(findKeyHolder(await sign(demoCompanyKey))).toBe("token-service");
    expect(findKeyHolder(await sign(demoNotesKeys.HS256))).toBe("resource-server");
  });

  it("is the one that a proof carries in its header (RFC 9449 §4.2)", async () => {
    const prove = ({ kid: _, ...key }: JsonWebKey) =>
      signJwt(claims, key, { typ: "dpop+jwt", jwk: publicKey(key) });
    expect(findKeyHolder(await prove(demoProofKey))).toBe("client");
    expect(findKeyHolder(await prove(demoThiefKey))).toBe("attacker");
  });

  it("is nobody where the key is a stranger's, or not at hand", async () => {
    const stranger = demoKeys.find(({ kid }) => kid === "demo-stranger");
    expect(findKeyHolder(await sign(stranger ?? demoClientKey))).toBeUndefined();
    expect(findKeyHolder(await sign({ ...demoClientKey, kid: "elsewhere" }))).toBeUndefined();
  });
});
