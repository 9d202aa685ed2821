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
    expect(found[good]).toEqual({ verified: true, algorithm: "ES256", keyId: "ours" });
    expect(found[bad]).toMatchObject({ verified: false, algorithm: "ES256" });
  });

  it("are verified with their own key where they are DPoP proofs, and no others are (RFC 9449 §4.2)", async () => {
    const { kid: _kid, ...key } = await createKey("ES256", "device");
    const proof = await signJwt({ htm: "POST" }, key, { typ: "dpop+jwt", jwk: publicKey(key) });
    const other = await signJwt({ htm: "POST" }, key, { typ: "JWT", jwk: publicKey(key) });
    const found = await verifyJwts(`${proof} ${other}`, []);
    expect(found[proof]).toEqual({ verified: true, algorithm: "ES256" });
    expect(found[other]).toMatchObject({ verified: false });
  });
});
