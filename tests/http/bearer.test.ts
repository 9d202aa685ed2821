import { describe, expect, it } from "vitest";
import { formatChallenge, readBearer, readChallenge, readChallenges } from "@/lib/http/bearer";

describe("the bearer token in the Authorization field (RFC 6750 §2.1)", () => {
  it.each([
    ["Bearer mF_9.B5f-4.1JqM", "mF_9.B5f-4.1JqM"],
    ["bearer abc", "abc"],
    ["BEARER   abc", "abc"],
    ["Bearer a-._~+/9==", "a-._~+/9=="],
  ])("is read from %s", (header, token) => {
    expect(readBearer(header)).toBe(token);
  });

  it.each([
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "Bearer  ",
    "Bearer =",
    "Bearer a b",
    "Bearer a,b",
    "Bearer a=b",
    "Bearer é",
    'Bearer "abc"',
    "Basic abc",
    "DPoP abc",
    "Bearerabc",
    "Bearer\nabc",
  ])("is undefined in %j", (header) => {
    expect(readBearer(header)).toBeUndefined();
  });
});

describe("a challenge (RFC 9110 §11.6.1)", () => {
  it("is written with quoted values", () => {
    const parameters = [
      ["realm", "photos"],
      ["error", "insufficient_scope"],
      ["scope", "photos.read photos.write"],
    ] as const;
    const written = 'Bearer realm="photos", error="insufficient_scope", scope="photos.read photos.write"';
    expect(formatChallenge("Bearer", parameters)).toBe(written);
    expect(readChallenge(written)).toEqual({ scheme: "Bearer", parameters });
  });

  it("can be one of several, in one field or in more (RFC 9110 §11.6.1)", () => {
    const schemes = (...fields: readonly string[]) => readChallenges(fields).map(({ scheme }) => scheme);
    expect(schemes('Basic realm="a", Bearer', "DPoP")).toEqual(["Basic", "Bearer", "DPoP"]);
    expect(schemes('Basic realm="a", Bearer x="', "DPoP")).toEqual(["Basic", "DPoP"]);
    expect(schemes('Negotiate abc=, Bearer scope="b", NTLM xyz')).toEqual(["Negotiate", "Bearer", "NTLM"]);
    expect(schemes()).toEqual([]);
    expect(schemes('Negotiate YII+/=,  Bearer x="1"', 'Basic realm="a", NTLM abc , DPoP')).toEqual([
      "Negotiate",
      "Bearer",
      "Basic",
      "NTLM",
      "DPoP",
    ]);
  });

  it("may be the scheme alone", () => {
    expect(formatChallenge("Bearer", [])).toBe("Bearer");
    expect(readChallenge("Bearer")).toEqual({ scheme: "Bearer", parameters: [] });
  });

  it("escapes quotes and backslashes, and reads them back (RFC 9110 §5.6.4)", () => {
    const parameters = [["error_description", 'a "b" \\ c, d="e"']] as const;
    expect(formatChallenge("Bearer", parameters)).toBe(
      'Bearer error_description="a \\"b\\" \\\\ c, d=\\"e\\""',
    );
    expect(readChallenge(formatChallenge("Bearer", parameters))?.parameters).toEqual(parameters);
  });

  it.each([
    ["Bearer error=invalid_token", [["error", "invalid_token"]]],
    [
      'Bearer REALM = "x" ,, error="y",',
      [
        ["realm", "x"],
        ["error", "y"],
      ],
    ],
    ['Bearer realm="x", Basic realm="y"', [["realm", "x"]]],
    ['Bearer realm="x", Negotiate', [["realm", "x"]]],
    ['Bearer, Basic realm="y"', []],
    ['Bearer realm=""', [["realm", ""]]],
    ["Bearer abc", []],
    ["Bearer abc==", []],
    ['Bearer abc/+ , Basic realm="y"', []],
  ])("is read leniently where the grammar is lenient: %s", (header, parameters) => {
    expect(readChallenge(header)).toEqual({ scheme: "Bearer", parameters });
  });

  it.each([
    undefined,
    "",
    "  ",
    "Bearer abc=d=",
    'Bearer abc realm="x"',
    'Bearer realm="x',
    'Bearer realm="x" error="y"',
    'Bearer realm="x\\"',
    'Bearer "x"',
    "é",
  ])("is undefined where it is malformed: %j", (header) => {
    expect(readChallenge(header)).toBeUndefined();
  });
});
