/**
 * Where a message points: a request to its URL, a response to its Location (RFC 9110 §10.2.2). As text, because an edited one
 * need not be an address at all.
 */
import { type HttpRequest, type HttpResponse, isRequest, readHeader } from "./message";

export interface Target {
  /** What stands before the query. */
  readonly base: string;
  /** Without `?`; undefined where there is none. */
  readonly query: string | undefined;
  /** Without `#`. */
  readonly fragment: string | undefined;
}

export function readTarget(content: HttpRequest | HttpResponse): string | undefined {
  return isRequest(content) ? content.url : readHeader(content, "Location");
}

export function splitTarget(text: string): Target {
  const [beforeHash = "", ...afterHash] = text.split("#");
  const [base = "", ...afterMark] = beforeHash.split("?");
  return {
    base,
    query: afterMark.length === 0 ? undefined : afterMark.join("?"),
    fragment: afterHash.length === 0 ? undefined : afterHash.join("#"),
  };
}

export function joinTarget({ base, query, fragment }: Target): string {
  return `${base}${query ? `?${query}` : ""}${fragment ? `#${fragment}` : ""}`;
}

/** The message that points elsewhere; a response keeps the field in its place, or is given one. */
export function withTarget<C extends HttpRequest | HttpResponse>(content: C, target: string): C {
  if (isRequest(content)) return { ...content, url: target };
  const at = content.headers.findIndex(([name]) => name.toLowerCase() === "location");
  if (at < 0) return { ...content, headers: [...content.headers, ["Location", target] as const] };
  const headers = content.headers.map(
    ([name, value], index) => [name, index === at ? target : value] as const,
  );
  return { ...content, headers };
}
