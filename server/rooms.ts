/** Live rooms at a server of Node: what is for them is answered here, and all else is left to whoever serves the pages. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Header } from "@/lib/http/message";
import { type Door, findDoor } from "@/lib/rooms/doors";
import { enter } from "@/lib/rooms/entrance";
import type { Registry } from "@/lib/rooms/registry";
import { readArrival, writeAnswer, writeWhole } from "./connection";
import { everywhere, outsideOfRooms } from "./usual-headers.js";
import { answerForServer } from "./whole-server";

/** Answers a request that is for live rooms, or for the server as a whole, and says whether it was one. */
export type RoomsListener = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** Streams end when `stopping` is given. */
export function createRoomsListener(registry: Registry, stopping: AbortSignal): RoomsListener {
  return (incoming, outgoing) => {
    if (incoming.url === "*") {
      writeWhole(outgoing, answerForServer(incoming.method), everywhere);
      return true;
    }
    const door = findDoor(incoming.method ?? "GET", incoming.url ?? "/");
    if (door === undefined) return false;
    void answer(registry, door, incoming, outgoing, stopping);
    return true;
  };
}

async function answer(
  registry: Registry,
  door: Door,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  stopping: AbortSignal,
): Promise<void> {
  try {
    const answered = await enter(registry, door, readArrival(incoming));
    await writeAnswer(outgoing, answered, usualAt(door), stopping);
  } catch (error) {
    // An answer that cannot be written: our own code is wrong.
    console.error(error);
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(500).end();
  }
}

/** Of answers that are not a room's own. */
export const besideRooms: readonly Header[] = [...everywhere, outsideOfRooms];

function usualAt(door: Door): readonly Header[] {
  return door.kind === "room" && door.place.startsWith("/live/") ? everywhere : besideRooms;
}
