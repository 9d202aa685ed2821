/**
 * Pages that are the same for everybody: made once, and sent as they were compressed then. Next makes a flow anew for each request, since
 * its address can say more; a class that opens it at once, or a link into it, would wait for one page after the other.
 * Left out: what depends on who asks, such as the name of the host in a room's addresses.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { type Compressed, type Listener, sendCompressed, wantsBrotli } from "./brotli";

interface Page extends Compressed {
  /** Fields of an answer that says that nothing has changed (RFC 9110 §15.4.5). */
  readonly unchanged: readonly string[];
  readonly tag: string;
}

/** Gives the page at the address as Next makes it. */
type Make = (url: string) => Promise<Response>;

const compress = promisify(brotliCompress);

const held =
  /^\/(?:|compare|glossary|speaker|tokens|(?:embed|learn|lessons)\/[a-z-]+|learn|lessons|flows\/[a-z-]+(?:\/practice)?)(?:\?|$)/;

/** Some 10 MB of pages; of links that were opened once, how many are known, and how long one may be. */
const most = { pages: 200, links: 1_000, characters: 2_000 };

/**
 * The first who asks is answered by Next, and so is everybody until the page is there. A page with a query is held once somebody opens it
 * again. It is made from nothing but its address: no field that somebody sends can get into what others are sent.
 */
export function createPagesListener(make: Make): Listener {
  const pages = new Map<string, Page>();
  const underway = new Set<string>();
  const links = new Map<string, true>();
  async function hold(url: string): Promise<void> {
    underway.add(url);
    const page = await make(url)
      .then((answer) => readPage(answer, hasQuery(url) ? swift : small))
      .catch(nothing);
    underway.delete(url);
    if (page !== undefined) keep(pages, url, page, most.pages);
  }
  function isWorthIt(url: string): boolean {
    if (underway.has(url)) return false;
    if (!hasQuery(url) || links.has(url)) return true;
    if (url.length <= most.characters) keep(links, url, true, most.links);
    return false;
  }
  return (incoming, outgoing) => {
    const { url = "", headers } = incoming;
    if (!held.test(url) || asksForPart(headers) || !wantsBrotli(incoming)) return false;
    const page = pages.get(url);
    if (page === undefined && isWorthIt(url)) void hold(url);
    if (page === undefined) return false;
    if (headers["if-none-match"]?.includes(page.tag)) outgoing.writeHead(304, [...page.unchanged]).end();
    else sendCompressed(outgoing, page);
    return true;
  };
}

function hasQuery(url: string): boolean {
  return url.includes("?");
}

/** The oldest is forgotten. */
function keep<T>(table: Map<string, T>, key: string, value: T, mostOfThem: number): void {
  table.set(key, value);
  const [oldest] = table.keys();
  if (table.size > mostOfThem && oldest !== undefined) table.delete(oldest);
}

/** Levels of Brotli: a third of a second for what all open, and ten milliseconds for a link. */
const small = 11;
const swift = 5;

/** Next's script asks for what changes between two pages, by the same address. */
function asksForPart(headers: IncomingMessage["headers"]): boolean {
  return Object.keys(headers).some((name) => name === "rsc" || name.startsWith("next-"));
}

/** Of Next's fields, those that say how it sent the page and for how long it holds. */
const replaced =
  /^(?:cache-control|connection|content-(?:encoding|length)|date|etag|keep-alive|transfer-encoding|vary)$/;

/** The answer, if it is a page and nobody's own. */
async function readPage(answer: Response, level: number): Promise<Page | undefined> {
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
  const body = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: level } });
  return { tag, unchanged, fields: [...kept.flat(), ...unchanged], body };
}

function nothing(): undefined {}
