import { describe, expect, it } from "vitest";
import {
  decodeFormText,
  encodeFormText,
  findDuplicate,
  formatParameters,
  readParameter,
  readParameters,
} from "@/lib/http/parameters";

describe("form-encoded parameters", () => {
  it("keep their order and their duplicates", () => {
    expect(readParameters("b=1&a=2&b=3")).toEqual([
      ["b", "1"],
      ["a", "2"],
      ["b", "3"],
    ]);
  });

  it.each([
    ["a=1+2%2B3", [["a", "1 2+3"]]],
    ["?a=1", [["?a", "1"]]],
    ["a", [["a", ""]]],
    ["a=b=c", [["a", "b=c"]]],
    ["&&a=1&", [["a", "1"]]],
    ["", []],
    ["a=%", [["a", "%"]]],
    ["a=%zz%4", [["a", "%zz%4"]]],
    ["a=%FF", [["a", "\ufffd"]]],
    [
      "redirect_uri=https%3A%2F%2Fprints.example%2Fcallback",
      [["redirect_uri", "https://prints.example/callback"]],
    ],
  ])("reads %s as the URL standard does", (text, expected) => {
    expect(readParameters(text)).toEqual(expected);
  });

  it("are written so that reading gives them back", () => {
    const pairs = [
      ["scope", "openid photos.read"],
      ["state", "a&b=c?d#e+f%20é€\u{1f511}"],
      ["", "no name"],
      ["scope", "again"],
    ] as const;
    expect(readParameters(formatParameters(pairs))).toEqual(pairs);
  });

  it("write a space as a plus sign (RFC 6749 Appendix B)", () => {
    expect(formatParameters([["scope", "openid photos.read"]])).toBe("scope=openid+photos.read");
  });
});

describe("one parameter", () => {
  it("counts as omitted when it has no value (RFC 6749 §3.1)", () => {
    expect(readParameter(readParameters("state=&scope=openid"), "state")).toBeUndefined();
    expect(readParameter(readParameters("state=&state=xyz"), "state")).toBe("xyz");
  });

  it("is undefined when it is missing, whatever its name", () => {
    expect(readParameter([], "constructor")).toBeUndefined();
  });

  it("is the first of several", () => {
    expect(readParameter(readParameters("a=1&a=2"), "a")).toBe("1");
  });
});

describe("duplicates (RFC 6749 §3.1)", () => {
  it("are found by name", () => {
    expect(findDuplicate(readParameters("a=1&b=2&b=2&a=3"))).toBe("b");
    expect(findDuplicate(readParameters("a=1&b=2&A=3"))).toBeUndefined();
  });

  it("do not count where the value is omitted", () => {
    expect(findDuplicate(readParameters("a=&a=1"))).toBeUndefined();
  });

  it("may be allowed for a name, as resource is (RFC 8707 §2)", () => {
    const parameters = readParameters("resource=a&resource=b&state=1&state=2");
    expect(findDuplicate(parameters, ["resource"])).toBe("state");
  });
});

describe("form-encoding of one value (RFC 6749 Appendix B)", () => {
  it("encodes the example of the appendix", () => {
    expect(encodeFormText(" %&+£€")).toBe("+%25%26%2B%C2%A3%E2%82%AC");
    expect(decodeFormText("+%25%26%2B%C2%A3%E2%82%AC")).toBe(" %&+£€");
  });

  it.each(["", "=", "&", "a&b=c", ":", "%", "?", "é:ü", "a b", "+", "\u{1f511}", "~-._*"])(
    "gives %j back",
    (text) => {
      expect(decodeFormText(encodeFormText(text))).toBe(text);
    },
  );

  it.each([
    ["a&b=c", "a&b=c"],
    ["%zz", "%zz"],
    ["?x", "?x"],
  ])("reads %s, which is not encoded, without losing any of it", (text, expected) => {
    expect(decodeFormText(text)).toBe(expected);
  });
});
