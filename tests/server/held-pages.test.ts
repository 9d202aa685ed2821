import type { Server } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, it, vi } from "vitest";
import { createPagesListener } from "@/server/held-pages";
import { get, serveBy } from "./get.ts";

const html = `<!doctype html>${"<p>A grant</p>".repeat(100)}`;
const asNextMakesIt = { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip", Vary: "rsc" };
const brotli = { "Accept-Encoding": "gzip, br" };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function makePage(): Response {
  return new Response(html, {
    headers: { ...asNextMakesIt, "Cache-Control": "no-store", "X-Frame-Options": "DENY" },
  });
}

async function start(make: () => Response | Promise<Response> = makePage) {
  const made: string[] = [];
  const server = await serveBy(
    createPagesListener(async (url) => {
      made.push(url);
      return make();
    }),
  );
  servers.push(server);
  const ask = (url: string, headers: Record<string, string> = brotli, method = "GET") =>
    get(server, url, headers, method);
  return { made, ask };
}

it("makes a page once, and sends it compressed to all who ask (RFC 9110 §12.5.3)", async () => {
  const { made, ask } = await start();
  const { status, headers, body } = await ask("/flows/agent");
  expect(status).toBe(200);
  expect(brotliDecompressSync(body).toString()).toBe(html);
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "content-length": String(body.length),
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "x-frame-options": "DENY",
    vary: "rsc, Accept-Encoding",
  });
  await ask("/flows/agent");
  await ask("/flows/agent?step=4");
  await ask("/flows/agent?step=4");
  expect(made).toEqual(["/flows/agent", "/flows/agent?step=4"]);
});

it("has those who ask at once wait for the same page, as a class opens a link", async () => {
  let finish = (_: Response) => {};
  const page = new Promise<Response>((resolve) => {
    finish = resolve;
  });
  const { made, ask } = await start(() => page);
  const asked = [1, 2, 3].map(() => ask("/compare?step=4"));
  await vi.waitUntil(() => made.length > 0);
  finish(makePage());
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(made).toHaveLength(1);
});

it("makes the page that all open as small as it gets, behind their backs", async () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `word ${(index * 7_919) % 1_009}`).join(" ");
  const { ask } = await start(() => new Response(words, { headers: asNextMakesIt }));
  const { headers, body } = await ask("/tokens");
  const smaller = await vi.waitUntil(async () => {
    const again = await ask("/tokens");
    return again.body.length < body.length ? again : undefined;
  });
  expect(brotliDecompressSync(smaller.body).toString()).toBe(words);
  expect(smaller.headers.etag).toBe(headers.etag);
});

it("says that nothing has changed to whoever has the page (RFC 9110 §13.1.2)", async () => {
  const { ask } = await start();
  const tag = (await ask("/flows/agent")).headers.etag ?? "";
  const again = await ask("/flows/agent", { ...brotli, "If-None-Match": `"older", ${tag}` });
  expect([again.status, again.headers.etag, again.body.length]).toEqual([304, tag, 0]);
  for (const same of [tag.replace("W/", ""), "*"])
    expect((await ask("/flows/agent", { ...brotli, "If-None-Match": same })).status, same).toBe(304);
  expect((await ask("/flows/agent", { ...brotli, "If-None-Match": 'W/"older"' })).status).toBe(200);
});

it("sends to a HEAD the fields alone (RFC 9110 §9.3.2)", async () => {
  const { ask } = await start();
  const { status, headers, body } = await ask("/flows/agent", brotli, "HEAD");
  expect([status, headers["content-encoding"], body.length]).toEqual([200, "br", 0]);
});

it("holds two hundred pages, and forgets the one that nobody has asked for the longest", async () => {
  const { made, ask } = await start();
  for (let step = 0; step < 200; step += 1) await ask(`/flows/agent?step=${step}`);
  await ask("/flows/agent?step=0");
  await ask("/flows/agent?step=200");
  expect(made).toHaveLength(201);
  await ask("/flows/agent?step=0");
  expect(made).toHaveLength(201);
  await ask("/flows/agent?step=1");
  expect(made).toHaveLength(202);
});

it.each<[string, string, Record<string, string>, string?]>([
  ["who reads no Brotli", "/flows/agent", { "Accept-Encoding": "gzip" }],
  ["a part of a page", "/flows/agent", { ...brotli, RSC: "1" }],
  ["a part that is fetched ahead", "/flows/agent", { ...brotli, "Next-Router-Prefetch": "1" }],
  ["a form", "/flows/agent", brotli, "POST"],
  ["a room, which depends on the host", "/live/demo", brotli],
  ["a handout, which depends on the host", "/handout/agent?step=4", brotli],
  ["what sets cookies", "/learn/where-to-keep/server/read", brotli],
  ["a picture", "/learn/opengraph-image", brotli],
])("leaves %s to Next", async (_, url, headers, method) => {
  const { made, ask } = await start();
  expect((await ask(url, headers, method)).status).toBe(501);
  expect(made).toEqual([]);
});

it.each([
  ["is not there", () => new Response(html, { status: 404, headers: asNextMakesIt })],
  ["leads elsewhere", () => new Response(null, { status: 307, headers: { Location: "/flows" } })],
  ["is no page", () => new Response("{}", { headers: { "Content-Type": "application/json" } })],
  ["is somebody's own", () => new Response(html, { headers: { ...asNextMakesIt, "Set-Cookie": "a=b" } })],
  [
    "fails",
    () => {
      throw new Error("no connection");
    },
  ],
])("does not hold what %s, and tries again with the next who asks", async (_, make) => {
  const { made, ask } = await start(make);
  for (const attempt of [1, 2]) {
    expect((await ask("/flows/agent")).status).toBe(501);
    expect(made).toHaveLength(attempt);
  }
});
