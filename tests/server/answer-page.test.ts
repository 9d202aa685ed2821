/** How a page is answered, with the pages that are held as they are and one that stands for Next. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { answerPage } from "@/server/answer-page";
import { createPagesListener } from "@/server/held-pages";
import { get } from "./get.ts";

const servers: Server[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
});

/** `made` has what Next was asked to make, in order, and `sought` what was looked for among the pages that are held. */
async function start(fail = false) {
  const made: string[] = [];
  const sought: (string | undefined)[] = [];
  const portOf = () => (server.address() as AddressInfo).port;
  const hold = createPagesListener((url) =>
    fetch(`http://127.0.0.1:${portOf()}${url}`, { headers: { "Accept-Encoding": "identity" } }),
  );
  const answerHeld: typeof hold = (incoming, outgoing) => {
    sought.push(incoming.url);
    return hold(incoming, outgoing);
  };
  const toPages: Parameters<typeof answerPage>[0]["toPages"] = async ({ url = "" }, outgoing) => {
    made.push(url);
    if (fail) throw new Error("Next fails");
    outgoing.setHeader("Content-Type", "text/html").end("<!doctype html>");
  };
  const server = createServer((incoming: IncomingMessage, outgoing) =>
    answerPage({ methods: ["GET", "HEAD"], answerHeld, toPages }, incoming, outgoing),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const send = (path: string, method = "GET", headers = {}) =>
    get(server, path, { "Accept-Encoding": "br", ...headers }, method);
  const ask = async (path: string, method = "GET") => (await send(path, method)).status;
  return { made, sought, ask, send };
}

it("a page that is not there is made once, and anew for the next who asks", async () => {
  const { made, sought, ask } = await start();
  expect(await ask("/flows/unknown?step=2")).toBe(404);
  expect(made).toEqual(["/nowhere"]);
  expect(await ask("/lessons/unknown")).toBe(404);
  expect(made).toEqual(["/nowhere", "/nowhere"]);
  expect(sought).toEqual([]);
});

it("a page that is there is made once for all who ask", async () => {
  const { made, ask } = await start();
  expect([await ask("/flows/agent"), await ask("/flows/agent")]).toEqual([200, 200]);
  expect(made).toEqual(["/flows/agent"]);
});

it("a method that no page has is refused, and nothing is made (RFC 9110 §15.5.6)", async () => {
  const { made, ask } = await start();
  expect(await ask("/flows/agent", "PUT")).toBe(405);
  expect(made).toEqual([]);
});

it("a room that cannot be opened now is no page, and says when to come again (RFC 9110 §15.6.4)", async () => {
  vi.stubEnv("LIVE_ROOMS", "0").stubEnv("BASE_URL", "");
  const { made, send } = await start();
  const { status, headers, body } = await send("/live/demo", "GET", { Accept: "text/html" });
  expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "3600", "no-store"]);
  expect(body.toString()).toContain("no place for another");
  expect(made).toEqual([]);
});

it("what fails in Next is answered with 500", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  const { ask } = await start(true);
  expect(await ask("/flows/unknown")).toBe(500);
  expect(said).toHaveBeenCalledOnce();
});
