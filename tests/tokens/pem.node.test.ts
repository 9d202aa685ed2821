/** Keys that Node writes, in every encoding that files have, against Node's own JWK of the same key. */
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readKey } from "@/lib/tokens/read-key";

const pairs: Readonly<Record<string, { readonly publicKey: KeyObject; readonly privateKey: KeyObject }>> = {
  RSA: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  "P-256": generateKeyPairSync("ec", { namedCurve: "P-256" }),
  "P-384": generateKeyPairSync("ec", { namedCurve: "P-384" }),
  "P-521": generateKeyPairSync("ec", { namedCurve: "P-521" }),
  Ed25519: generateKeyPairSync("ed25519"),
  X25519: generateKeyPairSync("x25519"),
};

function written(key: KeyObject, type: "spki" | "pkcs8" | "pkcs1" | "sec1"): string {
  return String(key.export({ format: "pem", type } as never));
}

async function readOne(pem: string): Promise<unknown> {
  const reading = await readKey(pem, "text");
  return reading.kind === "keys" ? reading.keys[0] : reading;
}

describe.each(Object.entries(pairs))("a key on or of %s", (_name, { publicKey, privateKey }) => {
  it("is read from SubjectPublicKeyInfo (RFC 7468 §13)", async () => {
    expect(await readOne(written(publicKey, "spki"))).toEqual(publicKey.export({ format: "jwk" }));
  });

  it("is read from PKCS #8 (RFC 7468 §10)", async () => {
    expect(await readOne(written(privateKey, "pkcs8"))).toEqual(privateKey.export({ format: "jwk" }));
  });
});

describe("an older encoding", () => {
  it.each([
    ["PKCS #1, public (RFC 8017 §A.1.1)", pairs.RSA?.publicKey, "pkcs1"],
    ["PKCS #1, private (RFC 8017 §A.1.2)", pairs.RSA?.privateKey, "pkcs1"],
    ["SEC 1 (RFC 5915 §3)", pairs["P-256"]?.privateKey, "sec1"],
    ["SEC 1 on another curve", pairs["P-521"]?.privateKey, "sec1"],
  ] as const)("is read: %s", async (_what, key, type) => {
    if (key === undefined) throw new Error("there is such a key");
    expect(await readOne(written(key, type))).toEqual(key.export({ format: "jwk" }));
  });
});

it("is passed over in a file where it says nothing of a key, such as the parameters of a curve", async () => {
  const { privateKey } = pairs["P-256"] ?? {};
  if (privateKey === undefined) throw new Error("there is such a key");
  const file = `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${written(privateKey, "sec1")}`;
  expect(await readKey(file, "text")).toMatchObject({ kind: "keys", passedOver: 1 });
});

it.each([
  ["on a curve that browsers do not have", generateKeyPairSync("ec", { namedCurve: "secp256k1" })],
  ["on another", generateKeyPairSync("ed448")],
  ["on a third", generateKeyPairSync("x448")],
  ["that is for RSASSA-PSS alone", generateKeyPairSync("rsa-pss", { modulusLength: 2048 })],
])("is not read %s, and the reason is told", async (_what, { publicKey, privateKey }) => {
  const unsupported = (label: string) => ({ kind: "problem", problem: { kind: "pem-unsupported", label } });
  expect(await readKey(written(publicKey, "spki"), "text")).toEqual(unsupported("PUBLIC KEY"));
  expect(await readKey(written(privateKey, "pkcs8"), "text")).toEqual(unsupported("PRIVATE KEY"));
});

it("is read from a certificate (RFC 5280 §4.1)", async () => {
  // Made with: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=id.example
  const certificate = `-----BEGIN CERTIFICATE-----
MIIBfjCCASWgAwIBAgIUfAPpoqidk3LZxAyVkOGLxL/33oAwCgYIKoZIzj0EAwIw
FTETMBEGA1UEAwwKaWQuZXhhbXBsZTAeFw0yNjExMjYwMzQ1NTJaFw0zNjExMjMw
MzQ1NTJaMBUxEzARBgNVBAMMCmlkLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQrQ5FBfUyItDefj4LzuojwM4YVBpjwfZu6q8JeuLWjkEq4/IgVqvaH
7Bv6h6ppWt4YOi7MdU5yg7YuQvKpuCESo1MwUTAdBgNVHQ4EFgQUsFBNBXKur81Q
FdRShPwZmudIl1wwHwYDVR0jBBgwFoAUsFBNBXKur81QFdRShPwZmudIl1wwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiAPevKRxCFJKgeBB6uivuxp
Dr62xxJNHCO++3urrgNNxAIgEIJtE59hogE8la5DCciV92UiwDLz5zBdjaZ0oBV/
J/o=
-----END CERTIFICATE-----`;
  expect(await readOne(certificate)).toEqual({
    kty: "EC",
    crv: "P-256",
    x: "K0ORQX1MiLQ3n4-C87qI8DOGFQaY8H2buqvCXri1o5A",
    y: "Srj8iBWq9ofsG_qHqmla3hg6Lsx1TnKDti5C8qm4IRI",
  });
});
