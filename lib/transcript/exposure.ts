/**
 * Where values can be read besides at the parties: on the line between two machines (RFC 9700 §4.3 and §4.2 name the others as well), in the
 * address bar, in the history of the browser, and in the logs of servers. Read from what was really sent and shown. Left out: what a
 * server logs beyond the request line and Referer, as no server need do; DNS over TLS and encrypted client hellos, which hide host names.
 */
import { readAddress } from "@/lib/http/address";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { type ReferrerPolicy, readPolicy } from "@/lib/http/referrer";
import { isJson } from "@/lib/http/response";
import { groupByValue, selectBodiesWith } from "./by-value";
import { contentOf, withContent } from "./messages";
import { type ParameterPlace, readUrlParameters, selectParameters } from "./parameters";
import { selectTokens } from "./tokens";
import type { Message, Party, Transcript } from "./types";

export const places = ["network", "address-bar", "history", "logs"] as const;

export type Place = (typeof places)[number];

/** How much of an address its page lets the browser tell other servers (Referrer Policy §3). */
export type Referrer = "none" | "origin" | "whole";

/** A place, and how the value came there. */
export type Spot =
  | { readonly place: "network"; readonly kind: "clear-text" }
  | { readonly place: "address-bar"; readonly kind: "address" | "fragment" }
  | { readonly place: "history"; readonly kind: "address" | "fragment"; readonly referrer: Referrer }
  | { readonly place: "logs"; readonly kind: "request-line" | "referer"; readonly by: Party };

/** What a value travels in; `page` is HTML that holds it. */
export type Carrier = ParameterPlace | "page";

export interface Exposure {
  readonly spots: readonly Spot[];
  readonly carriers: readonly Carrier[];
}

interface Finding {
  readonly value: string;
  readonly spot?: Spot;
  readonly carrier?: Carrier;
  /** The value is a whole body, which may hold others. */
  readonly isBody?: boolean;
}

/** Answers for one value after the other where it has been up to the end of the transcript. */
export function findExposure(transcript: Transcript): (value: string) => Exposure {
  const findings = selectFindings(transcript);
  const bodies = findings.filter(({ isBody }) => isBody);
  const byValue = groupByValue(findings);
  return (value) => {
    const all = [...(byValue.get(value) ?? []), ...selectBodiesWith(bodies, value)];
    const spots = new Map(all.flatMap(({ spot }) => (spot ? [[JSON.stringify(spot), spot]] : [])));
    return {
      spots: [...spots.values()].toSorted((one, other) => orderOf(one) - orderOf(other)),
      carriers: [...new Set(all.flatMap(({ carrier }) => carrier ?? []))],
    };
  };
}

function orderOf({ place }: Spot): number {
  return places.indexOf(place);
}

function selectFindings(transcript: Transcript): readonly Finding[] {
  const messages = new Map<string, Message>();
  let referrer: Referrer = "origin";
  return transcript.flatMap((entry): readonly Finding[] => {
    if (entry.kind === "shown")
      return entry.on === undefined ? [...inBar(entry.url), ...inHistory(entry.url, referrer)] : [];
    if (entry.kind === "sent") {
      messages.set(entry.message.id, entry.message);
      return [...onLine(entry.message, messages), ...whileLoading(entry.message)];
    }
    const message = "messageId" in entry ? messages.get(entry.messageId ?? "") : undefined;
    if (message === undefined) return [];
    if (entry.kind === "edited") messages.set(message.id, withContent(message, entry.after, entry.to));
    if (entry.kind !== "delivered") return [];
    if (message.to === "browser" && message.kind === "response") referrer = readReferrer(message);
    return [...onLine(message, messages), ...inLogs(message)];
  });
}

/** What the message carries, and whether the network can read it: over TLS it sees the hosts alone (RFC 9846 §1). */
function onLine(message: Message, messages: ReadonlyMap<string, Message>): readonly Finding[] {
  const request = message.kind === "request" ? message : messages.get(message.inReplyTo);
  const isClear = request?.kind === "request" && isClearText(request.request);
  const spot = isClear ? ({ place: "network", kind: "clear-text" } as const) : undefined;
  const parameters = selectParameters(message);
  const named = parameters.map(({ value, place }) => ({ value, carrier: place, ...(spot && { spot }) }));
  // Those that no parameter names stand in Authorization, or are the body.
  const tokens = selectTokens(message)
    .filter(({ token }) => !parameters.some(({ value }) => value === token))
    .map(({ token }) => ({
      value: token,
      ...(token === contentOf(message).body ? {} : { carrier: "header" as const }),
      ...(spot && { spot }),
    }));
  return [...named, ...tokens, ...inBody(message).map((body) => ({ ...body, ...(spot && { spot }) }))];
}

/** What an answer holds without a parameter that names it. */
function inBody(message: Message): readonly Finding[] {
  const content = contentOf(message);
  const isPage = content.body.trimStart().startsWith("<");
  if (message.kind === "request" || !(isPage || isJson(content))) return [];
  return [{ value: content.body, isBody: true, carrier: isPage ? "page" : "json" }];
}

/** Without TLS, and not within one machine: what is sent to a loopback address never comes on a line (RFC 8252 §8.3). */
function isClearText({ url }: HttpRequest): boolean {
  const host = readAddress(url)?.host.replace(/:\d+$/, "") ?? "";
  return url.startsWith("http:") && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}

function whileLoading(message: Message): readonly Finding[] {
  const navigates = message.kind === "request" && message.from === "browser" && message.channel === "front";
  return navigates ? inBar(message.request.url) : [];
}

function inBar(url: string): readonly Finding[] {
  return inAddress(url, (kind) => ({ place: "address-bar", kind }));
}

function inHistory(url: string, referrer: Referrer): readonly Finding[] {
  return inAddress(url, (kind) => ({ place: "history", kind, referrer }));
}

function inAddress(url: string, make: (kind: "address" | "fragment") => Spot): readonly Finding[] {
  return readUrlParameters(url).map(({ value, place }) => ({
    value,
    carrier: place,
    spot: make(place === "fragment" ? "fragment" : "address"),
  }));
}

/** Servers write the request line into their logs, and often Referer; a fragment is in neither (RFC 9110 §7.1, §10.1.3). */
function inLogs(message: Message): readonly Finding[] {
  if (message.kind !== "request") return [];
  const { request, to: by } = message;
  const spots = [
    [request.url, { place: "logs", kind: "request-line", by }],
    [readHeader(request, "Referer") ?? "", { place: "logs", kind: "referer", by }],
  ] as const;
  return spots.flatMap(([url, spot]) =>
    readUrlParameters(url)
      .filter(({ place }) => place !== "fragment")
      .map(({ value }) => ({ value, spot })),
  );
}

const told: Readonly<Partial<Record<ReferrerPolicy, Referrer>>> = {
  "no-referrer": "none",
  "same-origin": "none",
  "unsafe-url": "whole",
  "no-referrer-when-downgrade": "whole",
};

/** What the page says, or what browsers do where it says nothing. */
function readReferrer(message: Message): Referrer {
  return told[readPolicy(readHeader(contentOf(message), "Referrer-Policy"))] ?? "origin";
}

/** The hosts that the network has seen somebody speak to, in the order in which they were first spoken to. */
export function selectHosts(transcript: Transcript): readonly string[] {
  const hosts = transcript.flatMap((entry) => {
    if (entry.kind !== "sent" || entry.message.kind !== "request") return [];
    return readAddress(entry.message.request.url)?.host || [];
  });
  return [...new Set(hosts)];
}
