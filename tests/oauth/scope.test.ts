import { describe, expect, it } from "vitest";
import { formatScope, intersect, isWithin, readScope } from "@/lib/oauth/scope";

describe("the scope parameter (RFC 6749 §3.3)", () => {
  it("is a list of values with one space between two", () => {
    expect(readScope("openid photos.read")).toEqual(["openid", "photos.read"]);
    expect(formatScope(["openid", "photos.read"])).toBe("openid photos.read");
  });

  it("has each value once, in the order of the first", () => {
    expect(readScope("b a b")).toEqual(["b", "a"]);
  });

  it("distinguishes case", () => {
    expect(readScope("openid OpenID")).toHaveLength(2);
  });

  it("is empty when it is omitted or has no value (RFC 6749 §3.1)", () => {
    expect(readScope(undefined)).toEqual([]);
    expect(readScope("")).toEqual([]);
  });

  it("allows all of the printable ASCII but space, quote and backslash", () => {
    const allowed = "!#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~";
    expect(readScope(allowed)).toEqual([allowed]);
  });

  it.each([" ", "a  b", " a", "a ", "a\tb", "a\nb", 'a"b', "a\\b", "é", "a\u007f", "a\0"])(
    "is malformed as %j",
    (text) => {
      expect(readScope(text)).toBeUndefined();
    },
  );
});

describe("scopes beside one another", () => {
  it("are within or not", () => {
    expect(isWithin(["a"], ["b", "a"])).toBe(true);
    expect(isWithin([], [])).toBe(true);
    expect(isWithin(["a", "c"], ["b", "a"])).toBe(false);
  });

  it("have values in common, in the order of the first", () => {
    expect(intersect(["a", "b", "c"], ["c", "x", "a"])).toEqual(["a", "c"]);
    expect(intersect(["a"], [])).toEqual([]);
  });
});
