/**
 * The JavaScript that a page loads by itself: every script until the network is idle, before anybody touches the page, in a
 * browser that has kept nothing. Bytes as they are sent, compressed with gzip.
 */
import { gzipSync } from "node:zlib";
import type { Browser, Page, Request, Response } from "playwright";

export interface Script {
  readonly url: string;
  readonly bytes: number;
}

export interface PageWeight {
  readonly status: number;
  readonly scripts: readonly Script[];
  readonly bytes: number;
}

const kibibyte = 1024;

/**
 * Bytes that a page may load: the player of a flow needs more than other pages, in a frame and where two runs are compared as well. A
 * lesson stands beside a player; one that begins with a changed message has what shows that as well.
 */
export function selectBudget(page: string): number {
  if (page.startsWith("/lessons/five-ways")) return 185 * kibibyte;
  if (/^\/lessons\/./.test(page)) return 180 * kibibyte;
  return (/^\/(?:(?:flows|embed)\/|compare)/.test(page) ? 175 : 160) * kibibyte;
}

export async function measurePage(browser: Browser, origin: string, page: string): Promise<PageWeight> {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const responses: Response[] = [];
    tab.on("response", (response) => responses.push(response));
    const untilQuiet = watchQuiet(tab);
    const answer = await tab.goto(`${origin}${page}`);
    await untilQuiet();
    const loaded = new Map(responses.filter(isScript).map((response) => [response.url(), response]));
    const scripts = await Promise.all([...loaded.values()].map(measureScript));
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
    return { status: answer?.status() ?? 0, scripts, bytes };
  } finally {
    await context.close();
  }
}

/** Milliseconds without a request after which nothing more is expected of a page. */
const quiet = 1_000;

/**
 * Comes back when nothing is being loaded, and has not been for a while. Chromium's own word for that is not always said of a page whose
 * frames are written anew.
 */
function watchQuiet(tab: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  // A stream of events stays open, and no script comes by it.
  tab.on("request", (request) => {
    if (request.resourceType() !== "eventsource") open.add(request);
  });
  const close = (request: Request) => {
    open.delete(request);
    last = Date.now();
  };
  tab.on("requestfinished", close);
  tab.on("requestfailed", close);
  return async () => {
    while (open.size > 0 || Date.now() - last < quiet) await tab.waitForTimeout(100);
  };
}

function isScript(response: Response): boolean {
  return /javascript/.test(response.headers()["content-type"] ?? "");
}

async function measureScript(response: Response): Promise<Script> {
  const url = new URL(response.url()).pathname;
  const sentAsGzip = response.headers()["content-encoding"] === "gzip";
  const { responseBodySize } = await response.request().sizes();
  return { url, bytes: sentAsGzip ? responseBodySize : gzipSync(await response.body()).length };
}
