/**
 * Pages that are the same for everybody: made once, and sent as they were compressed then. Next makes a flow anew for each request, since
 * its address can say more; a class that opens it at once would wait for one page after the other.
 * Left out: an address with a query, and what depends on who asks, such as the name of the host in a room's addresses.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { type Compressed, type Listener, sendCompressed, wantsBrotli } from "./brotli";

interface Page extends Compressed {
  /** Fields of an answer that says that nothing has changed (RFC 9110 §15.4.5). */
  readonly unchanged: readonly string[];
  readonly tag: string;
}

/** Gives the page at the path as Next makes it. */
type Make = (path: string) => Promise<Response>;

const compress = promisify(brotliCompress);

const held =
  /^\/(?:|compare|glossary|speaker|tokens|(?:embed|learn|lessons)\/[a-z-]+|learn|lessons|flows\/[a-z-]+(?:\/practice)?)$/;

/**
 * The first who asks is answered by Next, and so is everybody until the page is there. It is made from nothing but its path: no field that
 * somebody sends can get into what others are sent.
 */
export function createPagesListener(make: Make): Listener {
  const pages = new Map<string, Page | "underway">();
  async function hold(path: string): Promise<void> {
    pages.set(path, "underway");
    const page = await make(path).then(readPage).catch(nothing);
    if (page === undefined) pages.delete(path);
    else pages.set(path, page);
  }
  return (incoming, outgoing) => {
    const { url = "", headers } = incoming;
    if (!held.test(url) || asksForPart(headers) || !wantsBrotli(incoming)) return false;
    const page = pages.get(url);
    if (page === undefined) void hold(url);
    if (page === undefined || page === "underway") return false;
    if (headers["if-none-match"]?.includes(page.tag)) outgoing.writeHead(304, [...page.unchanged]).end();
    else sendCompressed(outgoing, page);
    return true;
  };
}

/** Next's script asks for what changes between two pages, by the same address. */
function asksForPart(headers: IncomingMessage["headers"]): boolean {
  return Object.keys(headers).some((name) => name === "rsc" || name.startsWith("next-"));
}

/** Of Next's fields, those that say how it sent the page and for how long it holds. */
const replaced =
  /^(?:cache-control|connection|content-(?:encoding|length)|date|etag|keep-alive|transfer-encoding|vary)$/;

/** The answer, if it is a page and nobody's own. */
async function readPage(answer: Response): Promise<Page | undefined> {
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (answer.status !== 200 || !isPage || answer.headers.has("set-cookie")) return undefined;
  const content = Buffer.from(await answer.arrayBuffer());
  const tag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  const kept = [...answer.headers].filter(([name]) => !replaced.test(name));
  const vary = new Set([...(answer.headers.get("vary")?.split(/,\s*/) ?? []), "Accept-Encoding"]);
  const unchanged = [
    ["Cache-Control", "no-cache"],
    ["Vary", [...vary].join(", ")],
    ["ETag", tag],
  ].flat();
  return { tag, unchanged, fields: [...kept.flat(), ...unchanged], body: await compress(content) };
}

function nothing(): undefined {}
