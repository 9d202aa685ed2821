/** The app at one address, in one process: live rooms are answered here, pages by Next. */
import { createServer, METHODS, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { pageMethods } from "@/lib/rooms/doors";
import { theRegistry } from "@/lib/rooms/registry";
import { type Address, formatUrl } from "./address";
import { answerPage } from "./answer-page";
import { createFilesListener } from "./files";
import { createPagesListener } from "./held-pages";
import { createRoomsListener } from "./rooms";
import { stopServer } from "./stop";

/** Pages from source, with what Next has for those who write it, or from the last build. */
export type Mode = "dev" | "start";

export interface Served {
  /** Takes no more requests, ends the streams, and comes back when the rest is answered. */
  readonly stop: () => Promise<void>;
}

/**
 * Milliseconds for which a connection stays open without a request: longer than the proxies that are usual in front keep theirs, which is one to
 * ten minutes. Else one of them sends a request on a connection that is just closed here, and answers with 502.
 */
const idle = 620_000;

/** Comes back when it listens. Throws where a setting or the address will not do. */
export async function serve(mode: Mode, { host, port }: Address): Promise<Served> {
  const stopping = new AbortController();
  const answerRooms = createRoomsListener(theRegistry(), stopping.signal);
  const server = createServer({ keepAliveTimeout: idle });
  // Next takes all that asks for another protocol, to listen for a change of the source. In a build there is none, and who asks for one, as clients
  // of Java do, is to be answered in HTTP/1.1 (RFC 9110 §7.8): so it gets a server that nobody can reach.
  const httpServer = mode === "dev" ? server : createServer();
  const pages = next({ dev: mode === "dev", hostname: host, port, httpServer });
  await pages.prepare();
  const toPages = pages.getRequestHandler();
  const answerFiles = mode === "start" ? createFilesListener(".next/static/chunks") : () => false;
  const answerHeld = mode === "start" ? createPagesListener(askMyself) : async () => false;
  function askMyself(url: string): Promise<Response> {
    const headers = { "Accept-Encoding": "identity" };
    return fetch(formatUrl({ host, port: portOf(server) }) + url, { headers });
  }
  // What Next shows to those who write the app asks by POST.
  const methods = mode === "dev" ? METHODS : pageMethods;
  server.on("request", (incoming, outgoing) => {
    if (answerFiles(incoming, outgoing) || answerRooms(incoming, outgoing)) return;
    void answerPage({ methods, answerHeld, toPages }, incoming, outgoing);
  });
  await listen(server, host, port);
  return {
    async stop() {
      stopping.abort();
      await stopServer(server);
      await pages.close();
    },
  };
}

/** The one that it was given, also where any would do. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
