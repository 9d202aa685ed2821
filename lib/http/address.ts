/**
 * Addresses (RFC 3986, read as browsers read them). Reading never throws: an edited message can carry anything. Writing works
 * on the text, so that a registered redirect URI keeps every character that it was registered with.
 */
import { formatParameters, type Parameters, readParameters } from "./parameters";
import { remember } from "./remember";

export interface Address {
  /** `https://id.example`; "null" where the scheme has no origin, as `com.example.app:/callback`. */
  readonly origin: string;
  /** With the port where it is not the scheme's own. */
  readonly host: string;
  readonly path: string;
  readonly query: Parameters;
  /** Without `#`; empty where there is none. */
  readonly fragment: string;
}

/** The parts of an absolute URL, or undefined where it is none. */
export const readAddress: (url: string) => Address | undefined = remember(readParts, 32);

function readParts(url: string): Address | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  const { origin, host, pathname, search, hash } = parsed;
  return { origin, host, path: pathname, query: readParameters(search.slice(1)), fragment: hash.slice(1) };
}

/** The platform's own reading. Chromium lets a space into a host, as %20; the URL standard does not, and nor does Node. */
export function parseUrl(url: string): URL | undefined {
  try {
    const parsed = new URL(url);
    return parsed.host.includes("%") ? undefined : parsed;
  } catch {
    return undefined;
  }
}

/** The URL with the pairs added to its query component, which is kept (RFC 6749 §3.1.2); a fragment stays last. */
export function withQuery(url: string, pairs: Parameters): string {
  if (pairs.length === 0) return url;
  const hash = url.indexOf("#");
  const base = hash < 0 ? url : url.slice(0, hash);
  const fragment = hash < 0 ? "" : url.slice(hash);
  const joint = base.includes("?") ? (/[?&]$/.test(base) ? "" : "&") : "?";
  return `${base}${joint}${formatParameters(pairs)}${fragment}`;
}

/** The URL with the pairs as its fragment, which no user agent sends to a server; a fragment that is there is replaced. */
export function withFragment(url: string, pairs: Parameters): string {
  return `${url.split("#")[0]}#${formatParameters(pairs)}`;
}
