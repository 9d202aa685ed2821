/**
 * What the user sees: the page that the window shows and its address, and what the window is loading. A navigation is a
 * front-channel request of the browser; it loads until its response is delivered, over all that happens behind it.
 */
import { readHeader } from "@/lib/http/message";
import { contentOf, type MessageView, selectMessages } from "./messages";
import type { Message, Party, Transcript } from "./types";

export interface BrowserView {
  /** The URL in the address bar; empty before anything is shown. */
  readonly address: string;
  readonly html: string;
  /** The URL on its way, where one is. */
  readonly loading: string | undefined;
}

/** The browser's window at the end of the transcript. */
export function selectBrowser(transcript: Transcript): BrowserView {
  const loading = selectLoading(selectMessages(transcript));
  return { ...selectScreen(transcript, "browser"), loading };
}

/** The newest request of the browser with content: what was typed on its page stands in there. */
export function selectTyped(transcript: Transcript): Message | undefined {
  const found = transcript.findLast(
    (entry) => entry.kind === "sent" && entry.message.from === "browser" && contentOf(entry.message).body,
  );
  return found?.kind === "sent" ? found.message : undefined;
}

/** What the screen of a party shows; nothing where it has none. */
export function selectScreen(
  transcript: Transcript,
  party: Party,
): { readonly address: string; readonly html: string } {
  const shown = transcript.findLast((entry) => entry.kind === "shown" && (entry.on ?? "browser") === party);
  return shown?.kind === "shown" ? { address: shown.url, html: shown.html } : { address: "", html: "" };
}

/** The newest navigation that still waits: a copy that went ahead is answered while the original is on its way. */
function selectLoading(views: readonly MessageView[]): string | undefined {
  for (const { message, status } of views.toReversed()) {
    if (message.kind !== "request" || !isNavigation(message) || status === "dropped") continue;
    const answer = views.findLast(
      (view) => view.message.kind === "response" && view.message.inReplyTo === message.id,
    );
    const url = withFragment(message.request.url, views);
    if (answer === undefined) return url;
    if (answer.status === "inFlight") return selectTarget(url, answer.message);
  }
  return undefined;
}

/** A request carries no fragment (RFC 9110 §7.1): it stands in the redirect that the browser followed, if it did. */
function withFragment(url: string, views: readonly MessageView[]): string {
  const targets = views.flatMap(({ message, status }) => {
    if (message.kind === "request" || message.to !== "browser" || status !== "delivered") return [];
    return readHeader(message.response, "Location") ?? [];
  });
  return targets.findLast((target) => target.startsWith(`${url}#`)) ?? url;
}

function selectTarget(url: string, answer: Message): string {
  if (answer.kind === "request" || answer.response.status < 300 || answer.response.status > 399) return url;
  const location = readHeader(answer.response, "Location");
  return location === undefined ? url : resolveUrl(location, url);
}

function isNavigation(message: Message): boolean {
  return message.from === "browser" && message.channel === "front";
}

/** The absolute form of a reference found at `base`, or the reference as it came. */
function resolveUrl(reference: string, base: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}
