/** A request for a page: refused, answered with a page that is held, or handed to Next. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { seekAtHost } from "@/lib/rooms/look-up";
import { refuseCaller } from "@/lib/rooms/refusals";
import type { Listener } from "./brotli";
import { readArrival, writeWhole } from "./connection";
import { readTarget } from "./nowhere";
import { readPageRequest } from "./page-request";
import { besideRooms } from "./rooms";

interface Pages {
  readonly methods: readonly string[];
  readonly answerHeld: Listener<Promise<boolean>>;
  readonly toPages: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
}

/** Next answers what fails in a page; what fails in Next itself ends here. What is not there is not held: it would be made once to see that, and once more. */
export async function answerPage(
  { methods, answerHeld, toPages }: Pages,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const asked = readPageRequest(incoming, methods);
    if (asked.kind === "refused") return writeWhole(outgoing, asked.response, besideRooms);
    const { caller, headers } = readArrival(incoming);
    const read = await readTarget(asked.target, asked.host, (id, host) => seekAtHost(id, host, caller));
    if ("refusal" in read)
      return writeWhole(outgoing, await refuseCaller({ headers }, read.refusal), besideRooms);
    const { target, status } = read;
    incoming.url = target;
    if (status === 200 && (await answerHeld(incoming, outgoing))) return;
    outgoing.statusCode = status;
    await toPages(incoming, outgoing);
  } catch (error) {
    console.error(error);
    if (!outgoing.headersSent) outgoing.writeHead(500);
    outgoing.end();
  }
}
