/** A request that came to a room, as a command that sends it once more. */
import { formatCurl } from "@/lib/http/curl";
import type { HttpRequest } from "@/lib/http/message";

/**
 * What is of the connection that it came over (RFC 9110 §7.6.1), of how its content was carried, or of the page that a browser sent it
 * from (Fetch Metadata): curl has a connection of its own, and is no page.
 */
const ofItsWay =
  /^(?:host|connection|keep-alive|te|transfer-encoding|upgrade|content-length|expect|accept-encoding|sec-.*|upgrade-insecure-requests|priority)$/i;

export function formatAgain(request: HttpRequest): string {
  return formatCurl({ ...request, headers: request.headers.filter(([name]) => !ofItsWay.test(name)) });
}
