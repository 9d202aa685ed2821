/**
 * What a client library would have to do with the message at hand, read off the message itself: so an edited one gives other code.
 * Told by what it carries and not by the name of its step, so that every flow has it. Left out: pages and forms, which no client
 * library makes.
 */
import { readAddress } from "@/lib/http/address";
import { readHeader } from "@/lib/http/message";
import { type Content, listParts } from "@/lib/http/parts";
import { readTarget, splitTarget } from "@/lib/http/target";
import { selectAllChecks } from "./checks";
import { findCallback, listValues, readCallback, selectSession } from "./code-attempt";
import { readClientCall, readCredential, readNamed, readSubject } from "./code-call";
import { readDiscovery } from "./code-discovery";
import type { Call, CodeStep, Pairs } from "./code-step-types";
import { originOf } from "./label";
import { contentOf, type Exchange, selectExchange, selectMessages } from "./messages";
import { readCompactJwt } from "./tokens";
import type { Message, Party, Transcript } from "./types";

/** Of a response, the step of the exchange that it ends. */
export function selectCodeStep(transcript: Transcript, message: Message): CodeStep | undefined {
  const context = { transcript, clientId: findClientId(transcript) };
  const exchange = selectExchange(transcript, message.id);
  return (
    readAuthorizationRequest(message, context) ??
    readAuthorizationResponse(message, context) ??
    (exchange && readCall(exchange, context))
  );
}

interface Context {
  readonly transcript: Transcript;
  readonly clientId: string;
}

function findClientId(transcript: Transcript): string {
  for (const { message } of selectMessages(transcript)) {
    const named = readClientId(contentOf(message));
    if (named !== undefined) return named;
  }
  return "";
}

/** By its name, or by the assertion that it signed or the token that it was given (RFC 7523 §3, RFC 9068 §2.2). */
function readClientId(content: Content): string | undefined {
  const signed = readNamed(content, "client_assertion");
  const claimed =
    signed === undefined ? readClaim(content, "client_id") : readSubject(readCompactJwt(signed));
  return readNamed(content, "client_id") ?? claimed;
}

/** Of the access token, where it can be read. */
function readClaim(content: Content, claim: "client_id" | "iss"): string | undefined {
  const value = readCompactJwt(readNamed(content, "access_token") ?? "")?.payload[claim];
  return typeof value === "string" ? value : undefined;
}

function readAuthorizationRequest(message: Message, { transcript }: Context): CodeStep | undefined {
  const content = contentOf(message);
  const { base, query } = splitTarget(readTarget(content) ?? "");
  const parameters = listParts(content).flatMap(({ part, name, value }) =>
    part.kind === "query" ? [[name, value] as const] : [],
  );
  const clientId = parameters.find(([name]) => name === "client_id")?.[1];
  const asks = parameters.some(([name]) => name === "response_type" || name === "request_uri");
  if (query === undefined || clientId === undefined || !asks) return undefined;
  return {
    kind: "authorization-request",
    issuer: originOf(base),
    endpoint: base,
    clientId,
    parameters,
    session: selectSession(transcript, message, listValues(content)),
  };
}

function readAuthorizationResponse(message: Message, context: Context): CodeStep | undefined {
  const content = contentOf(message);
  const url = readCallback(content, isAnswer);
  if (url === undefined || message.channel === "back") return undefined;
  const { clientId, transcript } = context;
  const session = selectSession(transcript, message, listValues(content));
  const moved = url !== readTarget(content);
  return {
    kind: "authorization-response",
    issuer: issuerOf(findAsked(context)),
    clientId,
    url,
    moved,
    namesIssuer: transcript.some((entry) => entry.kind === "sent" && namesIssuer(contentOf(entry.message))),
    session,
  };
}

function isAnswer({ name }: { readonly name: string }): boolean {
  return name === "code" || name === "error";
}

function namesIssuer(content: Content): boolean {
  const { query = [] } = readAddress(readCallback(content, isAnswer) ?? "") ?? {};
  return query.some(([name]) => name === "iss");
}

function readCall({ request: message }: Exchange, context: Context): CodeStep | undefined {
  const { request, from } = message;
  const { base } = splitTarget(request.url);
  const issuer = originOf(base);
  const form = listParts(request).flatMap(({ part, name, value }) =>
    part.kind === "form" ? [[name, value] as const] : [],
  );
  const has = (name: string) => form.some(([key]) => key === name);
  const call = readClientCall(request, issuer, base, form);
  const path = readAddress(request.url)?.path ?? "";
  if (has("grant_type")) return readTokenCall(call, message, form, context);
  if (from !== "browser" && (has("response_type") || has("request")))
    return { ...call, kind: "pushed-authorization" };
  if (has("token")) return { ...call, kind: path.endsWith("/revoke") ? "revocation" : "introspection" };
  if (/device/.test(path) && from === "client") return { ...call, kind: "device-authorization" };
  if (path.endsWith("/jwks")) return readKeysCall(from, base, context);
  const described = readDiscovery(request, context);
  if (described !== undefined && from === "client") return described;
  const token = readCredential(request, "access_token");
  if (token === undefined || message.to === "client") return undefined;
  const asked = findAsked(context, token);
  return {
    kind: "resource",
    issuer: issuerOf(asked) || (readClaim(request, "iss") ?? ""),
    clientId: (asked && readClientId(contentOf(asked))) ?? context.clientId,
    method: request.method,
    url: request.url,
    token,
    dpop: readHeader(request, "DPoP") !== undefined,
    body: request.body,
    headers:
      request.body === "" ? [] : request.headers.filter(([name]) => !/^(authorization|dpop)$/i.test(name)),
  };
}

function readTokenCall(call: Call, message: Message, form: Pairs, { transcript }: Context): CodeStep {
  const value = (name: string) => form.find(([key]) => key === name)?.[1] ?? "";
  const scopes = selectMessages(transcript).map(({ message }) => readNamed(contentOf(message), "scope"));
  const callbackUrl = findCallback(transcript, message, value("code"));
  const carried = [...form, ...(readAddress(callbackUrl ?? "")?.query ?? [])];
  return {
    ...call,
    kind: "token",
    grantType: value("grant_type"),
    session: selectSession(
      transcript,
      message,
      carried.map(([, text]) => text),
    ),
    callbackUrl,
    openid: scopes.some((scope) => scope?.split(" ").includes("openid")),
  };
}

/** A client wants them for an ID token, an API for the token that came to it. */
function readKeysCall(from: Party, endpoint: string, { transcript, clientId }: Context): CodeStep {
  const issuer = originOf(endpoint);
  if (from === "client") return { kind: "client-keys", issuer, endpoint, clientId };
  const calls = selectMessages(transcript).flatMap(({ message }) =>
    message.kind === "request" && message.to === from ? [message.request] : [],
  );
  const { method, url, headers } = calls.at(-1) ?? { method: "GET", url: "", headers: [] };
  const compared = selectAllChecks(transcript).findLast(
    ({ id, party }) => id === "access-token-audience" && party === from,
  );
  return {
    kind: "api-keys",
    issuer,
    endpoint,
    method,
    url,
    headers: headers.filter(([name]) => /^(authorization|dpop)$/i.test(name)),
    audience: compared?.expected ?? originOf(url),
  };
}

/** The request that this token was the answer to; or else the first for authorization or for a token. */
function findAsked({ transcript }: Context, token?: string): Message | undefined {
  const asked = selectMessages(transcript).flatMap(({ message }) =>
    listParts(contentOf(message)).some(({ name }) => asking.has(name)) ? [message] : [],
  );
  const gives = ({ id }: Message) => {
    const response = selectExchange(transcript, id)?.response;
    return response !== undefined && listValues(contentOf(response)).includes(token ?? "");
  };
  return (token === undefined ? undefined : asked.find(gives)) ?? asked[0];
}

/** The server that it went to. */
function issuerOf(asked: Message | undefined): string {
  return asked === undefined ? "" : originOf(readTarget(contentOf(asked)) ?? "");
}

const asking = new Set(["response_type", "request", "request_uri", "grant_type"]);
