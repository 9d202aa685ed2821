/**
 * What a page in the browser does by itself beside going elsewhere: it fetches things of other sites, which are told of it in Referer
 * (RFC 9110 §10.1.3), and it changes its own entry of the history (HTML, `history.replaceState`). Left out: CORS, cookies of requests to other sites.
 */
import { readAddress } from "@/lib/http/address";
import { formatCookies } from "@/lib/http/cookies";
import type { Header, HttpRequest } from "@/lib/http/message";
import { referrerFor } from "@/lib/http/referrer";
import { type Reaction, sendRequest, type Turn } from "./reception";
import type { World } from "./world";

/** Fetches a picture: a request of the page that is shown, which takes the browser nowhere and stands in no address bar. */
export function fetchImage(world: World, url: string): Reaction {
  const { page } = world.browser;
  const referrer = referrerFor(page.referrerPolicy, page.url, url);
  const headers: Header[] = [
    ["Host", readAddress(url)?.host ?? ""],
    ["Accept", "image/*"],
    ...(referrer === undefined ? [] : [["Referer", referrer] as const]),
  ];
  return sendRequest(world, "browser", "back", { method: "GET", url, headers, body: "" });
}

/**
 * A script calls the server of its own page (`fetch`). The cookies of the site go along by themselves; `Origin` does with all but GET and
 * HEAD (Fetch, "append a request Origin header").
 */
export function fetchOwn(world: World, { method, url, headers, body }: HttpRequest): Reaction {
  const { origin = "", host = "" } = readAddress(url) ?? {};
  const cookies = formatCookies(world.browser.cookies, url, world.now);
  const sent: Header[] = [
    ["Host", host],
    ...headers,
    ["Accept", "application/json"],
    ...(method === "GET" ? [] : [["Origin", origin] as const]),
    ...(cookies === undefined ? [] : [["Cookie", cookies] as const]),
  ];
  return sendRequest(world, "browser", "back", { method, url, headers: sent, body });
}

/** The fragment leaves the address bar and the history. */
export function clearFragment(turn: Turn, world: World): World {
  const { page, history = [] } = world.browser;
  const [url = ""] = page.url.split("#");
  turn.show(url, page.html);
  const browser = { ...world.browser, page: { ...page, url }, history: [...history.slice(0, -1), url] };
  return { ...world, browser };
}
