/**
 * Pages that are the same for everybody: made once, and sent as they were compressed then. Next makes a flow anew for each request, since
 * its address can say more; a class that opens it at once would wait for one page after the other.
 * Left out: what depends on who asks, such as the name of the host in a room's addresses.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { keepNewest } from "@/lib/http/remember";
import { type Compressed, type Listener, sendCompressed, wantsBrotli } from "./brotli";
import { lighten } from "./light-page";
import { askEachTime } from "./usual-headers.js";

interface Page extends Compressed {
  body: Buffer;
  /** Fields of an answer that says that nothing has changed (RFC 9110 §15.4.5). */
  readonly unchanged: readonly string[];
  /** Weak, since a page can be compressed in more than one way (RFC 9110 §8.8.1). */
  readonly tag: string;
}

/** Gives the page at the address as Next makes it. */
type Make = (url: string) => Promise<Response>;

const brotli = promisify(brotliCompress);
const unbrotli = promisify(brotliDecompress);

const held =
  /^\/(?:|compare|glossary|speaker|tokens|(?:embed|learn|lessons)\/(?!opengraph)[a-z-]+|learn|lessons|flows\/[a-z-]+(?:\/practice)?)(?:\?|$)/;

/** Some 10 MB. The one that nobody has asked for the longest is forgotten. */
const mostPages = 200;

/**
 * Answers with a page, and says whether it is one that is held; the rest is for Next. Whoever asks while the page is being made waits for it.
 * It is made from nothing but its address: no field that somebody sends can get into what others are sent.
 */
export function createPagesListener(make: Make): Listener<Promise<boolean>> {
  const pages = new Map<string, Promise<Page | undefined>>();
  function hold(url: string): Promise<Page | undefined> {
    const made = keepNewest(pages, url, make(url).then(readPage).catch(nothing), mostPages);
    void made.then((page) => {
      if (page === undefined) pages.delete(url);
      else if (!url.includes("?")) shrink(page).catch(nothing);
    });
    return made;
  }
  function find(url: string): Promise<Page | undefined> {
    const found = pages.get(url);
    if (found === undefined) return hold(url);
    // Put in anew, as the newest.
    pages.delete(url);
    return keepNewest(pages, url, found, mostPages);
  }
  return async (incoming, outgoing) => {
    const { url = "", headers } = incoming;
    if (!held.test(url) || asksForPart(headers) || !wantsBrotli(incoming)) return false;
    const page = await find(url);
    if (page === undefined) return false;
    if (isKept(page, headers["if-none-match"])) outgoing.writeHead(304, [...page.unchanged]).end();
    else sendCompressed(outgoing, page);
    return true;
  };
}

/** Tags are compared weakly: one that lost its `W/` on the way is the same (RFC 9110 §13.1.2). */
function isKept({ tag }: Page, asked = ""): boolean {
  return asked.trim() === "*" || asked.includes(tag.slice("W/".length));
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
  const content = Buffer.from(lighten(await answer.text()));
  const tag = `W/"${createHash("sha256").update(content).digest("base64url")}"`;
  const kept = [...answer.headers].filter(([name]) => !replaced.test(name));
  const vary = new Set([...(answer.headers.get("vary")?.split(/,\s*/) ?? []), "Accept-Encoding"]);
  const unchanged = [askEachTime, ["Vary", [...vary].join(", ")], ["ETag", tag]].flat();
  return { tag, unchanged, fields: [...kept.flat(), ...unchanged], body: await compress(content, swift) };
}

/** As small as it gets: that takes a third of a second, for which nobody waits, and is worth it for what all open. */
async function shrink(page: Page): Promise<void> {
  page.body = await compress(await unbrotli(page.body), smallest);
}

/** Levels of Brotli: the first takes ten milliseconds. */
const swift = 5;
const smallest = 11;

function compress(content: Buffer, level: number): Promise<Buffer> {
  return brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: level } });
}

function nothing(): undefined {}
