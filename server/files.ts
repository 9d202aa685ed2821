/** Scripts and sheets of the last build, as `compress-files.js` laid them down. Next has none of that: it compresses with gzip, anew each time. */
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { everywhere, outsideOfRooms, unframed } from "./usual-headers.js";

/** Answers a request for a compressed file, and says whether it was one. The rest is Next's: whoever reads no Brotli, and what is not there. */
export type FilesListener = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** Where Next serves them. Their names change with what they hold, so that they may be kept for good. */
const prefix = "/_next/static/chunks/";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const fields = [
  ...everywhere,
  outsideOfRooms,
  ...unframed,
  ["Cache-Control", "public, max-age=31536000, immutable"],
  ["Content-Encoding", "br"],
  ["Vary", "Accept-Encoding"],
].flat();

/** `folder` holds what stands below the prefix. It is read at once, some 1.5 MB, and a later build is not seen. */
export function createFilesListener(folder: string): FilesListener {
  const files = readCompressed(folder);
  return (incoming, outgoing) => {
    const { method, url = "", headers } = incoming;
    if ((method !== "GET" && method !== "HEAD") || !url.startsWith(prefix)) return false;
    const name = url.slice(prefix.length).replace(/\?.*/s, "");
    const body = files.get(name);
    if (body === undefined || !readsBrotli(headers["accept-encoding"])) return false;
    const type = types[path.extname(name)] ?? "";
    outgoing.writeHead(200, [...fields, "Content-Type", type, "Content-Length", String(body.length)]);
    outgoing.end(body);
    return true;
  };
}

function readCompressed(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".br"));
  return new Map(names.map((name) => [name.slice(0, -".br".length), readFileSync(path.join(folder, name))]));
}

/** A weight of 0 says that it is not wanted (RFC 9110 §12.4.2). */
function readsBrotli(accepted = ""): boolean {
  return accepted.split(",").some((coding) => /^\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}
