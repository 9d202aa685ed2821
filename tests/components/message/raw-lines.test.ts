import { describe, expect, it } from "vitest";
import { layOutMessage } from "@/components/message/raw-lines";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";

const text = (message: HttpRequest | HttpResponse, matters: readonly string[] = []) =>
  layOutMessage(message, matters).map((line) => line.segments.map((segment) => segment.text).join(""));

const marked = (message: HttpRequest | HttpResponse) =>
  layOutMessage(message)
    .flatMap((line) => line.segments)
    .filter((segment) => segment.role === "value")
    .map(({ parameter, text }) => [parameter, text]);

const redirect: HttpResponse = {
  status: 303,
  headers: [
    ["Location", "https://prints.example/callback?code=abc&state=x%20y"],
    ["Cache-Control", "no-store"],
  ],
  body: "",
};

describe("an HTTP message as lines", () => {
  it("gives each parameter of a long URL a line of its own", () => {
    const request = { method: "GET", url: "https://id.example/authorize?a=1&b=2", headers: [], body: "" };
    expect(text(request)).toEqual(["GET /authorize", "?a=1", "&b=2", "HTTP/1.1"]);
    expect(text(redirect).slice(1, 4)).toEqual([
      "Location: https://prints.example/callback",
      "?code=abc",
      "&state=x%20y",
    ]);
  });

  it("marks the values as they are written, and names their parameter", () => {
    expect(marked(redirect)).toEqual([
      ["code", "abc"],
      ["state", "x%20y"],
    ]);
  });

  it("marks what follows the scheme in Authorization, and each cookie", () => {
    const headers = [
      ["Authorization", "Bearer t0ken"],
      ["Cookie", "a=1; b=2"],
    ] as const;
    expect(marked({ method: "GET", url: "https://a.example/", headers, body: "" })).toEqual([
      ["Authorization", "t0ken"],
      ["a", "1"],
      ["b", "2"],
    ]);
  });

  it("marks the attributes of no cookie", () => {
    const headers = [["Set-Cookie", "s=1; Path=/; Secure"]] as const;
    expect(marked({ status: 200, headers, body: "" })).toEqual([["s", "1"]]);
  });

  it("breaks a form and indents JSON", () => {
    const form = [["Content-Type", "application/x-www-form-urlencoded"]] as const;
    const json = [["Content-Type", "application/json"]] as const;
    const url = "https://id.example/token";
    expect(text({ method: "POST", url, headers: form, body: "a=1&b" }).slice(-2)).toEqual(["a=1", "&b"]);
    expect(text({ status: 200, headers: json, body: '{"a":"b","c":[1,{}]}' }).slice(3)).toEqual([
      "{",
      '"a": "b",',
      '"c": [',
      "1,",
      "{",
      "}",
      "]",
      "}",
    ]);
  });

  it("shows a body that is no JSON as it came", () => {
    const headers = [["Content-Type", "application/json"]] as const;
    expect(text({ status: 200, headers, body: "{oops" }).at(-1)).toBe("{oops");
  });

  it("takes a URL that is none", () => {
    expect(text({ method: "", url: "", headers: [], body: "" })).toEqual([" / HTTP/1.1"]);
    expect(text({ method: "GET", url: "::?&=&", headers: [], body: "" })[0]).toBe("GET ::");
  });

  it("holds a header for routine unless it matters in this message", () => {
    const routine = (matters: string[]) =>
      layOutMessage(redirect, matters)
        .filter((line) => line.routine)
        .map((line) => line.segments[0]?.text);
    expect(routine([])).toEqual(["Cache-Control: "]);
    expect(routine(["cache-control"])).toEqual([]);
  });
});
