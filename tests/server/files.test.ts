import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compressFiles } from "@/server/compress-files";
import { createFilesListener } from "@/server/files";

const script = "f();".repeat(1_000);
let folder: string;
const server = createServer();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chunks-"));
  await writeFile(path.join(folder, "a.js"), script);
  await writeFile(path.join(folder, "a.css"), "a{}");
  await writeFile(path.join(folder, "a.txt"), script);
  await compressFiles(folder);
  const answer = createFilesListener(folder);
  server.on("request", (incoming, outgoing) => {
    if (!answer(incoming, outgoing)) outgoing.writeHead(501).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function get(name: string, accepted: string | undefined, method = "GET"): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  const headers = accepted === undefined ? {} : { "Accept-Encoding": accepted };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: `/_next/static/chunks/${name}`, method, headers });
    asked.on("response", (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on("error", reject).end();
  });
}

it("sends a script as it was compressed when the app was built, for good and for whoever accepts that (RFC 9110 §12.5.3)", async () => {
  const { status, headers, body } = await get("a.js?v=1", "gzip, deflate, br;q=0.9");
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/javascript; charset=utf-8",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  expect(brotliDecompressSync(body).toString()).toBe(script);
  expect((await get("a.css", "br")).headers["content-type"]).toBe("text/css; charset=utf-8");
});

it("sends to a HEAD the fields alone", async () => {
  const { status, headers, body } = await get("a.js", "br", "HEAD");
  expect([status, headers["content-encoding"], body.length]).toEqual([200, "br", 0]);
});

it.each([
  ["a.js", undefined, "GET"],
  ["a.js", "gzip, deflate", "GET"],
  ["a.js", "br;q=0, gzip", "GET"],
  ["a.js", "br; q=0.000", "GET"],
  ["a.js", "brotli", "GET"],
  ["a.js", "br", "POST"],
  ["b.js", "br", "GET"],
  ["a.txt", "br", "GET"],
  ["toString", "br", "GET"],
  ["../a.js", "br", "GET"],
])("leaves %s with Accept-Encoding %s and %s to Next", async (name, accepted, method) => {
  expect((await get(name, accepted, method)).status).toBe(501);
});
