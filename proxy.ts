/**
 * Pages and what else stands at their addresses: `/live` and `/live/<room>` are pages to whoever reads them, and `POST /live` opens a
 * room. Next has one answer for an address and its rewrites cannot see a method, so it is told in a field that they can see: a rewrite
 * from here would go over the network wherever the Host is not `localhost`.
 */
import { type NextRequest, NextResponse } from "next/server";

export const config = { matcher: ["/live", "/live/:room"] };

export function proxy({ method, nextUrl, headers }: NextRequest): Response {
  const isLive = nextUrl.pathname === "/live";
  const opens = isLive && method === "POST";
  if (opens || method === "GET" || method === "HEAD") {
    const told = new Headers(headers);
    told.set("X-Middleware-Method", method);
    return NextResponse.next({ request: { headers: told } });
  }
  const allowed = isLive ? "GET, HEAD, POST" : "GET, HEAD";
  const description = `The method must be ${allowed.replace(/, (?=\w+$)/, " or ")}`;
  return Response.json(
    { error: "invalid_request", error_description: description },
    { status: 405, headers: { Allow: allowed, "Cache-Control": "no-store" } },
  );
}
