import { describe, expect, it } from "vitest";
import { encodeBase64 } from "@/lib/http/base64";
import { formatBasicAuth, readBasicAuth } from "@/lib/http/basic-auth";

const basic = (...octets: number[]) => `Basic ${encodeBase64(Uint8Array.from(octets))}`;

describe("Basic authentication", () => {
  it.each([
    ["Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="],
    ["test", "123£", "Basic dGVzdDoxMjPCow=="],
  ])("writes and reads %s's example (RFC 7617 §2, §2.1)", (username, password, header) => {
    expect(formatBasicAuth(username, password)).toBe(header);
    expect(readBasicAuth(header)).toEqual({ username, password });
  });

  it("ends the username at the first colon (RFC 7617 §2)", () => {
    expect(readBasicAuth(formatBasicAuth("maya", "a:b:"))).toEqual({ username: "maya", password: "a:b:" });
  });

  it("allows an empty username and an empty password (RFC 7617 §2)", () => {
    expect(readBasicAuth(formatBasicAuth("", ""))).toEqual({ username: "", password: "" });
  });

  it("ignores the case of the scheme (RFC 9110 §11.1)", () => {
    expect(readBasicAuth("bASIC QWxhZGRpbjpvcGVuIHNlc2FtZQ==")?.username).toBe("Aladdin");
  });

  it.each([
    ["nothing", undefined],
    ["an empty field", ""],
    ["the scheme alone", "Basic"],
    ["another scheme", "Bearer QWxhZGRpbjpvcGVuIHNlc2FtZQ=="],
    ["text that is not base 64", "Basic maya:demo-password"],
    ["base 64 without its padding", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ"],
    ["no colon", basic(0x61)],
    ["bytes that are not UTF-8", basic(0xff, 0x3a, 0xfe)],
    ["a control character (RFC 7617 §2)", basic(0x61, 0x3a, 0x07)],
    ["two credentials", "Basic YTph YTph"],
  ])("reads %s as undefined", (_what, header) => {
    expect(readBasicAuth(header)).toBeUndefined();
  });
});
