import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compressFiles } from "@/server/compress-files";
import { createFilesListener } from "@/server/files";
import { get as ask, type Got, serveBy } from "./get.ts";

const script = "f();".repeat(1_000);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chunks-"));
  await writeFile(path.join(folder, "a.js"), script);
  await writeFile(path.join(folder, "a.css"), "a{}");
  await writeFile(path.join(folder, "a.txt"), script);
  await compressFiles(folder);
  server = await serveBy(createFilesListener(folder));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function get(name: string, accepted: string | undefined, method = "GET"): Promise<Got> {
  const headers: Record<string, string> = accepted === undefined ? {} : { "Accept-Encoding": accepted };
  return ask(server, `/_next/static/chunks/${name}`, headers, method);
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
