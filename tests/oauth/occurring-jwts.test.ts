import { describe, expect, it } from "vitest";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import { verifyJwts } from "@/lib/oauth/occurring-jwts";
import { createKey } from "./tokens";

describe("the JWTs of a text", () => {
  it("are verified with the keys given, each once (RFC 7515 §5.2)", async () => {
    const [ours, another] = [await createKey("ES256", "ours"), await createKey("ES256", "another")];
    const good = await signJwt({ sub: "a" }, ours);
    const bad = await signJwt({ sub: "b" }, another);
    const found = await verifyJwts(`${good} "${bad}" ${good}`, [publicKey(ours)]);
    expect(Object.keys(found)).toEqual([good, bad]);
    const key = JSON.stringify(publicKey(ours));
    expect(found[good]).toEqual({ verified: true, algorithm: "ES256", keyId: "ours", key });
    expect(found[bad]).toMatchObject({ verified: false, algorithm: "ES256" });
  });

  it("come with the public keys that they can mean, and with no secret (RFC 7517 §9.3)", async () => {
    const [ours, another] = [await createKey("ES256", "same"), await createKey("ES256", "same")];
    const secret = { kty: "oct", alg: "HS256", k: "c2VjcmV0" };
    const bad = await signJwt({ sub: "b" }, another);
    const mac = await signJwt({ sub: "c" }, secret);
    const found = await verifyJwts(`${bad} ${mac}`, [ours, { ...ours, use: "sig" }, secret]);
    const keys = [publicKey(ours), { ...publicKey(ours), use: "sig" }];
    expect(found[bad]).toMatchObject({ verified: false, key: JSON.stringify({ keys }) });
    expect(found[mac]).toEqual({ verified: true, algorithm: "HS256" });
  });

  it("are verified with their own key where they are DPoP proofs, and no others are (RFC 9449 §4.2)", async () => {
    const { kid: _kid, ...key } = await createKey("ES256", "device");
    const proof = await signJwt({ htm: "POST" }, key, { typ: "dpop+jwt", jwk: publicKey(key) });
    const other = await signJwt({ htm: "POST" }, key, { typ: "JWT", jwk: publicKey(key) });
    const found = await verifyJwts(`${proof} ${other}`, []);
    expect(found[proof]).toEqual({ verified: true, algorithm: "ES256", key: JSON.stringify(publicKey(key)) });
    expect(found[other]).toMatchObject({ verified: false });
  });

  it("are verified with their own key also where the header of the proof alone gives it a name (RFC 7515 §4.1.4)", async () => {
    const { kid: _kid, ...key } = await createKey("ES256", "device");
    const proof = await signJwt({ htm: "POST" }, key, { typ: "dpop+jwt", jwk: publicKey(key), kid: "phone" });
    const found = await verifyJwts(proof, []);
    expect(found[proof]).toMatchObject({ verified: true, keyId: "phone" });
  });

  it("are proofs by their media type, in any letters (RFC 7515 §4.1.9)", async () => {
    const { kid: _kid, ...key } = await createKey("ES256", "device");
    const header = { typ: "application/DPOP+JWT", jwk: publicKey(key) };
    const proof = await signJwt({ htm: "POST" }, key, header);
    expect((await verifyJwts(proof, []))[proof]).toMatchObject({ verified: true });
  });

  it("are found wherever they stand in it, and each character is looked at once", async () => {
    const token = await signJwt({ sub: "a" }, await createKey("ES256", "ours"));
    const found = await verifyJwts(`x.y.n${token}.more ${"eyJ".repeat(2 ** 20)} eyJ.a`, []);
    expect(Object.keys(found)).toEqual([token]);
  });

  it("are no more than those who ask want to have verified", async () => {
    const tokens = ["eyJ.a.1", "eyJ.a.2", "eyJ.a.1", "eyJ.a.3"];
    expect(Object.keys(await verifyJwts(tokens.join(" "), [], 2))).toEqual(["eyJ.a.1", "eyJ.a.2"]);
  });
});
