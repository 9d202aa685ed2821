import { describe, expect, it } from "vitest";
import { readFetchRequest, toFetchResponse } from "@/lib/http/fetch";
import { readHeader } from "@/lib/http/message";

const url = "https://id.example/live/a/token?x=1";

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost:3000/", { method: "POST", body, headers });
}

describe("a Request as a record", () => {
  it("keeps method, fields and body, and has the address that it is told", async () => {
    const headers = { Host: "id.example", Cookie: "a=b", Origin: "https://app.example", DPoP: "x" };
    const read = await readFetchRequest(post("a=b&a=c", headers), url, 100);
    expect(read).toMatchObject({ method: "POST", url, body: "a=b&a=c" });
    for (const [name, value] of Object.entries(headers))
      expect(readHeader(read ?? { headers: [] }, name)).toBe(value);
  });

  it("drops what proxies and the framework say about the way", async () => {
    const headers = { "X-Forwarded-For": "10.0.0.1", "X-Middleware-Method": "POST", "X-Other": "1" };
    const read = await readFetchRequest(post("", headers), url, 100);
    expect(read?.headers.map(([name]) => name).filter((name) => name.startsWith("x-"))).toEqual(["x-other"]);
  });

  it("counts bytes, not characters, and reads no body that is too large", async () => {
    expect((await readFetchRequest(post("é".repeat(50)), url, 100))?.body).toBe("é".repeat(50));
    expect(await readFetchRequest(post("é".repeat(51)), url, 100)).toBeUndefined();
    expect(await readFetchRequest(post("", { "Content-Length": "101" }), url, 100)).toBeUndefined();
  });

  it("puts a character together that comes in two pieces, and takes U+FFFD for what is no UTF-8", async () => {
    const pieces = [new Uint8Array([0xc3]), new Uint8Array([0xa9, 0xff])];
    const body = new ReadableStream({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    const request = new Request(url, { method: "POST", body, duplex: "half" } as RequestInit);
    expect((await readFetchRequest(request, url, 100))?.body).toBe("é\ufffd");
  });
});

describe("a record as a Response", () => {
  it("keeps every field, of one name as often as it is there (RFC 6265 §3)", async () => {
    const headers = [
      ["Set-Cookie", "a=1; Path=/"],
      ["Set-Cookie", "b=2; Path=/"],
      ["Location", "/x"],
    ] as const;
    const response = toFetchResponse({ status: 303, headers, body: "" });
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/x"]);
  });

  it("says nothing of a body that is not there", async () => {
    for (const status of [204, 304, 401]) {
      expect(toFetchResponse({ status, headers: [], body: "" }).headers.get("Content-Type")).toBeNull();
    }
    expect(await toFetchResponse({ status: 200, headers: [], body: "{}" }).text()).toBe("{}");
  });
});
