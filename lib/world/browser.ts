/**
 * The user's browser: cookies (RFC 10025), redirects (RFC 9110 §15.4), pages and their forms (HTML). It knows nothing of
 * OAuth, and that is the point: it carries what the servers hand it. Left out: caching, subresources but those that a flow asks for,
 * Referer of navigations, preflights.
 */
import { readAddress } from "@/lib/http/address";
import { formatCookies, type RequestSource, readCookies, storeCookies } from "@/lib/http/cookies";
import { escapeHtml } from "@/lib/http/html";
import { readForm } from "@/lib/http/html-form";
import { readLink } from "@/lib/http/html-link";
import { type Header, type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { formatParameters, type Parameters, readParameters } from "@/lib/http/parameters";
import { originFor } from "@/lib/http/referrer";
import { type Holding, noteAction, open, secret } from "@/lib/oauth/notice";
import type { ResponseMessage } from "@/lib/transcript/types";
import { type FormFill, readFilled, turnOf } from "./form-fill";
import { end, type Reaction, type Reception, sendRequest, waitFor } from "./reception";
import type { World } from "./world";

/** Takes a response: stores its cookies, then follows its redirect or shows its page. One without content ends the navigation. */
export function receiveAtBrowser(reception: Reception<ResponseMessage>): Reaction {
  const { response } = reception.message;
  // Not the answer to a navigation: the page stays as it is.
  if (reception.world.browser.loading === undefined) return end(reception.world, "astray");
  const world = keepCookies(reception, response, loadingUrl(reception.world));
  const url = loadingUrl(world);
  if (hasNoPage(response)) return stay(reception, world);
  const location = isRedirect(response) ? findTarget(readHeader(response, "Location"), url) : undefined;
  if (location === undefined) return showPage(reception, world, url, response);
  noteAction(reception.note, "redirect-followed", { gains: readHoldings(location) });
  return navigate(world, redirected(world, response.status, location));
}

/** The page before stays, with what was filled in and what can be pressed (HTML, "attempt to populate the history entry’s document"). */
function stay({ note }: Reception, world: World): Reaction {
  const { loading: _, ...browser } = world.browser;
  noteAction(note, "page-kept");
  return end({ ...world, browser }, "stayed");
}

/** Shows the page, and asks the user where the page has a form for them. */
function showPage(reception: Reception, world: World, url: string, response: HttpResponse): Reaction {
  const { loading: _, ...browser } = world.browser;
  const html = asHtml(response);
  const referrerPolicy = readHeader(response, "Referrer-Policy");
  reception.show(url, html);
  noteAction(reception.note, "page-shown");
  const page = { url, html, ...(referrerPolicy === undefined ? {} : { referrerPolicy }) };
  const history = [...(browser.history ?? []), url];
  const shown: World = { ...world, browser: { ...browser, page, history } };
  const submitted = submitsItself(html) ? submitForm(shown, {}) : undefined;
  if (submitted !== undefined) return submitted;
  const act = turnOf(html);
  if (act !== undefined) return waitFor(shown, act);
  const leadsOn = readForm(html) !== undefined || readLink(html) !== undefined;
  return end(shown, leadsOn ? "astray" : "deadEnd");
}

/** Sends the browser to an address: what a script does with `location.assign`. */
export function navigateTo(world: World, url: string): Reaction {
  return navigate(world, getRequest(url));
}

/** Submits the form of the page that is shown, or undefined where it has none. */
export function submitForm(world: World, fill: FormFill): Reaction | undefined {
  const fields = readFilled(world, fill);
  return fields && submitFields(world, fields);
}

/** The same, with what the form says already. */
export function submitFields(world: World, fields: Parameters): Reaction | undefined {
  const form = readForm(world.browser.page.html);
  const url = resolve(form?.action, world.browser.page.url);
  if (form === undefined || url === undefined) return undefined;
  if (form.method === "POST") return postTo(world, url, fields);
  return navigate(world, getRequest(replaceQuery(url, formatParameters(fields))));
}

/** A form that goes by GET puts its fields in the place of the address’s query; the fragment stays (HTML: “mutate action URL”). */
function replaceQuery(url: string, query: string): string {
  const [address = "", ...fragment] = url.split("#");
  const [path = ""] = address.split("?");
  return [query === "" ? path : `${path}?${query}`, ...fragment].join("#");
}

/** Posts fields to an address: what a form does, or a script that makes one. */
export function postTo(world: World, url: string, fields: Parameters): Reaction {
  const { page } = world.browser;
  const headers: Header[] = [
    ["Origin", originFor(page.referrerPolicy, page.url, url)],
    ["Content-Type", "application/x-www-form-urlencoded"],
  ];
  return navigate(world, { method: "POST", url, headers, body: formatParameters(fields) });
}

/** The fragment of an address stays here: it is no part of the request (RFC 9110 §7.1). */
function navigate(world: World, request: HttpRequest): Reaction {
  const cookies = formatCookies(world.browser.cookies, request.url, world.now, sourceOf(world, request));
  const headers: Header[] = [
    ["Host", readAddress(request.url)?.host ?? ""],
    ...request.headers,
    ["Accept", "text/html"],
    ...(cookies === undefined ? [] : [["Cookie", cookies] as const]),
  ];
  const loading: World = { ...world, browser: { ...world.browser, loading: request } };
  const [url = ""] = request.url.split("#");
  return sendRequest(loading, "browser", "front", { ...request, url, headers });
}

/** The page that is shown started the navigation: that and the method decide which cookies go along (SameSite, RFC 10025 §5.2). */
function sourceOf(world: World, { method, url }: HttpRequest): RequestSource {
  const sameHost = readAddress(world.browser.page.url)?.host === readAddress(url)?.host;
  if (sameHost) return "same-site";
  return method === "GET" ? "cross-site-navigation" : "cross-site";
}

/** 307 and 308 repeat the request with its body, which is why a form with a password is answered by 303 (RFC 9700 §4.12). */
function redirected(world: World, status: number, location: string): HttpRequest {
  const { loading } = world.browser;
  const repeats = loading !== undefined && (status === 307 || status === 308);
  return repeats ? { ...loading, url: location } : getRequest(location);
}

function loadingUrl(world: World): string {
  return world.browser.loading?.url ?? world.browser.page.url;
}

function getRequest(url: string): HttpRequest {
  return { method: "GET", url, headers: [], body: "" };
}

/** Stores the cookies of a response that came from this address. */
export function keepCookies(
  { world, note }: Pick<Reception, "world" | "note">,
  response: HttpResponse,
  url: string,
): World {
  const cookies = storeCookies(world.browser.cookies, url, response, world.now);
  const then: World = { ...world, browser: { ...world.browser, cookies } };
  const gains = gainedCookies(world, then);
  if (gains.length > 0) noteAction(note, "cookie-stored", { gains });
  return then;
}

/** The cookies that the browser did not have before. */
export function gainedCookies(before: World, { browser }: World): readonly Holding[] {
  const fresh = browser.cookies.filter((cookie) => !before.browser.cookies.includes(cookie));
  return fresh.map(({ name, value }) => secret(name, value));
}

/** What an address bar gives away: the parameters of the address (RFC 9700 §4.2 and §4.3). */
function readHoldings(url: string): Holding[] {
  const address = readAddress(url);
  const parameters = [...(address?.query ?? []), ...readParameters(address?.fragment ?? "")];
  return parameters.map(([name, value]) => open(name, value));
}

/** 204 and 205 have no content, and leave the browser where it is (RFC 9110 §15.3.5, §15.3.6). */
function hasNoPage({ status }: HttpResponse): boolean {
  return status === 204 || status === 205;
}

function isRedirect(response: HttpResponse): boolean {
  return [301, 302, 303, 307, 308].includes(response.status);
}

/** A redirect without a fragment keeps the one that the browser had (RFC 9110 §10.2.2). */
function findTarget(reference: string | undefined, from: string): string | undefined {
  const target = resolve(reference, from);
  const hash = from.indexOf("#");
  return target === undefined || hash < 0 || target.includes("#") ? target : target + from.slice(hash);
}

function resolve(reference: string | undefined, base: string | undefined): string | undefined {
  if (reference === undefined || !URL.canParse(reference, base)) return undefined;
  return readAddress(reference) === undefined ? new URL(reference, base).href : reference;
}

/** What is no page, or an empty one, a browser shows as text, in the colours that are chosen for it. */
function asHtml({ status, body, ...response }: HttpResponse): string {
  const type = readHeader(response, "Content-Type") ?? "";
  if (type.toLowerCase().startsWith("text/html") && body !== "") return body;
  const head = `<meta name="color-scheme" content="light dark"><title>${status}</title>`;
  return `<!doctype html><html lang="en">${head}<pre>${escapeHtml(body)}</pre></html>`;
}

/** Has the page the one script that the browser can run without knowing the page? */
function submitsItself(html: string): boolean {
  return /<script>\s*document\.forms\[0\]\.submit\(\);?\s*<\/script>/.test(html);
}

/** The value of a cookie in a request, as the client's server reads it. */
export function readCookie(request: HttpRequest, name: string): string | undefined {
  return readCookies(request)[name];
}
