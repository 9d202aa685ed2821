/**
 * Which requests are for live rooms, by method and target: `POST /live`, everything below `/live/<room>/`, and the well-known addresses
 * that have a room's path behind them (RFC 8414 §3.1, RFC 9728 §3.1). All else is pages, and so are `/live` and `/live/<room>`, but they
 * know no other methods than a page does.
 */
import { parseUrl } from "@/lib/http/address";

export type Door =
  | { readonly kind: "opening"; readonly place: string }
  /** `place` is path and query, as below an origin. */
  | { readonly kind: "room"; readonly id: string; readonly place: string }
  /** A page that is asked for by a method that it has not. */
  | { readonly kind: "page"; readonly methods: readonly string[] };

export const pageMethods = ["GET", "HEAD"];

const openingPath = /^\/live\/?$/;
const pagePath = /^\/live\/[^/]+\/?$/;
const roomPath =
  /^(?:\/\.well-known\/(?:oauth-authorization-server|openid-configuration|oauth-protected-resource)\/live\/([^/]+)(?:\/.*)?|\/live\/([^/]+)\/.+)$/;

/** A target that says the same before and after it was read as a URL, as those of most requests do. */
const plain = /^\/live\/([\w-]+)\/[\w/-]+(?:\?[!$-&(-;=?-~]*)?$/;

/** The door that the request is at, or undefined where it is not for live rooms. */
export function findDoor(method: string, target: string): Door | undefined {
  // Most are for pages and their files.
  if (!target.includes("/live")) return undefined;
  const id = plain.exec(target)?.[1];
  return id === undefined ? findDoorByUrl(method, target) : { kind: "room", id, place: target };
}

function findDoorByUrl(method: string, target: string): Door | undefined {
  // A target is a path, or to a proxy a whole URL (RFC 9112 §3.2).
  const url = parseUrl(target.startsWith("/") ? `http://host${target}` : target);
  if (url === undefined) return undefined;
  const { pathname, search } = url;
  const place = pathname + search;
  if (openingPath.test(pathname)) {
    return method === "POST" ? { kind: "opening", place } : refusePage(method, [...pageMethods, "POST"]);
  }
  if (pagePath.test(pathname)) return refusePage(method, pageMethods);
  const [, wellKnown, below] = roomPath.exec(pathname) ?? [];
  const id = wellKnown ?? below;
  return id === undefined ? undefined : { kind: "room", id, place };
}

function refusePage(method: string, methods: readonly string[]): Door | undefined {
  return pageMethods.includes(method) ? undefined : { kind: "page", methods };
}
