import { describe, expect, it } from "vitest";
import { encodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type JwsAlgorithm, jwsAlgorithms, signCompact } from "@/lib/oauth/jws";
import { publicKey } from "@/lib/oauth/jwt";
import { makeKey, type NewKeyAlgorithm } from "@/lib/oauth/key-material";
import { samples } from "@/lib/tokens/samples";
import { demoSigningKeys } from "@/lib/world/demo-keys";
import { assess, compact, johnDoe, kindsOf, part } from "./support/make";

const claims = { iss: "https://id.example", sub: "alice" };
const bytes = new TextEncoder().encode(JSON.stringify(claims));

async function sign(key: JsonWebKey, alg: JwsAlgorithm, header = {}): Promise<string> {
  const token = await signCompact(bytes, key, alg, { typ: "JWT", ...header });
  if (token === undefined) throw new Error(`cannot sign with ${alg}`);
  return token;
}

/** A signature by WebCrypto over what an attacker or a faulty library would sign. */
async function signRaw(header: object, secret: Uint8Array): Promise<string> {
  const input = `${part(header)}.${part(claims)}`;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", Uint8Array.from(secret), algorithm, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(input));
  return `${input}.${encodeBase64url(new Uint8Array(signature))}`;
}

const text = (value: string) => new TextEncoder().encode(value);
const rsa = demoSigningKeys.RS256;
const { alg: _alg, kid: _kid, ...openRsa } = rsa;

describe("a signature is right", () => {
  const algorithms = Object.keys(jwsAlgorithms) as JwsAlgorithm[];
  const keys = new Map<string, Promise<JsonWebKey>>();

  async function keyFor(alg: JwsAlgorithm): Promise<JsonWebKey> {
    if (jwsAlgorithms[alg].kty === "RSA") return openRsa;
    const wanted = alg === "Ed25519" ? "EdDSA" : alg;
    const key = keys.get(wanted) ?? makeKey(wanted as NewKeyAlgorithm);
    keys.set(wanted, key);
    return key;
  }

  it.each(algorithms)("with %s and its public key or secret, which is named", async (alg) => {
    const key = await keyFor(alg);
    const token = await sign(key, alg);
    const verifier = key.kty === "oct" ? key : publicKey(key);
    expect((await assess(token, verifier)).verdict).toEqual({
      kind: "verified",
      alg,
      key: verifier,
      among: 1,
    });
  });

  it.each(algorithms)("with %s and the private key as well", async (alg) => {
    const key = await keyFor(alg);
    expect((await assess(await sign(key, alg), key)).verdict).toMatchObject({ kind: "verified", alg });
  });

  it("with the key of a set that kid names, though others fit (RFC 7515 §4.1.4)", async () => {
    const [one, two] = [await makeKey("ES256"), await makeKey("ES256")];
    const keys = [publicKey(one), publicKey(two), publicKey(rsa)];
    const token = await sign(two, "ES256", { kid: two.kid });
    const { verdict } = await assess(token, { keys });
    expect(verdict).toEqual({ kind: "verified", alg: "ES256", key: keys[1], among: 3 });
  });

  it("with a key of another name than the token's, and that is said", async () => {
    const key = await makeKey("ES256");
    const { verdict } = await assess(await sign(key, "ES256", { kid: "other" }), key);
    expect(verdict).toMatchObject({ kind: "verified", otherKid: "other" });
  });

  it.each([
    ["text", "your-256-bit-secret"],
    ["base64", "eW91ci0yNTYtYml0LXNlY3JldA=="],
    ["hex", "796f75722d3235362d6269742d736563726574"],
  ] as const)("with the secret of the John Doe sample as %s", async (encoding, secret) => {
    expect((await assess(johnDoe, secret, encoding)).verdict).toMatchObject({
      kind: "verified",
      alg: "HS256",
    });
  });
});

describe("the Jane Doe sample", () => {
  it("is invalid with its secret, for its signature is John Doe’s", async () => {
    const { token, key } = samples["jane-doe"];
    const assessment = await assess(token, key);
    expect(assessment.verdict).toMatchObject({
      kind: "invalid",
      reasons: [{ kind: "signature-of-sample", payload: expect.stringContaining("John Doe") }],
    });
    expect(assessment.guessed).toBe("your-256-bit-secret");
  });
});

describe("a signature is wrong, and the page finds out", () => {
  it.each([
    ["as base64", "eW91ci0yNTYtYml0LXNlY3JldA==", "text", "base64", "encoding"],
    ["as hex", "796f75722d3235362d6269742d736563726574", "text", "hex", "encoding"],
    ["without its blanks", " your-256-bit-secret\n", "text", "text", "trimmed"],
  ] as const)("that the secret is right if it is read %s", async (_how, secret, encoding, to, change) => {
    expect((await assess(johnDoe, secret, encoding)).verdict).toMatchObject({
      kind: "invalid",
      reasons: [{ kind: "secret-reading", encoding: to, change }],
    });
  });

  it("that the secret is right as text, where it was read as base64", async () => {
    const secret = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";
    const token = await signRaw({ alg: "HS256" }, text(secret));
    expect((await assess(token, secret, "base64")).verdict).toMatchObject({
      reasons: [{ kind: "secret-reading", encoding: "text" }],
    });
  });

  it("that the secret is right with a line break, as a file has it", async () => {
    const token = await signRaw({ alg: "HS256" }, text("from a file\n"));
    const { verdict } = await assess(token, "from a file");
    expect(verdict).toMatchObject({ reasons: [{ kind: "secret-reading", change: "line-break" }] });
  });

  it("that the header names another algorithm than the signature’s (RFC 8725 §3.1)", async () => {
    const [, payload, signature] = (await sign(openRsa, "PS256")).split(".");
    const input = `${part({ alg: "PS256", typ: "JWT" })}.${payload}`;
    const real = `${input}.${signature}`;
    // The signature covers the header: only the trial that leaves it as it is can fit.
    expect((await assess(real, openRsa)).verdict).toMatchObject({ kind: "invalid" });
    const hmac = await signRaw(
      { alg: "HS512" },
      text("a secret that nobody guesses, and long enough for all of them"),
    );
    expect(
      kindsOf(await assess(hmac, "a secret that nobody guesses, and long enough for all of them")),
    ).toEqual(["other-algorithm", "signature-length"]);
  });

  it("that the public key served as the secret (RFC 8725 §2.1)", async () => {
    const { token, key } = samples.forged;
    expect(kindsOf(await assess(token, key))).toEqual(["public-key-as-secret", "misfit"]);
    const jwk = JSON.stringify(publicKey(rsa));
    const forged = await signRaw({ alg: "HS256" }, text(jwk));
    expect(kindsOf(await assess(forged, jwk))).toEqual(["public-key-as-secret", "misfit"]);
    // The lines around a key come and go with how it is copied.
    expect(kindsOf(await assess(forged, `\n${jwk}\n\n`))).toEqual(["public-key-as-secret", "misfit"]);
    const ended = await signRaw({ alg: "HS256" }, text(`${jwk}\n`));
    expect(kindsOf(await assess(ended, jwk))).toEqual(["public-key-as-secret", "misfit"]);
  });

  it("that it is written in ASN.1 (RFC 7518 §3.4)", async () => {
    const key = await makeKey("ES256");
    const [header, payload, signature = ""] = (await sign(key, "ES256")).split(".");
    const raw = Uint8Array.from(atob(signature.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    const integer = (number: Uint8Array) => {
      const digits = (number[0] ?? 0) >= 0x80 ? [0, ...number] : [...number];
      return [2, digits.length, ...digits];
    };
    const numbers = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
    const der = encodeBase64url(Uint8Array.from([0x30, numbers.length, ...numbers]));
    expect(kindsOf(await assess([header, payload, der].join("."), key))[0]).toBe("asn1-signature");
  });

  it("that it was cut off", async () => {
    const key = await makeKey("ES256");
    const token = (await sign(key, "ES256")).slice(0, -8);
    expect((await assess(token, key)).verdict).toMatchObject({
      reasons: [{ kind: "signature-length", has: 58, needs: 64 }],
    });
    const short = (await sign(openRsa, "RS256")).slice(0, -4);
    expect((await assess(short, openRsa)).verdict).toMatchObject({
      reasons: [{ kind: "signature-length", has: 253, needs: 256 }],
    });
  });

  it("that it is no base64url", async () => {
    expect(kindsOf(await assess(`${johnDoe}*`, "your-256-bit-secret"))).toEqual(["unreadable-signature"]);
  });

  it.each([
    ["padding", "="],
    ["plain base64", "/"],
  ])("that it is right, but written with %s (RFC 7515 §5.2)", async (_what, character) => {
    const [header = "", payload = "", signature = ""] = johnDoe.split(".");
    const written = character === "=" ? `${signature}=` : signature.replaceAll("_", "/");
    const token = [header, payload, written].join(".");
    expect(kindsOf(await assess(token, "your-256-bit-secret"))[0]).toBe("spelling");
    expect(kindsOf(await assess(token, "another secret"))).not.toContain("spelling");
  });

  it.each([
    ["header", 0],
    ["payload", 1],
    ["signature", 2],
  ])("with a line break after its %s, which libraries pass over (RFC 7515 §5.2)", async (_role, at) => {
    const token = johnDoe
      .split(".")
      .map((written, index) => (index === at ? `${written}\n` : written))
      .join(".");
    expect((await assess(token, "your-256-bit-secret")).verdict).toMatchObject({ kind: "invalid" });
  });

  it("that a signature over what is misspelt fits, and is to be refused (RFC 7515 §5.2)", async () => {
    const input = `${part({ alg: "HS256" })}.${part(claims)}\n`;
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", text("secret"), algorithm, false, ["sign"]);
    const signature = await crypto.subtle.sign("HMAC", key, text(input));
    const token = `${input}.${encodeBase64url(new Uint8Array(signature))}`;
    expect(kindsOf(await assess(token, "secret"))).toEqual(["spelling"]);
  });

  it.each([
    ["a header with something after its JSON", part('{"alg":"HS256"}x'), part(claims)],
    ["a header that breaks off", part('{"alg":"HS256",}'), part(claims)],
    [
      "a header with bytes that are no UTF-8",
      encodeBase64url(Uint8Array.from([...text('{"alg":"HS256","a":"'), 255, 34, 125])),
      part(claims),
    ],
    ["a header with a character too many", `${part('{"alg":"HS256"}')}A`, part(claims)],
    ["a payload that was cut", part({ alg: "HS256" }), "e30AA"],
  ])(
    "that a signature over %s fits, and is to be refused (RFC 7515 §5.2)",
    async (_what, header, payload) => {
      const input = `${header}.${payload}`;
      const algorithm = { name: "HMAC", hash: "SHA-256" };
      const key = await crypto.subtle.importKey("raw", text("secret"), algorithm, false, ["sign"]);
      const signature = await crypto.subtle.sign("HMAC", key, text(input));
      const token = `${input}.${encodeBase64url(new Uint8Array(signature))}`;
      expect(kindsOf(await assess(token, "secret"))).toEqual(["broken-part"]);
      expect(kindsOf(await assess(token, "another"))).toEqual(["mismatch"]);
    },
  );

  it("not by bits that mean nothing: two texts, one signature (RFC 4648 §3.5)", async () => {
    const token = johnDoe.replace(/c$/, "d");
    expect((await assess(token, "your-256-bit-secret")).verdict).toMatchObject({ kind: "verified" });
  });

  it("that no key of the set has the name (RFC 7515 §4.1.4)", async () => {
    const [one, two] = [await makeKey("ES256"), await makeKey("ES256")];
    const token = await sign(one, "ES256", { kid: "gone" });
    expect((await assess(token, { keys: [publicKey(two)] })).verdict).toMatchObject({
      reasons: [{ kind: "mismatch" }, { kind: "other-kid", kid: "gone", has: [two.kid] }],
    });
  });

  it.each([
    ["type", { alg: "RS256" }, demoSigningKeys.ES256, { kind: "type", needs: "RSA", has: "EC" }],
    [
      "curve",
      { alg: "ES384" },
      { ...demoSigningKeys.ES256, alg: undefined },
      { kind: "curve", needs: "P-384", has: "P-256" },
    ],
    ["algorithm (RFC 7517 §4.4)", { alg: "RS512" }, rsa, { kind: "algorithm", says: "RS256" }],
    ["use (RFC 7517 §4.2)", { alg: "RS256" }, { ...openRsa, use: "enc" }, { kind: "use", says: "enc" }],
    [
      "curve (RFC 8037 §3.1)",
      { alg: "EdDSA" },
      { kty: "OKP", crv: "X25519", x: "AA" },
      { kind: "curve", needs: "Ed25519", has: "X25519" },
    ],
    [
      "type, of which the curve is told",
      { alg: "RS256" },
      { kty: "OKP", crv: "X25519", x: "AA" },
      { kind: "type", needs: "RSA", has: "X25519" },
    ],
    [
      "curve, which the RFC allows and is left out here (RFC 8037 §3.1)",
      { alg: "EdDSA" },
      { kty: "OKP", crv: "Ed448", x: "AA" },
      { kind: "curve-left-out", has: "Ed448" },
    ],
    [
      "operation (RFC 7517 §4.3)",
      { alg: "RS256" },
      { ...openRsa, key_ops: ["encrypt", "wrapKey"] },
      { kind: "operations", says: "encrypt, wrapKey" },
    ],
    [
      "operation than one for which it has the number (RFC 7517 §4.3)",
      { alg: "RS256" },
      { kty: "RSA", n: rsa.n, e: rsa.e, key_ops: ["sign"] },
      { kind: "operations", says: "sign" },
    ],
    [
      "use, which cannot be made a text",
      { alg: "RS256" },
      { ...openRsa, use: { toString: false } },
      { kind: "use", says: '{"toString":false}' },
    ],
    [
      "algorithm, which cannot be made a text",
      { alg: "RS256" },
      { ...openRsa, alg: { toString: false } },
      { kind: "algorithm", says: '{"toString":false}' },
    ],
    [
      "kind of secret",
      { alg: "ES256" },
      { kty: "oct", k: "AAAA" },
      { kind: "type", needs: "EC", has: "oct" },
    ],
  ])("that the key does not fit: another %s", async (_what, header, key, misfit) => {
    expect((await assess(compact(header, claims), key)).verdict).toMatchObject({
      kind: "unfit",
      reasons: [{ kind: "misfit", misfit }],
    });
  });

  it("that an RSA key is too short (RFC 7518 §3.3)", async () => {
    const algorithm = {
      name: "RSASSA-PKCS1-v1_5",
      hash: "SHA-256",
      modulusLength: 1024,
      publicExponent: Uint8Array.of(1, 0, 1),
    };
    const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
    const { kty = "", n, e } = await crypto.subtle.exportKey("jwk", pair.publicKey);
    const input = `${part({ alg: "RS256" })}.${part(claims)}`;
    const signature = await crypto.subtle.sign(algorithm, pair.privateKey, text(input));
    const token = `${input}.${encodeBase64url(new Uint8Array(signature))}`;
    expect((await assess(token, { kty, n, e })).verdict).toMatchObject({
      reasons: [{ kind: "misfit", misfit: { kind: "bits", has: 1024, needs: 2048 } }],
    });
  });

  it("that the key is broken", async () => {
    const key = { kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA" };
    expect(kindsOf(await assess(await sign(await makeKey("ES256"), "ES256"), key))).toContain("unusable-key");
  });

  it("and where it does not, that nobody can tell", async () => {
    const [one, two] = [await makeKey("ES256"), await makeKey("ES256")];
    expect(kindsOf(await assess(await sign(one, "ES256"), { ...two, kid: undefined }))).toEqual(["mismatch"]);
    expect(kindsOf(await assess(johnDoe, "another secret"))).toEqual(["mismatch"]);
  });
});

describe("there is no verdict on a signature", () => {
  it.each([
    ["without a key", johnDoe, "", { kind: "no-key", alg: "HS256", hasOwnKey: false }],
    ["with a key that cannot be read", johnDoe, "{", { kind: "key-problem" }],
    ["of an opaque token", "abc", "", { kind: "opaque" }],
    ["of half a token", johnDoe.split(".").slice(0, 2).join("."), "", { kind: "partial", count: 2 }],
    ["under a header that cannot be read", `*${johnDoe}`, "", { kind: "unreadable" }],
    ["under a header that is no object", compact("[]", claims), "", { kind: "unreadable" }],
    ["that is empty", compact({ alg: "HS256" }, claims, ""), "secret", { kind: "unsigned", alg: "HS256" }],
    [
      "by an algorithm that nobody knows",
      compact({ alg: "ES256K" }, {}),
      "",
      { kind: "unknown-algorithm", value: "ES256K" },
    ],
    ["without an algorithm", compact({}, {}), "", { kind: "unknown-algorithm", member: "alg" }],
    ["by an algorithm that is no text", compact({ alg: { a: 1 } }, {}), "", { kind: "unknown-algorithm" }],
    [
      "by an algorithm that cannot be made one",
      compact({ alg: { toString: false } }, {}),
      "",
      { kind: "unknown-algorithm", value: '{"toString":false}' },
    ],
    [
      "by a name that every object has",
      compact({ alg: "constructor" }, {}),
      "",
      { kind: "unknown-algorithm" },
    ],
  ])("%s", async (_what, token, key, verdict) => {
    expect((await assess(token, key)).verdict).toMatchObject(verdict);
  });

  it.each(["none", "None", "NONE", "nOnE"])(
    "with alg %s, whatever stands in its place (RFC 8725 §3.2)",
    async (alg) => {
      for (const signature of ["", "AAAA"])
        expect((await assess(compact({ alg }, claims, signature), openRsa)).verdict).toEqual({
          kind: "unsecured",
        });
    },
  );

  it("with the key that the token brings, unless it is put in (RFC 7515 §10.3)", async () => {
    const key = await makeKey("ES256");
    const token = await sign(key, "ES256", { jwk: publicKey(key) });
    expect((await assess(token, "")).verdict).toEqual({ kind: "no-key", alg: "ES256", hasOwnKey: true });
  });
});

describe("extensions that must be understood (RFC 7515 §4.1.11)", () => {
  it("make it refused, and the page says whether the signature fits all the same", async () => {
    const token = await signRaw(
      { alg: "HS256", crit: ["exp"], exp: 1 },
      text("a long secret for this one test"),
    );
    expect((await assess(token, "a long secret for this one test")).verdict).toEqual({
      kind: "critical",
      names: ["exp"],
      fits: true,
    });
    expect((await assess(token, "another")).verdict).toMatchObject({ kind: "critical", fits: false });
  });

  it.each([[[]], ["exp"], [{}], [["alg"]], [["exp"]], [null]])(
    "make it refused where the list of them is malformed: %j",
    async (crit) => {
      const token = await signRaw({ alg: "HS256", crit }, text("secret"));
      expect((await assess(token, "secret")).verdict).toEqual({ kind: "critical", names: [], fits: true });
    },
  );
});

describe("a secret that anyone can guess (RFC 8725 §3.5)", () => {
  it("is found without being given", async () => {
    const token = await signRaw({ alg: "HS256" }, text("changeme"));
    expect((await assess(token, "")).guessed).toBe("changeme");
    expect((await assess(token, "another")).guessed).toBe("changeme");
  });

  it("is not found where it is none", async () => {
    const token = await signRaw({ alg: "HS256" }, crypto.getRandomValues(new Uint8Array(32)));
    expect((await assess(token, "")).guessed).toBeUndefined();
  });
});
