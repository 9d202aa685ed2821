/**
 * The live rooms of this source over real HTTP, without pages: the server's own listener on a free port of loopback. For tests and
 * measurements in development; `npm test` asks the production build instead.
 */
import { createServer, type Server } from "node:http";
import { type Bounds, readBounds } from "@/lib/rooms/bounds";
import { createRegistry } from "@/lib/rooms/registry";
import { createRoomsListener } from "@/server/rooms";
import { stopServer } from "@/server/stop";

export interface RoomServer {
  readonly origin: string;
  /** Ends the streams; what is asked from then on is refused. */
  close(): Promise<void>;
}

/** Serves fresh rooms. It keeps no process alive. */
export async function serveRooms(bounds: Partial<Bounds> = {}): Promise<RoomServer> {
  const stopping = new AbortController();
  const answerRooms = createRoomsListener(createRegistry({ ...readBounds({}), ...bounds }), stopping.signal);
  const server = createServer((incoming, outgoing) => {
    if (!answerRooms(incoming, outgoing)) outgoing.writeHead(404).end("a page");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return {
    origin: originOf(server),
    close() {
      stopping.abort();
      return stopServer(server);
    },
  };
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}`;
}
