import { describe, expect, it } from "vitest";
import { formatHeaderLines, readHeaderLines } from "@/lib/http/header-lines";

describe("header fields as lines", () => {
  it("are read as they were written", () => {
    const headers = [
      ["Location", "https://prints.example/callback?code=x:y"],
      ["Set-Cookie", "a=b; Path=/"],
      ["Set-Cookie", "c=d"],
      ["X-Empty", ""],
    ] as const;
    expect(readHeaderLines(formatHeaderLines(headers))).toEqual(headers);
  });

  it.each([
    ["Accept", [["Accept", ""]]],
    ["  Accept :  text/html  ", [["Accept", "text/html"]]],
    ["\n\nA: b\r\n\n", [["A", "b"]]],
    [": no name", [["", "no name"]]],
    ["", []],
  ])("%j are read as something", (text, headers) => {
    expect(readHeaderLines(text)).toEqual(headers);
  });
});
