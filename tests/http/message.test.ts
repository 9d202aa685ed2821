import { describe, expect, it } from "vitest";
import { isRequest, readHeader, readHeaders, withHeader } from "@/lib/http/message";

const response = {
  status: 200,
  headers: [
    ["Set-Cookie", "a=1"],
    ["Location", "/"],
    ["set-cookie", "b=2"],
  ],
  body: "",
} as const;

describe("header fields (RFC 9110 §5.1)", () => {
  it("are found whatever the case of their names, in order", () => {
    expect(readHeaders(response, "SET-COOKIE")).toEqual(["a=1", "b=2"]);
    expect(readHeader(response, "set-cookie")).toBe("a=1");
    expect(readHeader(response, "Cookie")).toBeUndefined();
  });

  it("are replaced, all of one name, by one", () => {
    expect(readHeaders(withHeader(response, "Set-cookie", "c=3"), "set-cookie")).toEqual(["c=3"]);
    expect(readHeaders(response, "set-cookie")).toHaveLength(2);
  });
});

it("tells a request from a response", () => {
  expect(isRequest({ method: "GET", url: "", headers: [], body: "" })).toBe(true);
  expect(isRequest(response)).toBe(false);
});
