import { describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import { formatRawRequest, formatRawResponse } from "@/lib/http/raw";

const request: HttpRequest = {
  method: "POST",
  url: "https://id.example/token?a=1#frag",
  headers: [["Content-Type", "application/x-www-form-urlencoded"]],
  body: "code=é",
};

describe("a message on the wire (RFC 9112 §2.1)", () => {
  it("is a request line, fields, an empty line and the body", () => {
    expect(formatRawRequest(request)).toBe(
      [
        "POST /token?a=1 HTTP/1.1",
        "Host: id.example",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: 7",
        "",
        "code=é",
      ].join("\r\n"),
    );
  });

  it("says that a POST has no body, and nothing of one where none is expected (RFC 9110 §8.6)", () => {
    const form = { method: "POST", url: "https://prints.example/logout", headers: [], body: "" };
    expect(formatRawRequest(form, "\n")).toBe(
      "POST /logout HTTP/1.1\nHost: prints.example\nContent-Length: 0\n\n",
    );
    expect(formatRawRequest({ ...form, method: "GET" }, "\n")).not.toContain("Content-Length");
  });

  it("keeps a Host and a Content-Length that are given, however wrong", () => {
    const headers = [
      ["content-length", "99"],
      ["HOST", "evil.example"],
    ] as const;
    expect(formatRawRequest({ ...request, headers }, "\n")).toBe(
      "POST /token?a=1 HTTP/1.1\ncontent-length: 99\nHOST: evil.example\n\ncode=é",
    );
  });

  it("is a status line with its phrase", () => {
    expect(formatRawResponse({ status: 303, headers: [["Location", "/"]], body: "" })).toBe(
      "HTTP/1.1 303 See Other\r\nLocation: /\r\n\r\n",
    );
    expect(formatRawResponse({ status: 799, headers: [], body: "" })).toBe("HTTP/1.1 799 \r\n\r\n");
  });

  it("lets no value start a line of its own (RFC 9110 §5.5)", () => {
    const headers = [["Location", "/\r\nSet-Cookie: a=1"]] as const;
    expect(formatRawResponse({ status: 302, headers, body: "" })).toBe(
      "HTTP/1.1 302 Found\r\nLocation: /  Set-Cookie: a=1\r\n\r\n",
    );
  });

  it("is written even where the address is none", () => {
    expect(formatRawRequest({ method: "", url: "no where", headers: [], body: "" })).toBe(
      " no where HTTP/1.1\r\n\r\n",
    );
  });
});
