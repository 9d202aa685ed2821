import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { writeAnswer } from "@/server/connection";
import { serveRooms } from "../support/room-server";
import { exchange, type RawRequest, readField } from "./raw";

const server = await serveRooms({ bodyBytes: 200, requestsPerSecond: 0 });
const { origin } = server;
afterAll(() => server.close());

const form = "Content-Type: application/x-www-form-urlencoded";
const report = `Authorization: Basic ${Buffer.from("nightly-report:demo-secret-nightly-report").toString("base64")}`;
const demo = "/live/demo";
const ask = (request: RawRequest) => exchange(origin, request);

function askForToken(path: string, body: string, fields: readonly string[]) {
  return ask({ line: `POST ${path}/token`, fields: [form, report, ...fields], body });
}

/** A room of one's own: its path. */
async function openRoom(): Promise<string> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${origin}/live`, {
    method: "POST",
    headers,
    body: '{"signing_alg":"ES256"}',
  });
  return new URL(response.headers.get("Location") ?? "").pathname;
}

interface Request {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** The requests that the room wrote down, as a reader of its events sees them. */
async function readRequests(path: string): Promise<readonly Request[]> {
  const leaving = new AbortController();
  const response = await fetch(`${origin}${path}/events`, { signal: leaving.signal });
  let text = "";
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString();
    if (text.includes("data: ") && text.endsWith("\n\n")) break;
  }
  leaving.abort();
  const entries = [...text.matchAll(/^data: (.+)$/gm)].flatMap(([, data = ""]) => JSON.parse(data).entries);
  return entries.flatMap(({ message }) => message?.request ?? []);
}

describe("a request", () => {
  it("is written down as it came: names in their case, fields of one name apart (RFC 9110 §5.2)", async () => {
    const fields = ["dPoP: a", "DPoP: b", "X-Forwarded-For: 10.0.0.1", form, "Content-Length: 7"];
    const path = await openRoom();
    await ask({ line: `POST ${path}/token?x=%zz`, fields, body: "a=1&a=2" });
    const [written] = await readRequests(path);
    expect(written?.headers.slice(2)).toEqual([
      ["dPoP", "a"],
      ["DPoP", "b"],
      ["Content-Type", "application/x-www-form-urlencoded"],
      ["Content-Length", "7"],
    ]);
    expect([written?.url, written?.body]).toEqual([`${origin}${path}/token?x=%zz`, "a=1&a=2"]);
  });

  it("is for the host of a target that is a whole URL, and not of the field (RFC 9112 §3.2.2)", async () => {
    const response = await ask({ line: "GET http://rooms.example/live/demo/jwks" });
    const about = await ask({ line: "GET http://rooms.example:81/live/demo/about" });
    expect([response.status, JSON.parse(about.body).issuer]).toEqual([
      200,
      "http://rooms.example:81/live/demo",
    ]);
  });

  it("has one Host field (RFC 9112 §3.2)", async () => {
    const response = await ask({ line: "GET /live/demo/jwks", fields: ["Host: rooms.example"] });
    expect(response.status).toBe(400);
  });

  it("may come in chunks (RFC 9112 §7.1), with characters cut in two", async () => {
    const pieces = [
      Buffer.from("x=é").subarray(0, 3),
      Buffer.from("x=é&grant_type=client_credentials").subarray(3),
    ];
    const chunks = pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece.toString("latin1")}\r\n`);
    const [one = "", two = ""] = chunks;
    const socketBody = Buffer.from(`${one}${two}0\r\n\r\n`, "latin1");
    const fields = [form, report, "Transfer-Encoding: chunked"];
    const path = await openRoom();
    const response = await ask({ line: `POST ${path}/token`, fields, body: socketBody });
    expect(response.status).toBe(200);
    const [written] = await readRequests(path);
    expect(written?.body).toBe("x=é&grant_type=client_credentials");
  });

  it("that waits for a word to go on gets it (RFC 9110 §10.1.1)", async () => {
    const body = "grant_type=client_credentials";
    const response = await askForToken(demo, body, [
      `Content-Length: ${body.length}`,
      "Expect: 100-continue",
    ]);
    expect([response.status, response.body.includes("HTTP/1.1 200")]).toEqual([100, true]);
  });

  it.each([
    ["says", ["Content-Length: 201"], "x".repeat(201)],
    ["turns out", ["Transfer-Encoding: chunked"], `c9\r\n${"x".repeat(201)}\r\n0\r\n\r\n`],
  ])("whose body %s to be larger than the bound gets 413", async (_how, fields, body) => {
    const response = await askForToken(demo, body, fields);
    expect([response.status, JSON.parse(response.body).error]).toEqual([413, "content_too_large"]);
  });

  it("that is cut off in its body does nothing", async () => {
    const path = await openRoom();
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    const head = [`POST ${path}/token HTTP/1.1`, "Host: x", form, report, "Content-Length: 100", "", ""];
    socket.write(`${head.join("\r\n")}grant_type=client_credentials`, () => socket.destroy());
    await new Promise((resolve) => socket.once("close", resolve));
    await ask({ line: `GET ${path}/jwks` });
    expect((await readRequests(path)).map(({ url }) => url)).toEqual([`${origin}${path}/jwks`]);
  });

  it("with GET has no body, whatever comes with it (RFC 9110 §9.3.1)", async () => {
    const path = await openRoom();
    await ask({ line: `GET ${path}/jwks`, fields: [form, "Content-Length: 3"], body: "a=b" });
    expect((await readRequests(path)).map(({ body }) => body)).toEqual([""]);
  });
});

describe("a response", () => {
  it("to HEAD has the fields of GET and no body (RFC 9110 §9.3.2)", async () => {
    const response = await ask({ line: "HEAD /live/demo/jwks" });
    expect([response.status, response.body]).toEqual([200, ""]);
    expect(readField(response, "content-type")).toBe("application/json");
    expect(readField(response, "content-length")).toBeUndefined();
  });

  it("with 204 has neither body nor length (RFC 9110 §8.6)", async () => {
    const response = await ask({ line: "OPTIONS /live/demo/token" });
    expect([response.status, response.body]).toEqual([204, ""]);
    expect(readField(response, "access-control-allow-methods")).toBe("POST");
    expect([readField(response, "content-length"), readField(response, "transfer-encoding")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("without a body says so, and names no type", async () => {
    const response = await ask({ line: "GET /live/demo/api/albums" });
    expect([response.status, readField(response, "content-length")]).toEqual([401, "0"]);
    expect(readField(response, "content-type")).toBeUndefined();
  });

  it("says how many bytes its body has, not characters", async () => {
    const response = await ask({ line: "GET /live/demo/client/callback?x=%C3%A9" });
    expect(response.body).toContain("é");
    expect(readField(response, "content-length")).toBe(String(Buffer.byteLength(response.body)));
  });

  it("has what every answer of the app has, but below a room what the room says", async () => {
    for (const line of ["GET /live/demo/about", "GET /live/none/about", "POST /live/demo", "PUT /live"]) {
      const response = await ask({ line });
      expect(readField(response, "x-content-type-options")).toBe("nosniff");
      expect(readField(response, "permissions-policy")).toContain("camera=()");
    }
    const page = await ask({ line: "GET /live/demo/authorize" });
    expect(readField(page, "x-content-type-options")).toBe("nosniff");
    expect(readField(page, "referrer-policy")).toBe("no-referrer");
    const wellKnown = await ask({ line: "GET /.well-known/oauth-authorization-server/live/demo" });
    expect(readField(wellKnown, "referrer-policy")).toBe("same-origin");
  });

  it.each(["TRACE", "PROPFIND", "PUT", "DELETE", "PATCH"])(
    "to %s is a refusal, never a failure (RFC 9110 §15.5.6)",
    async (method) => {
      const response = await ask({ line: `${method} /live/demo/jwks` });
      expect([response.status, readField(response, "allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    },
  );
});

describe("a stream of events", () => {
  it("ends when its reader leaves, and when the server stops", async () => {
    const own = await serveRooms();
    const leaving = new AbortController();
    const first = await fetch(`${own.origin}/live/demo/events`, { signal: leaving.signal });
    expect(first.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    await first.body?.getReader().read();
    leaving.abort();
    const second = (await fetch(`${own.origin}/live/demo/events`)).text();
    await own.close();
    expect(await second).toMatch(/^retry: 1000\n\n/);
  });
});

describe("the readers of a room's events", () => {
  it("are bounded: past it 503 and when to come again, until one leaves", async () => {
    const own = await serveRooms({ readers: 1 });
    const listen = (signal: AbortSignal | null = null, method = "GET") =>
      fetch(`${own.origin}/live/demo/events`, { method, signal });
    const leaving = new AbortController();
    await (await listen(leaving.signal)).body?.getReader().read();
    const refused = await listen();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "60"]);
    expect(await refused.json()).toMatchObject({ error: "too_many_readers" });
    const head = await listen(null, "HEAD");
    expect([head.status, head.headers.get("content-type")]).toEqual([
      200,
      "text/event-stream; charset=utf-8",
    ]);
    leaving.abort();
    const next = new AbortController();
    await expect.poll(async () => (await listen(next.signal)).status).toBe(200);
    next.abort();
    await own.close();
  });
});

describe("a stream that is ready late", () => {
  /** What is written to a reader who may have left before, of three pieces that there are. */
  async function writeLate(stopping: AbortSignal, isGone: boolean): Promise<number> {
    const leaving = new AbortController();
    let written = 0;
    const write = async function* (signal: AbortSignal) {
      for (; written < 3 && !signal.aborted; written += 1) yield "x";
    };
    await new Promise<void>((resolve) => {
      const late = createServer(async (_, outgoing) => {
        if (isGone) leaving.abort();
        if (isGone) await once(outgoing, "close");
        await writeAnswer(outgoing, { kind: "stream", headers: [], write }, [], stopping);
        late.close();
        resolve();
      });
      late.listen(0, "127.0.0.1", () => {
        const { port } = Object(late.address());
        fetch(`http://127.0.0.1:${port}/`, leaving).catch(() => {});
      });
    });
    return written;
  }

  it("is not begun where its reader has left", async () => {
    expect(await writeLate(new AbortController().signal, true)).toBe(0);
  });

  it("is not begun where the server stops", async () => {
    expect(await writeLate(AbortSignal.abort(), false)).toBe(0);
  });

  it("is written to a reader who is there", async () => {
    expect(await writeLate(new AbortController().signal, false)).toBe(3);
  });
});

describe("a request for the server as a whole", () => {
  it("is told which methods there are (RFC 9110 §9.3.7)", async () => {
    const response = await ask({ line: "OPTIONS *" });
    expect([response.status, readField(response, "allow"), response.body]).toEqual([
      204,
      "GET, HEAD, POST, OPTIONS",
      "",
    ]);
  });

  it("is refused where it asks for more than that (RFC 9112 §3.2.4)", async () => {
    const response = await ask({ line: "GET *" });
    expect(response.status).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject({ error: "invalid_request" });
  });
});
