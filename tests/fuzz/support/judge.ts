/** What must hold of every answer, whatever was asked: one line for each thing that does not. */
import { readAddress } from "@/lib/http/address";
import { readForm } from "@/lib/http/html-form";
import { type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { readJson } from "@/lib/http/response";

export interface House {
  readonly issuer: string;
  /** Redirect URIs of all clients, as registered. */
  readonly redirectUris: readonly string[];
  /** What no answer may contain. */
  readonly secrets: readonly string[];
}

/** How an endpoint refuses, by its path below the issuer; elsewhere any clear answer will do. */
const shapes: Readonly<Record<string, (response: HttpResponse) => readonly string[]>> = {
  "/authorize": judgePage,
  "/login": judgePage,
  "/consent": judgePage,
  "/device": judgePage,
  "/device/login": judgePage,
  "/device/consent": judgePage,
  "/end_session": judgePage,
  "/end_session/confirm": judgePage,
  "/token": judgeJson,
  "/introspect": judgeJson,
  "/revoke": judgeJson,
  "/par": judgeJson,
  "/device_authorization": judgeJson,
  "/register": judgeJson,
  "/userinfo": judgeProtected,
  "/api/albums": judgeProtected,
};

export function judge(house: House, request: HttpRequest, response: HttpResponse): readonly string[] {
  const path = readAddress(request.url)?.path ?? "";
  const place = path.slice(new URL(house.issuer).pathname.replace(/\/$/, "").length);
  const shape = Object.hasOwn(shapes, place) ? shapes[place] : undefined;
  const refused = response.status >= 400 && request.method !== "HEAD" && request.method !== "OPTIONS";
  return [
    ...judgeStatus(response),
    ...judgeHeaders(response),
    ...judgeRedirect(house, response),
    ...judgeLeaks(house, response),
    ...(refused && shape !== undefined ? shape(response) : []),
  ];
}

function judgeStatus({ status }: HttpResponse): readonly string[] {
  return status >= 200 && status < 500 ? [] : [`the status is ${status}`];
}

function judgeHeaders({ headers }: HttpResponse): readonly string[] {
  return headers
    .filter(([name, value]) => !/^[\w-]+$/.test(name) || /[^\t\x20-\x7e]/.test(value))
    .map(([name]) => `the field ${JSON.stringify(name)} has a character that does not belong there`);
}

/** By Location, or by a form that a page posts to another origin. An error redirect has the parameters of RFC 6749 §4.1.2.1. */
function judgeRedirect(house: House, response: HttpResponse): readonly string[] {
  const location = readHeader(response, "Location");
  if (location !== undefined && response.status === 201) return [];
  const posts = /^https?:/.test(readForm(response.body)?.action ?? "") ? readForm(response.body) : undefined;
  const target = location ?? posts?.action;
  if (target === undefined) return [];
  if (target.startsWith("/") && !target.startsWith("//")) return [];
  const [address = ""] = target.split(/[?#]/);
  const known =
    address.startsWith(`${house.issuer}/`) || house.redirectUris.some((uri) => isSame(address, uri));
  if (!known) return [`it sends to ${target}`];
  const sent = [...(readAddress(target)?.query ?? []), ...readParameters(target.split("#")[1] ?? "")];
  const error = readParameter(sent, "error");
  if (error === undefined) return [];
  return [
    ...judgeCode(error),
    ...judgeDescription(readParameter(sent, "error_description")),
    ...(readParameter(sent, "iss") === house.issuer ? [] : ["the error redirect has no iss (RFC 9207 §2)"]),
  ];
}

/** At a loopback address whatever the port (RFC 8252 §7.3). */
function isSame(address: string, registered: string): boolean {
  const [uri = ""] = registered.split(/[?#]/);
  const withoutPort = address.replace(/^(http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)):\d+/, "$1");
  return address === uri || withoutPort === uri;
}

function judgeLeaks({ secrets }: House, { body, headers }: HttpResponse): readonly string[] {
  const text = body + JSON.stringify(headers);
  return [
    ...(/\bat \w+ \(|node_modules|TypeError|ReferenceError/.test(text) ? ["it says how it is made"] : []),
    ...secrets.filter((secret) => text.includes(secret)).map((secret) => `it says ${secret}`),
  ];
}

function judgePage(response: HttpResponse): readonly string[] {
  const policy = readHeader(response, "Content-Security-Policy") ?? "";
  return [
    ...(/^text\/html/.test(readHeader(response, "Content-Type") ?? "") ? [] : ["it is no page"]),
    ...(policy.includes("frame-ancestors 'none'") ? [] : ["it may be framed (RFC 9700 §4.16)"]),
    ...judgeAllow(response),
  ];
}

/** RFC 6749 §5.2, and the RFCs that answer as it does (7009 §2.2.1, 7591 §3.2.2, 8628 §3.2, 9126 §2.3). */
function judgeJson(response: HttpResponse): readonly string[] {
  const { error, error_description: description } = readJson(response) ?? {};
  return [
    ...(/^application\/json/.test(readHeader(response, "Content-Type") ?? "") ? [] : ["it is no JSON"]),
    ...(readHeader(response, "Cache-Control")?.includes("no-store")
      ? []
      : ["it may be cached (RFC 6749 §5.1)"]),
    ...judgeCode(error),
    ...judgeDescription(description),
    ...(response.status === 401 && readHeader(response, "WWW-Authenticate") === undefined
      ? ["401 without a challenge (RFC 9110 §15.5.2)"]
      : []),
    ...judgeAllow(response),
  ];
}

/** RFC 6750 §3: without a token the scheme alone, with a bad one why it is. */
function judgeProtected(response: HttpResponse): readonly string[] {
  if (response.status !== 401 && response.status !== 403) return judgeAllow(response);
  const challenge = readHeader(response, "WWW-Authenticate") ?? "";
  return /^(Bearer|DPoP)\b/.test(challenge) ? [] : [`${response.status} without a challenge (RFC 6750 §3)`];
}

function judgeAllow(response: HttpResponse): readonly string[] {
  const allowed = response.status !== 405 || readHeader(response, "Allow") !== undefined;
  return allowed ? [] : ["405 without Allow (RFC 9110 §15.5.6)"];
}

function judgeCode(error: unknown): readonly string[] {
  return typeof error === "string" && /^[a-z_]+$/.test(error)
    ? []
    : [`the error is ${JSON.stringify(error)}`];
}

function judgeDescription(text: unknown): readonly string[] {
  const good =
    text === undefined || (typeof text === "string" && /^[\x20\x21\x23-\x5b\x5d-\x7e]+$/.test(text));
  return good ? [] : [`the error_description is ${JSON.stringify(text)} (RFC 6749 §5.2)`];
}
