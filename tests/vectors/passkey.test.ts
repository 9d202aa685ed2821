/** The assertion by an Ed25519 credential that WebAuthn Level 3 shows in §16.11. */
import { expect, it } from "vitest";
import { decodeBase64url, decodeObject, encodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { publicKey } from "@/lib/oauth/jwt";
import {
  flags,
  hashRelyingParty,
  isSignedBy,
  readAuthenticatorData,
  signAssertion,
  writeAuthenticatorData,
} from "@/lib/oauth/passkey";

const key: JsonWebKey = {
  kty: "OKP",
  crv: "Ed25519",
  x: fromHex("44e06ddd331c36a8dc667bab52bcae63486c916aa5e339e6acebaa84934bf832"),
  d: fromHex("971f38c0f73aaf0c5a614eb5e26430ae1ea0ed13e4f425d96e9662349340b0b3"),
};

const challenge = fromHex("895957e01c633a698348a2d8a31a54b7db27e8c1c43b2080d79ae2190267bfd2");

const assertion = {
  id: fromHex("ce9f840ed96599580cd140fbc7bb3230633f50f61041aff73308ae71caa8a2bd"),
  authenticatorData: fromHex("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50100000000"),
  clientDataJSON: fromHex(
    "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a2269566c583442786a4f6d6d44534b4c596f7870557439736e364d48454f7943413135726947514a6e763949222c226f726967696e223a2268747470733a2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d",
  ),
  signature: fromHex(
    "f5c59c7e46c34f6f8cc197101ddf9934fa2595f68eb1913a637e8419eb9ba4cfdfc48f85393bc0d40b011f0d6fecb097d6607525713223a0dc0d453993dae00b",
  ),
};

function fromHex(text: string): string {
  return encodeBase64url(Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}

it("is for example.org, and of a holder who is there, whom the device was not asked to know", async () => {
  const data = { relyingPartyHash: await hashRelyingParty("example.org"), used: flags.present };
  expect(readAuthenticatorData(assertion.authenticatorData)).toEqual(data);
  expect(await writeAuthenticatorData("example.org", flags.present)).toBe(assertion.authenticatorData);
});

it("answers the challenge", () => {
  expect(decodeObject(assertion.clientDataJSON)).toEqual({
    type: "webauthn.get",
    challenge,
    origin: "https://example.org",
    crossOrigin: false,
  });
});

it("has the signature that this key makes, and that its public half verifies", async () => {
  expect(await signAssertion(assertion, key)).toBe(assertion.signature);
  expect(await isSignedBy(assertion, publicKey(key))).toBe(true);
  const marked = encodeBase64url(
    Uint8Array.of(0xef, 0xbb, 0xbf, ...(decodeBase64url(assertion.clientDataJSON) ?? [])),
  );
  expect(await isSignedBy({ ...assertion, clientDataJSON: marked }, key)).toBe(false);
  expect(await isSignedBy({ ...assertion, clientDataJSON: encodeBase64url(new Uint8Array(2)) }, key)).toBe(
    false,
  );
});
