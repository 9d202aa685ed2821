/**
 * A message in two words, for the arrow that carries it: the method and where to, or the status and what came. Judged by
 * content first, because an edited message may be something else than its step says; by step where content is a page.
 */
import { readAddress } from "@/lib/http/address";
import { type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { isJson, readDeclaredJson, readJson, readMediaType } from "@/lib/http/response";
import { selectParameters } from "./parameters";
import type { StepId } from "./steps";
import type { Message } from "./types";

export interface MessageLabel {
  /** `GET`, `302`. */
  readonly verb: string;
  /** `/authorize?…`, `→ prints.example/callback`, `access_token, id_token`, `2 albums`. */
  readonly target: string;
}

/** Verb and target of the arrow. */
export function describeMessage(message: Message): MessageLabel {
  if (message.kind === "request") {
    return { verb: message.request.method, target: describeTarget(message.request) };
  }
  const { response } = message;
  const target =
    describeRedirect(response) ??
    readProblem(response) ??
    describeContent(response) ??
    describeError(message);
  return { verb: String(response.status), target: target ?? describeBody(response, message.step) };
}

function describeTarget(request: HttpRequest): string {
  const address = readAddress(request.url);
  if (address === undefined) return request.url;
  return shortenPath(address.path) + (address.query.length === 0 ? "" : "?…");
}

/** What stands at a well-known address says its answer; between two lanes is no room for all of it. */
function shortenPath(path: string): string {
  return path.replace(/^(\/\.well-known\/).+$/, "$1…");
}

function describeRedirect(response: HttpResponse): string | undefined {
  const location = readHeader(response, "Location");
  if (location === undefined || response.status < 300 || response.status > 399) return undefined;
  const address = readAddress(location);
  return `→ ${address === undefined ? location.replace(/[?#].*/s, "") : address.host + address.path}`;
}

const tokenNames = ["access_token", "refresh_token", "id_token"] as const;

function describeContent(response: HttpResponse): string | undefined {
  const body = readDeclaredJson(response);
  if (body === undefined) return undefined;
  if (typeof body.error === "string") return body.error;
  const tokens = tokenNames.filter((name) => typeof body[name] === "string");
  if (tokens.length > 0) return tokens.join(", ");
  if (typeof body.user_code === "string") return `code ${body.user_code}`;
  if (typeof body.request_uri === "string") return "request_uri";
  if (Array.isArray(body.authorization_servers)) return "API metadata";
  if (typeof body.issuer === "string") return "server metadata";
  if (typeof body.client_id === "string" && Array.isArray(body.redirect_uris))
    return typeof body.client_id_issued_at === "number" ? "client_id" : "client metadata";
  if (typeof body.jsonrpc === "string") return "tool result";
  if (Array.isArray(body.keys)) return "keys";
  if (Array.isArray(body.albums))
    return body.albums.length === 1 ? "1 album" : `${body.albums.length} albums`;
  if (typeof body.sub === "string" && body.active === undefined) return "claims";
  if (Array.isArray(body.notes)) return `${body.notes.length} notes`;
  if (typeof body.shared_with === "string") return "shared";
  if (typeof body.active === "boolean") return body.active ? "active" : "not active";
  return undefined;
}

/** The error of a `WWW-Authenticate` challenge (RFC 6750 §3.1), or the scheme that is asked for. */
function describeError(message: Message): string | undefined {
  if (message.kind !== "response") return undefined;
  const challenge = readHeader(message.response, "WWW-Authenticate");
  if (challenge === undefined) return undefined;
  const error = selectParameters(message).find((parameter) => parameter.name === "error");
  return error?.value ?? `${challenge.split(/[ ,]/)[0]} challenge`;
}

/** What kind of problem an API tells of (RFC 9457 §3.1.3). */
function readProblem(response: HttpResponse): string | undefined {
  if (readMediaType(response) !== "application/problem+json") return undefined;
  const title = readJson(response)?.title;
  return typeof title === "string" ? title : undefined;
}

const pageNames: Partial<Record<StepId, string>> = {
  authorizationRedirect: "app page",
  authorizationResponse: "form with the answer",
  authorizationError: "form with the error",
  loginPage: "login page",
  consentPage: "consent page",
  authorizationErrorPage: "error page",
  verificationPage: "code page",
  deviceDonePage: "done",
  callbackPage: "app page",
  resultPage: "result page",
  returnPage: "result page",
  disconnectedPage: "result page",
  endSessionPage: "sign-out page",
  endSessionKeptPage: "signed-in page",
  endSessionDonePage: "signed-out page",
  signedOutPage: "signed-out page",
  clientErrorPage: "error page",
};

function describeBody(response: HttpResponse, step: StepId): string {
  if (step === "revocationResponse") return "OK";
  if (response.body === "")
    return readHeader(response, "Set-Cookie") === undefined ? "no content" : "session cookie";
  if (isJson(response)) return "JSON";
  if (readMediaType(response) !== "text/html") return "text";
  return response.status >= 400 ? "error page" : (pageNames[step] ?? "page");
}

/** `https://id.example`, or the text as it came. */
export function originOf(url: string): string {
  return readAddress(url)?.origin ?? url;
}

/** `id.example`, with the port where it is not the scheme's own, or the text as it came. */
export function hostOf(url: string): string {
  return readAddress(url)?.host || url;
}
