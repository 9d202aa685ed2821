/** Scripts and sheets of the last build, as `compress-files.js` laid them down. Next has none of that: it compresses with gzip, anew each time. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Compressed, type Listener, sendCompressed, wantsBrotli } from "./brotli";
import { everywhere, outsideOfRooms, unframed } from "./usual-headers.js";

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
  ["Vary", "Accept-Encoding"],
].flat();

/** `folder` holds what stands below the prefix. It is read at once, some 1.5 MB, and a later build is not seen. */
export function createFilesListener(folder: string): Listener {
  const files = readCompressed(folder);
  return (incoming, outgoing) => {
    const { url = "" } = incoming;
    if (!url.startsWith(prefix) || !wantsBrotli(incoming)) return false;
    const file = files.get(url.slice(prefix.length).replace(/\?.*/s, ""));
    if (file === undefined) return false;
    sendCompressed(outgoing, file);
    return true;
  };
}

function readCompressed(folder: string): ReadonlyMap<string, Compressed> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".br"));
  return new Map(
    names.map((compressed) => {
      const name = compressed.slice(0, -".br".length);
      const type = types[path.extname(name)] ?? "";
      const body = readFileSync(path.join(folder, compressed));
      return [name, { fields: [...fields, "Content-Type", type], body }];
    }),
  );
}
