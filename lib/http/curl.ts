/**
 * A request as a curl command for a POSIX shell: one header a line, everything quoted, the address as it goes over the wire, the body
 * byte for byte. What curl would add by itself (Accept, User-Agent) stays curl's, but for a Content-Type that the request does not have.
 */
import { parseUrl } from "./address";
import { type HttpRequest, readHeader } from "./message";
import { lengthOf } from "./raw";

export function formatCurl(request: HttpRequest): string {
  const { method, headers, body } = request;
  const url = encodeUrl(request.url);
  const usual = body === "" ? "GET" : "POST";
  const untyped = body !== "" && readHeader(request, "Content-Type") === undefined;
  return [
    // Brackets and braces in a URL are patterns to curl.
    `curl ${/[[\]{}]/.test(url) ? "--globoff " : ""}${/^-/.test(url) ? "--url " : ""}${quote(url)}`,
    ...(method === usual ? [] : [method === "HEAD" && body === "" ? "--head" : `--request ${quote(method)}`]),
    // Of a body that it does not have curl says nothing by itself.
    ...[...headers, ...(body === "" ? lengthOf(request) : [])].map(
      ([name, value]) => `--header ${quote(formatHeader(name, value))}`,
    ),
    ...(untyped ? [`--header ${quote("Content-Type:")}`] : []),
    ...(body === "" ? [] : [`--data-raw ${quote(body)}`]),
  ].join(" \\\n  ");
}

/** Curl refuses a space in an address, sends others of its characters as they are, and makes credentials in it a header field. */
function encodeUrl(url: string): string {
  const { origin, pathname, search } = parseUrl(url) ?? { origin: "null" };
  return origin === "null" ? url : `${origin}${pathname}${search}`;
}

/** To curl a name with a colon and nothing after it removes the field; with a semicolon it sends it empty. */
function formatHeader(name: string, value: string): string {
  const [field, text] = [name, value].map((part) => part.replace(/[\r\n\0]/g, " "));
  return text?.trim() === "" ? `${field};` : `${field}: ${text}`;
}

/**
 * Within single quotes nothing means anything to a shell. A control character means something before that, to the terminal into which the
 * command is pasted: the end of what is pasted, or of the whole line. So it is spelled.
 */
function quote(text: string): string {
  const closed = text.replaceAll("'", "'\\''");
  return `'${closed.replace(/(?:(?![\t\n])\p{Cc})+/gu, (run) => `'"$(printf '${spell(run)}')"'`)}'`;
}

/** As octal numbers, which every shell knows. */
function spell(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
