/**
 * A request as a curl command for a POSIX shell: one header a line, everything quoted, the body byte for byte. What curl
 * would add by itself (Accept, User-Agent) stays curl's, but for a Content-Type that the request does not have.
 */
import { type HttpRequest, readHeader } from "./message";
import { lengthOf } from "./raw";

export function formatCurl(request: HttpRequest): string {
  const { method, url, headers, body } = request;
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

/** To curl a name with a colon and nothing after it removes the field; with a semicolon it sends it empty. */
function formatHeader(name: string, value: string): string {
  const text = value.trim() === "" ? `${name};` : `${name}: ${value}`;
  return text.replace(/[\r\n\0]/g, " ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
