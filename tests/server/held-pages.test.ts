import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, it, vi } from "vitest";
import { createPagesListener } from "@/server/held-pages";
import { get, serveBy } from "./get.ts";

const html = "<!doctype html><p>A grant</p>";
const asNextMakesIt = { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip", Vary: "rsc" };
const brotli = { "Accept-Encoding": "gzip, br" };
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function start(make: () => Response) {
  const made: string[] = [];
  const server = await serveBy(
    createPagesListener(async (path) => {
      made.push(path);
      return make();
    }),
  );
  ends.push(() => server.close());
  const ask = (path: string, headers: Record<string, string> = brotli, method = "GET") =>
    get(server, path, headers, method);
  return { made, ask };
}

const makePage = () =>
  new Response(html, {
    headers: { ...asNextMakesIt, "Cache-Control": "no-store", "X-Frame-Options": "DENY" },
  });

async function startHeld() {
  const started = await start(makePage);
  const got = await vi.waitUntil(async () => {
    const answer = await started.ask("/flows/agent");
    return answer.status === 501 ? undefined : answer;
  });
  return { ...started, got };
}

it("makes a page once, with the first who asks answered by Next, and sends it compressed to all who follow (RFC 9110 §12.5.3)", async () => {
  const { got, made, ask } = await startHeld();
  expect(got.status).toBe(200);
  expect(brotliDecompressSync(got.body).toString()).toBe(html);
  expect(got.headers).toMatchObject({
    "content-encoding": "br",
    "content-length": String(got.body.length),
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "x-frame-options": "DENY",
    vary: "rsc, Accept-Encoding",
  });
  await ask("/flows/agent");
  expect(made).toEqual(["/flows/agent"]);
});

it("answers Next while a page is underway, and makes it once however many ask", async () => {
  let finish = (_: Response) => {};
  const page = new Promise<Response>((resolve) => {
    finish = resolve;
  });
  let count = 0;
  const server = await serveBy(
    createPagesListener(() => {
      count += 1;
      return page;
    }),
  );
  ends.push(() => server.close());
  const answers = await Promise.all([1, 2, 3].map(() => get(server, "/tokens", brotli)));
  expect(answers.map(({ status }) => status)).toEqual([501, 501, 501]);
  expect(count).toBe(1);
  finish(makePage());
  await vi.waitUntil(async () => (await get(server, "/tokens", brotli)).status === 200);
});

it("holds a page with a query once it is opened again, as a class opens a link", async () => {
  const { made, ask } = await start(makePage);
  const link = "/flows/agent?step=4";
  await ask(link);
  await ask("/flows/agent?step=5");
  expect(made).toEqual([]);
  await ask(link);
  expect(made).toEqual([link]);
  await vi.waitUntil(async () => (await ask(link)).status === 200);
  expect(made).toEqual([link]);
});

it("knows the last thousand links that were opened once, and none that is longer than 2,000 characters", async () => {
  const { made, ask } = await start(makePage);
  const long = `/flows/agent?do=${"a".repeat(2_000)}`;
  for (const link of [long, long, "/flows/agent?first"]) await ask(link);
  for (let link = 0; link < 1_000; link += 1) await ask(`/flows/agent?${link}`);
  await ask("/flows/agent?first");
  await ask(long);
  expect(made).toEqual([]);
  await ask("/flows/agent?999");
  expect(made).toEqual(["/flows/agent?999"]);
});

it("says that nothing has changed to whoever has the page (RFC 9110 §13.1.2)", async () => {
  const { got, ask } = await startHeld();
  const tag = got.headers.etag ?? "";
  const again = await ask("/flows/agent", { ...brotli, "If-None-Match": `W/"older", ${tag}` });
  expect([again.status, again.headers.etag, again.body.length]).toEqual([304, tag, 0]);
  expect((await ask("/flows/agent", { ...brotli, "If-None-Match": '"older"' })).status).toBe(200);
});

it("sends to a HEAD the fields alone (RFC 9110 §9.3.2)", async () => {
  const { got, ask } = await startHeld();
  const { status, headers, body } = await ask("/flows/agent", brotli, "HEAD");
  expect([status, headers["content-length"], body.length]).toEqual([200, got.headers["content-length"], 0]);
});

it.each<[string, string, Record<string, string>, string?]>([
  ["who reads no Brotli", "/flows/agent", { "Accept-Encoding": "gzip" }],
  ["a part of a page", "/flows/agent", { ...brotli, RSC: "1" }],
  ["a part that is fetched ahead", "/flows/agent", { ...brotli, "Next-Router-Prefetch": "1" }],
  ["a form", "/flows/agent", brotli, "POST"],
  ["a room's address with a query", "/live/demo?view=all", brotli],
  ["a room, which depends on the host", "/live/demo", brotli],
  ["a handout, which depends on the host", "/handout/agent", brotli],
  ["what sets cookies", "/learn/where-to-keep/server/read", brotli],
  ["a picture", "/learn/opengraph-image/a", brotli],
])("leaves %s to Next", async (_, path, headers, method) => {
  const { made, ask } = await startHeld();
  expect((await ask(path, headers, method)).status).toBe(501);
  expect(made).toEqual(["/flows/agent"]);
});

it.each([
  ["is not there", () => new Response(html, { status: 404, headers: asNextMakesIt })],
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
  await vi.waitUntil(async () => {
    expect((await ask("/flows/agent")).status).toBe(501);
    return made.length > 2;
  });
});
