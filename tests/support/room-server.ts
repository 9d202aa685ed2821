/**
 * The live rooms of this source over real HTTP, without Next: the room's own handlers behind a server of Node on loopback. For
 * tests and measurements in development; `npm test` asks the production build instead.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Bounds } from "@/lib/rooms/bounds";
import { readBounds } from "@/lib/rooms/bounds";
import { enterLive, enterRoom } from "@/lib/rooms/entrance";
import { createRegistry, type Registry } from "@/lib/rooms/registry";

export interface RoomServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves fresh rooms on a free port. It keeps no process alive. */
export async function serveRooms(bounds: Partial<Bounds> = {}): Promise<RoomServer> {
  // Vitest sets it to the base path of its own pages.
  process.env.BASE_URL = "";
  const registry = createRegistry({ ...readBounds({}), ...bounds });
  const server = createServer((request, response) => void answer(registry, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return { origin: originOf(server), close: () => close(server) };
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

/** Where the routes of app/ lead. */
export function enter(registry: Registry, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/live" && request.method === "POST") return enterLive(registry, request);
  const [, id] = /^(?:\/\.well-known\/[\w-]+)?\/live\/([^/]+)\/?/.exec(pathname) ?? [];
  if (id === undefined) return Promise.resolve(new Response("Nothing here", { status: 404 }));
  return enterRoom(registry, request, id);
}

async function answer(
  registry: Registry,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const leaving = new AbortController();
  outgoing.once("close", () => leaving.abort());
  const response = await enter(registry, toRequest(incoming, leaving.signal));
  const cookies = response.headers.getSetCookie();
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  if (cookies.length > 0) outgoing.setHeader("Set-Cookie", cookies);
  if (response.body === null) {
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  // Who leaves early misses the rest, and that is no fault.
  await pipeline(body, outgoing).catch(() => {});
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = "GET", url = "/", headers, headersDistinct } = incoming;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    signal,
    headers: Object.entries(headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    ),
    ...(hasBody ? { body: Readable.toWeb(incoming) as globalThis.ReadableStream, duplex: "half" } : {}),
  });
}
