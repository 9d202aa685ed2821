/** The end of a server: it takes no more connections, lets those be answered that wait, and keeps no idle one open. */
import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds that a request may still take. */
const patience = 3_000;

/** Milliseconds after which a connection that has nothing more to say is found. */
const glance = 20;

export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweeping = setInterval(() => server.closeIdleConnections(), glance);
  await Promise.race([closed, wait(patience, undefined, { ref: false })]);
  clearInterval(sweeping);
  server.closeAllConnections();
}
