import { describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import { createChecklist } from "@/lib/oauth/checklist";
import type { CheckId } from "@/lib/oauth/checks";
import { hashText, isSameTarget, readNonce, withProof } from "@/lib/oauth/dpop-proof";
import { checkProof, type ProofRules } from "@/lib/oauth/dpop-rules";
import { OAuthError } from "@/lib/oauth/error";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, readJwt, signJwt, thumbprint } from "@/lib/oauth/jwt";
import { type SigningAlgorithm, verifiedAlgorithms } from "@/lib/oauth/signing-algorithms";
import { countingRandom, createNotebook } from "./notebook";
import { createKey, macKeyOf, tamper, unsecured } from "./tokens";

const now = 1_767_603_600;
const request: HttpRequest = { method: "POST", url: "https://id.example/token", headers: [], body: "" };

async function keyOf(alg: SigningAlgorithm): Promise<JsonWebKey> {
  const { kid: _, use: _use, ...key } = await createKey(alg, "k");
  return { ...key, kty: key.kty };
}

interface Changes {
  readonly claims?: JsonObject;
  readonly header?: JsonObject;
  readonly key?: JsonWebKey;
}

/** A good proof, but for what a test changes of it. */
async function makeProof({ claims = {}, header = {}, key }: Changes = {}): Promise<string> {
  const used = key ?? (await keyOf("ES256"));
  const { alg: _, ...jwk } = publicKey(used);
  const payload = { jti: "p-1", htm: "POST", htu: "https://id.example/token", iat: now, ...claims };
  return signJwt(payload, used, { typ: "dpop+jwt", jwk, ...header });
}

async function judge(proofs: string | readonly string[], rules: Partial<ProofRules> = {}, sent = request) {
  const notebook = createNotebook();
  const headers = [proofs].flat().map((proof) => ["DPoP", proof] as const);
  try {
    const jkt = await checkProof(
      { ...sent, headers: [...sent.headers, ...headers] },
      { now, nonces: [], spend: async () => true, ...rules },
      createChecklist(notebook.note),
    );
    return { jkt, failed: notebook.failed() };
  } catch (problem) {
    if (!(problem instanceof OAuthError)) throw problem;
    return { refusal: problem.refusal, failed: notebook.failed() };
  }
}

describe("a DPoP proof", () => {
  it.each(verifiedAlgorithms)(
    "by %s is good, and gives the key's thumbprint (RFC 9449 §6.1)",
    async (alg) => {
      const key = { ...(await keyOf(alg === "Ed25519" ? "EdDSA" : alg)), alg };
      const { jkt, failed } = await judge(await makeProof({ key }));
      expect(failed).toEqual([]);
      expect(jkt).toBe(await thumbprint(key));
    },
  );

  it("may name its key (RFC 7515 §4.1.4)", async () => {
    const { failed } = await judge(await makeProof({ header: { kid: "mine" } }));
    expect(failed).toEqual([]);
  });

  it("begins by the clock that its iat is by (RFC 7519 §4.1.5)", async () => {
    const { failed } = await judge(await makeProof({ claims: { iat: now + 60, nbf: now + 60 } }));
    expect(failed).toEqual([]);
  });

  const late = { claims: { iat: now - 61 } };
  const early = { claims: { iat: now + 61 } };

  it.each([
    ["of another type", { header: { typ: "JWT" } }, "dpop-proof-type"],
    ["of a type that only begins so", { header: { typ: "dpop+jwt;v=2" } }, "dpop-proof-type"],
    ["without a jwk", { header: { jwk: undefined } }, "dpop-proof-key"],
    ["with a jwk that is no object", { header: { jwk: "key" } }, "dpop-proof-key"],
    ["without a jti", { claims: { jti: undefined } }, "dpop-proof-claims"],
    ["with an empty jti", { claims: { jti: "" } }, "dpop-proof-claims"],
    ["without an htm", { claims: { htm: undefined } }, "dpop-proof-claims"],
    ["without an htu", { claims: { htu: undefined } }, "dpop-proof-claims"],
    ["without an iat", { claims: { iat: undefined } }, "dpop-proof-claims"],
    ["with an iat that is text", { claims: { iat: String(now) } }, "dpop-proof-claims"],
    ["for another method", { claims: { htm: "GET" } }, "dpop-proof-method"],
    ["for the method in other letters", { claims: { htm: "post" } }, "dpop-proof-method"],
    ["for another host", { claims: { htu: "https://evil.example/token" } }, "dpop-proof-address"],
    ["for another path", { claims: { htu: "https://id.example/par" } }, "dpop-proof-address"],
    ["for another scheme", { claims: { htu: "http://id.example/token" } }, "dpop-proof-address"],
    ["for no address at all", { claims: { htu: "/token" } }, "dpop-proof-address"],
    ["older than a minute", late, "dpop-proof-age"],
    ["from the future", early, "dpop-proof-age"],
    ["past its own exp (RFC 7519 §4.1.4)", { claims: { exp: now } }, "dpop-proof-age"],
    ["before its own nbf (RFC 7519 §4.1.5)", { claims: { nbf: now + 61 } }, "dpop-proof-age"],
  ] as const satisfies readonly (readonly [string, Changes, CheckId])[])(
    "%s is refused (RFC 9449 §4.3)",
    async (_what, changes, check) => {
      const { refusal, failed } = await judge(await makeProof(changes));
      expect(refusal?.error).toBe("invalid_dpop_proof");
      expect(failed).toEqual([check]);
    },
  );

  it.each([
    ["is too old", late],
    ["is from the future", early],
    ["is not good now, by its exp or nbf", { claims: { exp: now } }],
  ] as const satisfies readonly (readonly [string, Changes])[])(
    "is told where it %s (RFC 9449 §4.3)",
    async (mistake, changes) => {
      const { refusal } = await judge(await makeProof(changes));
      expect(refusal?.description).toBe(`The DPoP proof ${mistake}`);
    },
  );

  it.each(["DPOP+JWT", "application/dpop+jwt"])(
    "is one by the typ %s as well, which names the same media type (RFC 7515 §4.1.9)",
    async (typ) => {
      expect(await judge(await makeProof({ header: { typ } }))).toMatchObject({ failed: [] });
    },
  );

  it("is refused with a private key in it (RFC 9449 §4.3, item 7)", async () => {
    const key = await keyOf("ES256");
    const { failed } = await judge(await makeProof({ key, header: { jwk: key } }));
    expect(failed).toEqual(["dpop-proof-key"]);
  });

  it("is refused with the key of somebody else in it (RFC 9449 §4.3, item 6)", async () => {
    const { alg: _, ...jwk } = publicKey(await keyOf("ES256"));
    const { failed } = await judge(await makeProof({ header: { jwk } }));
    expect(failed).toEqual(["dpop-proof-signature"]);
  });

  it("is refused without a signature (RFC 9449 §4.3, item 5)", async () => {
    const jwk = publicKey(await keyOf("ES256"));
    const claims = { jti: "p-1", htm: "POST", htu: "https://id.example/token", iat: now };
    const { refusal, failed } = await judge(unsecured(claims, { typ: "dpop+jwt", jwk }));
    expect(refusal?.error).toBe("invalid_dpop_proof");
    expect(failed).toEqual(["dpop-proof-algorithm"]);
  });

  it("is refused with a MAC (RFC 9449 §4.3, item 5)", async () => {
    const { kid: _, ...key } = macKeyOf(await keyOf("ES256"));
    const jwk = publicKey({ ...key, kty: "oct" });
    const { failed } = await judge(await makeProof({ key: { ...key, kty: "oct" }, header: { jwk } }));
    expect(failed).toEqual(["dpop-proof-algorithm"]);
  });

  it("is refused after a change (RFC 9449 §4.3, item 6)", async () => {
    const proof = await makeProof({ claims: { htm: "GET" } });
    const { failed } = await judge(
      tamper(proof, { jti: "p-1", htm: "POST", htu: "https://id.example/token", iat: now }),
    );
    expect(failed).toEqual(["dpop-proof-signature"]);
  });

  it("is refused beside another one, even the same (RFC 9449 §4.3, item 1)", async () => {
    const proof = await makeProof();
    expect((await judge([proof, proof])).failed).toEqual(["dpop-proof-once"]);
    expect((await judge([`${proof}, ${proof}`])).failed).toEqual(["dpop-proof-readable"]);
  });

  it.each(["", "proof", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "\u0000"])(
    "that is %j is refused (RFC 9449 §4.3, item 2)",
    async (proof) => {
      const { refusal, failed } = await judge(proof);
      expect(refusal?.error).toBe("invalid_dpop_proof");
      expect(failed).toEqual(["dpop-proof-readable"]);
    },
  );

  it.each([now - 60, now + 60])(
    "is good a minute before and after its time: %i (RFC 9449 §11.1)",
    async (iat) => {
      expect((await judge(await makeProof({ claims: { iat } }))).failed).toEqual([]);
    },
  );

  it("is good once, and its jti is free for another key (RFC 9449 §11.1)", async () => {
    const spent = new Set<string>();
    const spend: ProofRules["spend"] = async (id) => !spent.has(id) && spent.add(id).has(id);
    const [mine, yours] = [await makeProof(), await makeProof()];
    expect((await judge(mine, { spend })).failed).toEqual([]);
    expect((await judge(mine, { spend })).failed).toEqual(["dpop-proof-unused"]);
    expect((await judge(yours, { spend })).failed).toEqual([]);
  });

  it("is remembered for as long as it is good (RFC 9449 §11.1)", async () => {
    const times: number[] = [];
    const spend: ProofRules["spend"] = async (_id, expiresAt) => times.push(expiresAt) > 0;
    await judge(await makeProof({ claims: { iat: now + 60 } }), { spend });
    expect(times).toEqual([now + 121]);
  });

  it("is not used up by a request that it was not made for (RFC 9449 §11.1)", async () => {
    const times: number[] = [];
    const spend: ProofRules["spend"] = async (_id, expiresAt) => times.push(expiresAt) > 0;
    await judge(await makeProof({ claims: { htm: "GET" } }), { spend });
    await judge(await makeProof(), { spend, nonces: ["n"] });
    expect(times).toEqual([]);
  });
});

describe("a nonce", () => {
  it.each([
    ["is missing", undefined],
    ["is another", "n-0"],
    ["is no text", 1],
  ])("that %s is asked for (RFC 9449 §8)", async (_what, nonce) => {
    const { refusal, failed } = await judge(await makeProof({ claims: { nonce } }), {
      nonces: ["n-2", "n-1"],
    });
    expect(refusal?.error).toBe("use_dpop_nonce");
    expect(refusal?.status ?? 400).toBe(400);
    expect(failed).toEqual(["dpop-proof-nonce"]);
  });

  it.each(["n-2", "n-1"])("that counts is taken: %s (RFC 9449 §8.2)", async (nonce) => {
    const { failed } = await judge(await makeProof({ claims: { nonce } }), { nonces: ["n-2", "n-1"] });
    expect(failed).toEqual([]);
  });

  it("that nobody asked for does no harm (RFC 9449 §4.3, item 10)", async () => {
    expect((await judge(await makeProof({ claims: { nonce: "n" } }))).failed).toEqual([]);
  });
});

describe("at a resource", () => {
  it.each([
    ["the hash of the token", hashText("token"), []],
    ["the hash of another", hashText("other"), ["dpop-proof-access-token"]],
    ["no hash", undefined, ["dpop-proof-access-token"]],
  ])("a proof has %s (RFC 9449 §4.3, item 12)", async (_what, hash, expected) => {
    const proof = await makeProof({ claims: { ath: await hash } });
    const { failed, refusal } = await judge(proof, { accessToken: "token" });
    expect(failed).toEqual(expected);
    if (expected.length > 0) expect(refusal?.status).toBe(401);
  });
});

describe("two addresses", () => {
  it.each([
    ["https://id.example/token", "https://id.example/token"],
    ["HTTPS://ID.example:443/token", "https://id.example/token"],
    ["https://id.example", "https://id.example/"],
    ["https://id.example/a/../token", "https://id.example/token"],
    ["https://id.example/%74oken", "https://id.example/token"],
    ["https://id.example/a%2fb", "https://id.example/a%2Fb"],
    ["https://id.example/token?a=b", "https://id.example/token#c"],
    ["http://localhost:80/x", "http://localhost/x"],
  ])("are the same: %s and %s (RFC 9449 §4.3, RFC 3986 §6.2.2)", (one, other) => {
    expect(isSameTarget(one, other)).toBe(true);
  });

  it.each([
    ["https://id.example/token", "https://id.example/token/"],
    ["https://id.example/token", "https://id.example:8443/token"],
    ["https://id.example/token", "https://id.example/Token"],
    ["https://id.example/a%2Fb", "https://id.example/a/b"],
    ["https://id.example/token", "https://id.example.evil.example/token"],
    ["no address", "no address"],
  ])("differ: %s and %s (RFC 9449 §4.3)", (one, other) => {
    expect(isSameTarget(one, other)).toBe(false);
  });
});

describe("a client", () => {
  const surroundings = () => ({ random: countingRandom(), now: () => now });

  it("adds a proof for method and address, with the public key alone (RFC 9449 §4.2)", async () => {
    const key = { ...(await keyOf("ES256")), kid: "mine", use: "sig" };
    const sent = await withProof({ ...request, url: `${request.url}?a=b#c` }, key, surroundings());
    const { header, payload } = readJwt(sent.headers[0]?.[1] ?? "") ?? {};
    const { kid: _, use: _use, alg: _alg, ...jwk } = publicKey(key);
    expect(header).toEqual({ alg: "ES256", typ: "dpop+jwt", jwk });
    expect(payload).toMatchObject({ htm: "POST", htu: request.url, iat: now });
    expect(payload).not.toHaveProperty("ath");
  });

  it("presents its token by the DPoP scheme, in place of Bearer (RFC 9449 §7.1)", async () => {
    const bearer: HttpRequest = { ...request, headers: [["Authorization", "Bearer token"]] };
    const sent = await withProof(bearer, await keyOf("EdDSA"), surroundings(), { accessToken: "token" });
    expect(sent.headers.filter(([name]) => name === "Authorization")).toEqual([
      ["Authorization", "DPoP token"],
    ]);
    const proof = sent.headers.find(([name]) => name === "DPoP")?.[1] ?? "";
    expect((await judge(proof, { accessToken: "token" })).failed).toEqual([]);
  });

  it("makes a fresh proof each time, with the nonce of the server (RFC 9449 §8)", async () => {
    const nonce = readNonce({ status: 400, headers: [["dpop-nonce", "n-1"]], body: "" }) ?? "";
    const [key, by] = [await keyOf("ES256"), surroundings()];
    const sent = [await withProof(request, key, by, { nonce }), await withProof(request, key, by, { nonce })];
    const claims = sent.map(({ headers }) => readJwt(headers[0]?.[1] ?? "")?.payload);
    expect(claims.map((claim) => claim?.nonce)).toEqual(["n-1", "n-1"]);
    expect(new Set(claims.map((claim) => claim?.jti)).size).toBe(2);
  });
});
