import { describe, expect, it } from "vitest";
import { formatHar } from "@/lib/http/har";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";

const request: HttpRequest = {
  method: "POST",
  url: "https://id.example/login?a=1&a=2",
  headers: [
    ["Cookie", "session=abc"],
    ["Content-Type", "application/x-www-form-urlencoded"],
  ],
  body: "username=maya&password=é",
};

const response: HttpResponse = {
  status: 303,
  headers: [
    ["Location", "https://prints.example/callback"],
    ["Set-Cookie", "session=def; Path=/; HttpOnly; Secure; Expires=Thu, 01 Jan 2037 00:00:00 GMT"],
    ["Content-Type", "text/plain"],
  ],
  body: "é",
};

/** The members that HAR 1.2 does not mark as optional. */
const required = {
  log: ["version", "creator", "entries"],
  creator: ["name", "version"],
  entry: ["startedDateTime", "time", "request", "response", "cache", "timings"],
  request: ["method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"],
  postData: ["mimeType", "text"],
  response: [
    "status",
    "statusText",
    "httpVersion",
    "cookies",
    "headers",
    "content",
    "redirectURL",
    "headersSize",
    "bodySize",
  ],
  content: ["size", "mimeType"],
  timings: ["send", "wait", "receive"],
};

describe("an HTTP Archive 1.2", () => {
  const { log } = formatHar([{ request, response, startedAt: 1_800_000_000, comment: "Maya signs in" }]);
  const entry = log.entries[0];

  it("has every required member", () => {
    expect(Object.keys(log)).toEqual(expect.arrayContaining(required.log));
    expect(Object.keys(log.creator)).toEqual(expect.arrayContaining(required.creator));
    expect(Object.keys(entry ?? {})).toEqual(expect.arrayContaining(required.entry));
    expect(Object.keys(entry?.request ?? {})).toEqual(expect.arrayContaining(required.request));
    expect(Object.keys(entry?.request.postData ?? {})).toEqual(required.postData);
    expect(Object.keys(entry?.response ?? {})).toEqual(required.response);
    expect(Object.keys(entry?.response.content ?? {})).toEqual(expect.arrayContaining(required.content));
    expect(entry?.timings).toEqual({ send: 0, wait: 0, receive: 0 });
  });

  it("tells time in ISO 8601, from seconds", () => {
    expect(entry).toMatchObject({ startedDateTime: "2027-01-15T08:00:00.000Z", comment: "Maya signs in" });
  });

  it("takes the request apart, and counts bytes", () => {
    expect(entry?.request).toMatchObject({
      cookies: [{ name: "session", value: "abc" }],
      queryString: [
        { name: "a", value: "1" },
        { name: "a", value: "2" },
      ],
      postData: { mimeType: "application/x-www-form-urlencoded", text: request.body },
      bodySize: 25,
    });
  });

  it("takes the response apart", () => {
    expect(entry?.response).toMatchObject({
      status: 303,
      statusText: "See Other",
      redirectURL: "https://prints.example/callback",
      content: { size: 2, mimeType: "text/plain", text: "é" },
      cookies: [
        {
          name: "session",
          value: "def",
          path: "/",
          httpOnly: true,
          secure: true,
          expires: "2037-01-01T00:00:00.000Z",
        },
      ],
    });
  });

  it("has status 0 for a request that was not answered, whatever its address", () => {
    const lost = formatHar([{ request: { ...request, url: "nowhere", body: "" }, startedAt: 0.5 }]);
    expect(lost.log.entries[0]).toMatchObject({
      startedDateTime: "1970-01-01T00:00:00.500Z",
      request: { url: "nowhere", queryString: [] },
      response: { status: 0, statusText: "", redirectURL: "" },
    });
    expect(lost.log.entries[0]?.request).not.toHaveProperty("postData");
  });

  it("leaves the fragment of a URL out, which is never sent (RFC 9110 §4.2.5)", () => {
    const url = "https://prints.example/callback?a=1#code=2";
    const { entries } = formatHar([{ request: { ...request, url }, startedAt: 0 }]).log;
    expect(entries[0]?.request).toMatchObject({
      url: "https://prints.example/callback?a=1",
      queryString: [{ name: "a", value: "1" }],
    });
  });

  it("is JSON", () => {
    expect(JSON.parse(JSON.stringify({ log }))).toEqual({ log });
  });
});
