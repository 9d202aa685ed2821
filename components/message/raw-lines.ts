/**
 * An HTTP message as lines to read: each parameter on a line of its own, its value marked, JSON indented. What is copied
 * is the message as it was sent (lib/http/raw.ts); these lines are for the eye.
 */

import { type Header, type HttpRequest, type HttpResponse, isRequest, readHeader } from "@/lib/http/message";
import { parseJson } from "@/lib/http/response";
import { reasonPhrase } from "@/lib/http/status";
import { isRoutine } from "./routine-headers";

export interface Segment {
  readonly text: string;
  /** `value` is the value of the parameter or header named by `parameter`. */
  readonly role: "start" | "name" | "plain" | "value";
  readonly parameter?: string;
}

export interface RawLine {
  readonly part: "start" | "header" | "body";
  /** Steps of indentation. */
  readonly indent: number;
  readonly segments: readonly Segment[];
  /** True for a header that says nothing about the flow. */
  readonly routine: boolean;
}

/** `matters` names the headers that are never routine in this message. */
export function layOutMessage(
  message: HttpRequest | HttpResponse,
  matters: readonly string[] = [],
): readonly RawLine[] {
  const start = isRequest(message) ? startOfRequest(message) : [startOfResponse(message)];
  const headers = message.headers.flatMap((header) => layOutHeader(header, isRoutine(header[0], matters)));
  return [...start, ...headers, ...layOutBody(message)];
}

export function isHtml(message: HttpRequest | HttpResponse): boolean {
  return readHeader(message, "Content-Type")?.toLowerCase().startsWith("text/html") ?? false;
}

function startOfRequest(request: HttpRequest): RawLine[] {
  const [base, pairs] = splitUrl(withoutOrigin(request.url));
  const head = [segment(request.method, "start"), segment(` ${base}`, "plain")];
  const version = segment(" HTTP/1.1", "name");
  if (pairs.length === 0) return [line("start", 0, [...head, version])];
  const lines = pairs.map((pair, index) => line("start", 1, pairSegments(pair, index === 0 ? "?" : "&")));
  return [line("start", 0, head), ...lines, line("start", 0, [segment("HTTP/1.1", "name")])];
}

function startOfResponse(response: HttpResponse): RawLine {
  const text = `HTTP/1.1 ${response.status} ${reasonPhrase(response.status)}`.trimEnd();
  return line("start", 0, [segment(text, "start")]);
}

function layOutHeader([name, value]: Header, routine: boolean): RawLine[] {
  const label = segment(`${name}: `, "name");
  const [base, pairs] = /^location$|^referer$/i.test(name) ? splitUrl(value) : [value, []];
  if (pairs.length > 0) {
    const rest = pairs.map((pair, index) => line("header", 1, pairSegments(pair, index === 0 ? "?" : "&")));
    return [line("header", 0, [label, segment(base, "plain")]), ...rest];
  }
  if (routine) return [line("header", 0, [label, segment(value, "plain")], true)];
  return [line("header", 0, [label, ...valueSegments(name, value)])];
}

/** `Bearer …`, `Basic …` and cookies: the scheme or the name is plain, what it carries is the value. */
function valueSegments(name: string, value: string): Segment[] {
  const lower = name.toLowerCase();
  const scheme = /^(Basic|Bearer|DPoP) (.*)$/i.exec(value);
  if (lower === "authorization" && scheme !== null) {
    return [segment(`${scheme[1]} `, "plain"), { text: scheme[2] ?? "", role: "value", parameter: name }];
  }
  if (lower === "set-cookie") {
    const [pair = "", ...attributes] = value.split("; ");
    const rest = attributes.map((attribute) => `; ${attribute}`).join("");
    return [...cookieSegments(pair), ...(rest === "" ? [] : [segment(rest, "plain")])];
  }
  if (lower === "cookie") {
    return value
      .split("; ")
      .flatMap((pair, index) => [...(index === 0 ? [] : [segment("; ", "plain")]), ...cookieSegments(pair)]);
  }
  return [{ text: value, role: "value", parameter: name }];
}

function cookieSegments(pair: string): Segment[] {
  const cut = pair.indexOf("=");
  if (cut < 0) return [segment(pair, "plain")];
  const name = pair.slice(0, cut);
  return [segment(`${name}=`, "plain"), { text: pair.slice(cut + 1), role: "value", parameter: name }];
}

function layOutBody(message: HttpRequest | HttpResponse): RawLine[] {
  if (message.body === "") return [];
  const type = readHeader(message, "Content-Type")?.toLowerCase() ?? "";
  const blank = line("body", 0, []);
  if (type.startsWith("application/x-www-form-urlencoded")) {
    const lines = splitPairs(message.body).map((pair, index) =>
      line("body", 0, pairSegments(pair, index === 0 ? "" : "&")),
    );
    return [blank, ...lines];
  }
  const json = type.includes("json") ? parseJson(message.body) : undefined;
  if (json !== undefined) return [blank, ...layOutJson(json, 0, "", "")];
  return [blank, ...message.body.split("\n").map((text) => line("body", 0, [segment(text, "plain")]))];
}

/** One line for each member; `parameter` is the name of the member that a scalar stands in. */
function layOutJson(value: unknown, indent: number, parameter: string, after: string): RawLine[] {
  const label = parameter === "" ? [] : [segment(`"${parameter}": `, "name")];
  if (typeof value !== "object" || value === null) {
    const scalar: Segment = { text: JSON.stringify(value), role: "value", parameter };
    return [line("body", indent, [...label, scalar, ...(after === "" ? [] : [segment(after, "plain")])])];
  }
  const isList = Array.isArray(value);
  const entries = isList ? value.map((item): [string, unknown] => ["", item]) : Object.entries(value);
  const last = entries.length - 1;
  const inner = entries.flatMap(([name, item], index) =>
    layOutJson(item, indent + 1, name, index === last ? "" : ","),
  );
  return [
    line("body", indent, [...label, segment(isList ? "[" : "{", "plain")]),
    ...inner,
    line("body", indent, [segment(`${isList ? "]" : "}"}${after}`, "plain")]),
  ];
}

function pairSegments([name, value]: readonly [string, string | undefined], before: string): Segment[] {
  const head = segment(`${before}${name}${value === undefined ? "" : "="}`, "plain");
  return value === undefined ? [head] : [head, { text: value, role: "value", parameter: name }];
}

/** The address before the query, and the pairs of the query as written. A fragment stays with the last pair. */
function splitUrl(url: string): [string, (readonly [string, string | undefined])[]] {
  const cut = url.indexOf("?");
  return cut < 0 ? [url, []] : [url.slice(0, cut), splitPairs(url.slice(cut + 1))];
}

function splitPairs(text: string): (readonly [string, string | undefined])[] {
  return text.split("&").map((pair) => {
    const cut = pair.indexOf("=");
    return cut < 0 ? ([pair, undefined] as const) : ([pair.slice(0, cut), pair.slice(cut + 1)] as const);
  });
}

function withoutOrigin(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/i, "") || "/";
}

function segment(text: string, role: "start" | "name" | "plain"): Segment {
  return { text, role };
}

function line(part: RawLine["part"], indent: number, segments: readonly Segment[], routine = false): RawLine {
  return { part, indent, segments, routine };
}
