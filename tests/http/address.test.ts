import { describe, expect, it } from "vitest";
import { readAddress, withFragment, withQuery } from "@/lib/http/address";

describe("reading an address", () => {
  it("gives its parts", () => {
    expect(readAddress("https://id.example:8443/a/b?x=1&x=2#frag")).toEqual({
      origin: "https://id.example:8443",
      host: "id.example:8443",
      path: "/a/b",
      query: [
        ["x", "1"],
        ["x", "2"],
      ],
      fragment: "frag",
    });
  });

  it("leaves the scheme's own port out", () => {
    expect(readAddress("https://id.example:443")).toMatchObject({
      host: "id.example",
      path: "/",
      fragment: "",
    });
  });

  it("gives no origin to a private-use scheme (RFC 8252 §7.1)", () => {
    expect(readAddress("com.example.app:/callback")).toMatchObject({ origin: "null", path: "/callback" });
  });

  it.each(["", "/callback", "id.example", "https://", "https://a b/", "http://[", "\0"])(
    "gives undefined for %j",
    (url) => {
      expect(readAddress(url)).toBeUndefined();
    },
  );
});

describe("adding to the query", () => {
  it.each([
    ["https://prints.example/callback", "https://prints.example/callback?code=a+b"],
    ["https://prints.example/callback?", "https://prints.example/callback?code=a+b"],
    ["https://prints.example/callback?shop=1", "https://prints.example/callback?shop=1&code=a+b"],
    ["https://prints.example/callback?shop=1&", "https://prints.example/callback?shop=1&code=a+b"],
    ["https://prints.example/c?shop=%7e#x?y", "https://prints.example/c?shop=%7e&code=a+b#x?y"],
    ["https://PRINTS.example", "https://PRINTS.example?code=a+b"],
  ])("keeps every character of %s (RFC 6749 §3.1.2)", (url, expected) => {
    expect(withQuery(url, [["code", "a b"]])).toBe(expected);
  });

  it("changes nothing where there is nothing to add", () => {
    expect(withQuery("https://prints.example/callback", [])).toBe("https://prints.example/callback");
  });
});

it.each([
  ["https://prints.example/callback", "https://prints.example/callback#code=a+b"],
  ["https://prints.example/callback?tab=1", "https://prints.example/callback?tab=1#code=a+b"],
  ["https://prints.example/callback#old", "https://prints.example/callback#code=a+b"],
])("puts pairs into the fragment of %s", (url, expected) => {
  expect(withFragment(url, [["code", "a b"]])).toBe(expected);
});
