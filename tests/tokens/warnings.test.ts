import { describe, expect, it } from "vitest";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import { samples } from "@/lib/tokens/samples";
import { judgeTimes } from "@/lib/tokens/validity";
import { findWarnings, warnOfKey } from "@/lib/tokens/warnings";
import { demoSigningKeys } from "@/lib/world/demo-keys";
import { compact, part } from "./support/make";

const good = { header: { alg: "ES256", typ: "JWT" }, claims: { aud: "https://api.example", exp: 1 } };

function warn(header: unknown, claims: unknown = good.claims) {
  const token = decodeToken(compact(header, claims));
  return findWarnings(token, findPart(token, "payload"));
}

function idsOf(header: unknown, claims?: unknown): readonly string[] {
  return warn(header, claims).map(({ id }) => id);
}

describe("a token as it should be", () => {
  it("earns no warning", () => {
    expect(warn(good.header)).toEqual([]);
    const token = decodeToken(samples["access-token"].token);
    expect(findWarnings(token, findPart(token, "payload"))).toEqual([]);
  });
});

describe("a header earns a warning", () => {
  it.each([
    ["alg none (RFC 8725 §3.2)", { alg: "none" }, "alg-none"],
    ["alg NONE", { alg: "NONE" }, "alg-none"],
    ["no alg (RFC 7515 §4.1.1)", { alg: undefined }, "alg-missing"],
    ["an alg that is none of JOSE’s (RFC 8725 §3.1)", { alg: "MD5" }, "alg-unknown"],
    ["an alg that cannot be made a text", { alg: { toString: false } }, "alg-unknown"],
    ["no typ (RFC 8725 §3.11)", { typ: undefined }, "typ-missing"],
    ["an extension that must be understood (RFC 7515 §4.1.11)", { crit: ["exp"], exp: 1 }, "crit-unknown"],
    ["an empty crit (RFC 7515 §4.1.11)", { crit: [] }, "crit-malformed"],
    ["a crit of names that are not there (RFC 7515 §4.1.11)", { crit: ["exp"] }, "crit-malformed"],
    [
      "a crit that names one thing twice (RFC 7515 §4.1.11)",
      { crit: ["exp", "exp"], exp: 1 },
      "crit-malformed",
    ],
    ["a crit of names of JOSE (RFC 7515 §4.1.11)", { crit: ["alg"] }, "crit-malformed"],
    ["a crit that is no list", { crit: "exp" }, "crit-malformed"],
    ["an address of keys (RFC 8725 §3.10)", { jku: "https://evil.example" }, "key-address"],
    ["an address of certificates (RFC 8725 §3.10)", { x5u: "https://evil.example" }, "key-address"],
    ["a key of its own (RFC 7515 §10.3)", { jwk: { kty: "oct" } }, "key-inside"],
    ["a kid that breaks into a database (RFC 8725 §3.10)", { kid: "' OR 1=1 --" }, "kid-unsafe"],
    ["a kid that walks through folders (RFC 8725 §3.10)", { kid: "../../dev/null" }, "kid-unsafe"],
  ])("for %s", (_what, header, id) => {
    expect(idsOf({ ...good.header, ...header })).toEqual([id]);
  });

  it.each([
    ["a signature’s alg", { alg: "ES256", enc: "A256GCM" }, "alg-unknown", "ES256"],
    ["an enc that is none of JOSE’s", { alg: "dir", enc: "A512GCM" }, "alg-unknown", "A512GCM"],
    ["RSAES-PKCS1 v1.5 (RFC 8725 §3.2)", { alg: "RSA1_5", enc: "A256GCM" }, "rsa1_5", undefined],
    ["compression (RFC 8725 §3.6)", { alg: "dir", enc: "A256GCM", zip: "DEF" }, "compressed", undefined],
  ])("of an encrypted token for %s", (_what, header, id, detail) => {
    const token = decodeToken(`${part({ typ: "JWT", ...header })}.AA.AA.AA.AA`);
    const warnings = findWarnings(token, undefined);
    expect(warnings.map((warning) => [warning.id, warning.detail])).toEqual([[id, detail]]);
  });

  it("but not for an alg that is known, where an encrypted token lacks its enc or a signed one has some", () => {
    const encrypted = decodeToken(`${part({ typ: "JWT", alg: "dir" })}.AA.AA.AA.AA`);
    expect(findWarnings(encrypted, undefined)).toEqual([]);
    expect(idsOf({ ...good.header, enc: "A256GCM" })).toEqual([]);
  });

  it("for a name that stands there twice (RFC 7515 §4)", () => {
    expect(idsOf('{"alg":"ES256","typ":"JWT","alg":"none"}')).toEqual(["alg-none", "duplicate-header"]);
  });

  it("but not for its own key where it is a DPoP proof, which needs it (RFC 9449 §4.2)", () => {
    const proof = { jti: "1", htm: "POST", htu: "https://id.example/token", iat: 1 };
    for (const typ of ["dpop+jwt", "application/DPoP+JWT"])
      expect(idsOf({ alg: "ES256", typ, jwk: { kty: "EC" } }, proof)).toEqual([]);
    expect(warn({ alg: "ES256", typ: "dpop+jwt", jwk: { kty: "EC" } }, { jti: "1" })).toMatchObject([
      { id: "required-missing", detail: "htm, htu, iat" },
    ]);
  });

  it("but not for an ordinary kid", () => {
    for (const kid of [
      "demo-es256",
      "2011-04-29",
      "https://id.example/keys/1",
      "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
    ])
      expect(idsOf({ ...good.header, kid })).toEqual([]);
  });
});

describe("claims earn a warning", () => {
  it.each([
    ["no exp (RFC 7519 §4.1.4)", { aud: "a" }, ["exp-missing"]],
    ["no aud (RFC 8725 §3.9)", { exp: 1 }, ["aud-missing"]],
    ["an exp that is no number (RFC 7519 §2)", { aud: "a", exp: "tomorrow" }, ["time-not-number"]],
    [
      "an iat in milliseconds (RFC 7519 §2)",
      { aud: "a", exp: 1, iat: 1767261605000 },
      ["time-in-milliseconds"],
    ],
  ])("for %s", (_what, claims, ids) => {
    expect(idsOf(good.header, claims)).toEqual(ids);
  });

  it.each(["at+jwt", "application/at+jwt", "AT+JWT"])(
    "where an access token lacks what it must have: %s (RFC 9068 §2.2)",
    (typ) => {
      expect(
        warn({ ...good.header, typ }, { iss: "a", sub: "b", client_id: "c", iat: 1, jti: "d" }),
      ).toMatchObject([{ id: "required-missing", detail: "exp, aud" }]);
    },
  );

  it("for a name that stands there twice (RFC 7519 §4)", () => {
    expect(idsOf(good.header, '{"aud":"a","exp":1,"exp":2}')).toEqual(["duplicate-claim"]);
  });

  it("for bytes that are no UTF-8 (RFC 8725 §3.7)", () => {
    const latin1 = btoa('{"aud":"\xe9","exp":1}').replaceAll("=", "");
    const token = decodeToken(`${part(good.header)}.${latin1}.AAAA`);
    expect(findWarnings(token, findPart(token, "payload")).map(({ id }) => id)).toEqual(["not-utf8"]);
  });

  it("but none for being missing, where they could be read in part alone", () => {
    expect(idsOf(good.header, '{"iss":"a",')).toEqual([]);
  });

  it("but none where the payload is no JSON", () => {
    expect(idsOf({ alg: "ES256" }, "a text")).toEqual([]);
  });
});

describe("a key earns a warning", () => {
  const secret = (bytes: number) => ({ kty: "oct", k: "A".repeat(Math.ceil((bytes * 8) / 6)) });

  it.each([
    ["HS256", 31, ["secret-short"]],
    ["HS256", 32, []],
    ["HS384", 47, ["secret-short"]],
    ["HS384", 48, []],
    ["HS512", 63, ["secret-short"]],
    ["HS512", 64, []],
  ] as const)("for %s with a secret of %i bytes (RFC 7518 §3.2)", (alg, bytes, ids) => {
    expect(warnOfKey(alg, secret(bytes), undefined).map(({ id }) => id)).toEqual(ids);
  });

  it("for an RSA key under 2048 bits (RFC 7518 §3.3)", () => {
    const key = { ...demoSigningKeys.RS256, n: String(demoSigningKeys.RS256.n).slice(0, 171) };
    expect(warnOfKey("RS256", key, undefined)).toMatchObject([
      { id: "key-short", detail: "1024 of 2048 bits" },
    ]);
    expect(warnOfKey("RS256", demoSigningKeys.RS256, undefined)).toEqual([]);
  });

  it("for a secret that anyone can guess, which is named (RFC 8725 §3.5)", () => {
    expect(warnOfKey("HS256", undefined, "secret")).toMatchObject([
      { id: "secret-guessable", detail: "secret" },
    ]);
  });

  it("but not where it is of another type than the algorithm’s", () => {
    expect(warnOfKey("RS256", secret(1), undefined)).toEqual([]);
  });
});

describe("the times of a token", () => {
  const at = (claims: unknown, now: number) =>
    judgeTimes(findPart(decodeToken(compact({}, claims)), "payload"), now);

  it("end it at exp, and not after it (RFC 7519 §4.1.4)", () => {
    expect(at({ exp: 100 }, 99)).toEqual({ kind: "current", until: 100 });
    expect(at({ exp: 100 }, 100)).toEqual({ kind: "expired", at: 100 });
  });

  it("begin it at nbf (RFC 7519 §4.1.5)", () => {
    expect(at({ nbf: 100, exp: 200 }, 99)).toEqual({ kind: "not-yet", at: 100 });
    expect(at({ nbf: 100, exp: 200 }, 100)).toEqual({ kind: "current", until: 200 });
  });

  it("never end it without exp, and say nothing where there are no claims", () => {
    expect(at({ iat: 1 }, 99)).toEqual({ kind: "unlimited" });
    expect(at("text", 99)).toEqual({ kind: "unknown" });
    expect(judgeTimes(undefined, 99)).toEqual({ kind: "unknown" });
  });
});
