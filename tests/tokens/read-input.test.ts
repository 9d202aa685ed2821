import { describe, expect, it } from "vitest";
import { type InputReading, readInput } from "@/lib/tokens/read-input";
import { compact, johnDoe, part } from "./support/make";

const other = compact({ alg: "ES256" }, { sub: "other" });
const jwe = `${part({ alg: "dir", enc: "A256GCM" })}..aXY.Y2lwaGVy.dGFn`;

function tokensOf(reading: InputReading) {
  return reading.kind === "found" ? reading.tokens : [];
}

describe("a token alone", () => {
  it.each([
    ["as it is", johnDoe],
    ["with blanks around it", `  ${johnDoe}\n`],
    ["in quotation marks", `"${johnDoe}"`],
    ["in a row of a program", `'${johnDoe}';`],
    ["broken into lines", johnDoe.replace(/.{40}/g, "$&\r\n")],
    ["with blanks in it", johnDoe.replaceAll(".", " . ")],
  ])("is found %s", (_how, text) => {
    expect(readInput(text)).toMatchObject({ kind: "found", source: "token", tokens: [{ token: johnDoe }] });
  });

  it("is read with padding after each part, which is then told (RFC 7515 §2)", () => {
    const padded = "eyJhbGciOiJub25lIn0=.e30=.AAAA==";
    expect(readInput(padded)).toMatchObject({ source: "token", tokens: [{ token: padded }] });
  });

  it("says how many blanks were taken out", () => {
    expect(readInput(johnDoe.replaceAll(".", " . "))).toMatchObject({ blanks: 4 });
    expect(readInput(johnDoe)).toMatchObject({ blanks: 0 });
  });

  it.each([
    ["encrypted", jwe],
    ["opaque", "mF_9.B5f-4.1JqM"],
    ["opaque, in one piece", "SlAV32hkKG"],
    ["with a foreign character", johnDoe.replace("J", "*")],
    ["cut off", johnDoe.slice(0, 60)],
  ])("is found though it is %s", (_how, token) => {
    expect(readInput(token)).toMatchObject({ kind: "found", source: "token", tokens: [{ token }] });
  });
});

describe("a token in something else", () => {
  it.each([
    ["an Authorization field (RFC 6750 §2.1)", `Authorization: Bearer ${johnDoe}`, "header"],
    ["an Authorization field in lower case", `authorization: bearer ${johnDoe}`, "header"],
    ["the value of the field alone", `Bearer ${johnDoe}`, "header"],
    [
      "a curl command",
      `curl 'https://api.example' \\\n  -H 'Authorization: Bearer ${johnDoe}' --compressed`,
      "header",
    ],
    ["a token response (RFC 6749 §5.1)", `{"access_token":"${johnDoe}","expires_in":600}`, "json"],
    ["an address (RFC 6749 §4.2.2)", `https://app.example/cb#access_token=${johnDoe}&state=x`, "address"],
    ["a form", `grant_type=x&access_token=${johnDoe}`, "form"],
  ])("is found in %s", (_what, text, source) => {
    expect(readInput(text)).toMatchObject({
      kind: "found",
      source,
      tokens: [{ name: "access_token", token: johnDoe }],
    });
  });

  it("is found in a DPoP field, by that name (RFC 9449 §4.1)", () => {
    const text = `POST /token HTTP/1.1\nHost: id.example\nDPoP: ${other}\nAuthorization: DPoP ${johnDoe}`;
    expect(tokensOf(readInput(text))).toEqual([
      { name: "DPoP", token: other },
      { name: "access_token", token: johnDoe },
    ]);
  });

  it("is found in a cookie, a log and JSON at any depth", () => {
    expect(tokensOf(readInput(`Cookie: a=b; session=${johnDoe}; c=d`))).toEqual([
      { name: "session", token: johnDoe },
    ]);
    expect(tokensOf(readInput(`12:00 refused ${johnDoe} for alice`))).toEqual([{ token: johnDoe }]);
    expect(tokensOf(readInput(`{"a":[{"b":["${johnDoe}"]}]}`))).toEqual([{ name: "b", token: johnDoe }]);
  });

  it("is found in an Authorization field though it is broken or opaque", () => {
    const broken = johnDoe.replace("J", "*");
    expect(tokensOf(readInput(`Authorization: Bearer ${broken}`))).toEqual([
      { name: "access_token", token: broken },
    ]);
    expect(tokensOf(readInput("Authorization: Bearer mF_9.B5f-4.1JqM"))).toEqual([
      { name: "access_token", token: "mF_9.B5f-4.1JqM" },
    ]);
  });

  it.each(["A", "eyey"])(
    "is found behind a long word of %s, each of whose characters is looked at once",
    (word) => {
      const text = `access_token = ${johnDoe} ${word.repeat(2 ** 18)} id_token=${other}`;
      expect(readInput(text)).toMatchObject({
        tokens: [
          { name: "access_token", token: johnDoe },
          { name: "id_token", token: other },
        ],
      });
    },
  );

  it("is one of several, in their order and each once", () => {
    const response = { access_token: johnDoe, id_token: other, refresh_token: "opaque", again: johnDoe };
    expect(tokensOf(readInput(JSON.stringify(response)))).toEqual([
      { name: "access_token", token: johnDoe },
      { name: "id_token", token: other },
      { name: "refresh_token", token: "opaque" },
    ]);
  });

  it("is found in JSON that is broken", () => {
    expect(tokensOf(readInput(`{"access_token":"${johnDoe}","expi`))).toEqual([
      { name: "access_token", token: johnDoe },
    ]);
  });
});

describe("the JSON serialization", () => {
  const [header, payload, signature] = johnDoe.split(".");

  it.each([
    ["of a JWS, flattened (RFC 7515 §7.2.2)", { protected: header, payload, signature }, johnDoe],
    ["of a JWS (RFC 7515 §7.2.1)", { payload, signatures: [{ protected: header, signature }] }, johnDoe],
    [
      "of a JWS, whatever else stands in its signature (RFC 7515 §7.2.1)",
      { payload, signatures: [{ protected: header, signature, payload: "e30" }] },
      johnDoe,
    ],
    [
      "of a JWE, whatever else stands in its recipient (RFC 7516 §7.2.1)",
      {
        protected: jwe.split(".")[0],
        iv: "aXY",
        ciphertext: "Y2lwaGVy",
        tag: "dGFn",
        recipients: [{ ciphertext: "e30", protected: "e30" }],
      },
      jwe,
    ],
    [
      "of a JWE, flattened (RFC 7516 §7.2.2)",
      { protected: jwe.split(".")[0], iv: "aXY", ciphertext: "Y2lwaGVy", tag: "dGFn" },
      jwe,
    ],
  ])("%s becomes the compact one", (_what, value, token) => {
    expect(readInput(JSON.stringify(value))).toMatchObject({ source: "jose-json", tokens: [{ token }] });
  });

  it.each([
    [
      "two signatures",
      {
        payload,
        signatures: [
          { protected: header, signature },
          { protected: header, signature },
        ],
      },
    ],
    [
      "a signature beside a list of them (RFC 7515 §7.2.2)",
      { protected: header, payload, signature: "AAAA", signatures: [{ protected: header, signature }] },
    ],
    [
      "a key beside a list of recipients (RFC 7516 §7.2.2)",
      {
        protected: jwe.split(".")[0],
        encrypted_key: "AAAA",
        recipients: [{}],
        iv: "aXY",
        ciphertext: "Y2lwaGVy",
        tag: "dGFn",
      },
    ],
    ["a header that is not protected", { protected: header, payload, signature, header: { kid: "a" } }],
    [
      "data beside it that is authenticated (RFC 7516 §7.2.1)",
      { protected: jwe.split(".")[0], iv: "aXY", ciphertext: "Y2lwaGVy", tag: "dGFn", aad: "AAAA" },
    ],
    ["its payload elsewhere (RFC 7515 Appendix F)", { protected: header, signature }],
  ])(
    "stays where it has %s, which the compact one has no place for, and is said to be one",
    (_what, value) => {
      expect(readInput(JSON.stringify(value))).toEqual({ kind: "nothing", looksLike: "jose-json" });
    },
  );

  it("is not seen in what an app signs in a way of its own", () => {
    const signed = JSON.stringify({ payload: "eyJhIjoxfQ", signature: "AAAA" });
    expect(readInput(signed)).toEqual({ kind: "nothing", looksLike: "json" });
  });
});

describe("what has no token in it", () => {
  it.each([
    ["", { kind: "empty" }],
    [" \n", { kind: "empty" }],
    ["What is a token?", { kind: "nothing", looksLike: "text" }],
    ['{"a":1}', { kind: "nothing", looksLike: "json" }],
    ['{"a":', { kind: "nothing", looksLike: "json", fault: { at: 5, expected: "value" } }],
    ['{"kty":"oct","k":"AA"}', { kind: "nothing", looksLike: "key" }],
    ['{"keys":[]}', { kind: "nothing", looksLike: "key" }],
    ["-----BEGIN PUBLIC KEY-----", { kind: "nothing", looksLike: "key" }],
    ["[[[[1]]]]", { kind: "nothing", looksLike: "json" }],
  ])("%j is told apart", (text, reading) => {
    expect(readInput(text)).toMatchObject(reading);
  });
});
