/**
 * What a request must be before it is for a page: rules of HTTP that the pages themselves do not look at. Live rooms have their own.
 */
import type { IncomingMessage } from "node:http";
import type { HttpResponse } from "@/lib/http/message";
import { readHost } from "@/lib/rooms/origin";
import { badSettings, oneHost, pageAtMost, refuse } from "@/lib/rooms/refusals";

export type PageRequest =
  /** `target` as a path. `host` is null in HTTP/1.0, which has no need of it. */
  | { readonly kind: "page"; readonly target: string; readonly host: string | null }
  | { readonly kind: "refused"; readonly response: HttpResponse };

/** What stands below it is no page: the server of the page on where to keep a token, which signs in by POST. */
const acts = "/learn/where-to-keep/server/";

type Asked = Pick<IncomingMessage, "method" | "url" | "rawHeaders">;

/** `methods` are those of every page. */
export function readPageRequest(asked: Asked, methods: readonly string[]): PageRequest {
  const { method = "GET", url = "/", rawHeaders } = asked;
  // A target that is a whole URL names the host, whatever the Host field says (RFC 9112 §3.2.2).
  const [, named, path = url] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  const hosts = rawHeaders.filter((_value, index) => index % 2 === 1 && isHost(rawHeaders[index - 1]));
  if (
    hosts.length > 1 ||
    [...hosts, named].some((host) => host !== undefined && readHost(host) === undefined)
  ) {
    return refused(refuse(oneHost));
  }
  const target = named === undefined ? path : path.replace(/^(?!\/)/, "/");
  const allowed = target.startsWith(acts) ? [...methods, "POST"] : methods;
  if (!allowed.includes(method)) return refused(refuse(pageAtMost(allowed)));
  if (!target.startsWith("/")) return refused(refuse(badSettings("The target must be a path")));
  return { kind: "page", target, host: named ?? hosts[0] ?? null };
}

function isHost(name = ""): boolean {
  return name.toLowerCase() === "host";
}

function refused(response: HttpResponse): PageRequest {
  return { kind: "refused", response };
}
