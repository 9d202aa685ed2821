import { describe, expect, it } from "vitest";
import { decodeBase64, decodeBase64url, encodeBase64, encodeBase64url } from "@/lib/http/base64";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("base 64", () => {
  it.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("encodes %j as %j, and back (RFC 4648 §10)", (text, encoded) => {
    expect(encodeBase64(bytes(text))).toBe(encoded);
    expect(decodeBase64(encoded)).toEqual(bytes(text));
  });

  it("has an alphabet for URLs, without padding (RFC 7515 Appendix C)", () => {
    const octets = Uint8Array.of(3, 236, 255, 224, 193);
    expect(encodeBase64url(octets)).toBe("A-z_4ME");
    expect(decodeBase64url("A-z_4ME")).toEqual(octets);
  });

  it.each(["Zg", "Zg=", "Z===", "====", "Zm9v\n", "Zm 9v", "A-z_4ME=", "é", "Zg==Zg=="])(
    "refuses %j as base 64 (RFC 4648 §3)",
    (text) => {
      expect(decodeBase64(text)).toBeUndefined();
    },
  );

  it.each(["Z", "Zg==", "Zm9+", "Zm9/", "Zm 9v", "é"])("refuses %j as base64url (RFC 4648 §3)", (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });
});
