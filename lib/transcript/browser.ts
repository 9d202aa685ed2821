/**
 * What the user sees: the page that the window shows and its address, and what the window is loading. A navigation is a
 * front-channel request of the browser; it loads until its response is delivered, over all that happens behind it.
 */
import { readHeader } from "@/lib/http/message";
import { type MessageView, selectMessages } from "./messages";
import type { Transcript } from "./types";

export interface BrowserView {
  /** The URL in the address bar; empty before anything is shown. */
  readonly address: string;
  readonly html: string;
  /** The URL on its way, where one is. */
  readonly loading: string | undefined;
}

/** The browser's window at the end of the transcript. */
export function selectBrowser(transcript: Transcript): BrowserView {
  const shown = transcript.findLast((entry) => entry.kind === "shown");
  const loading = selectLoading(selectMessages(transcript));
  return shown?.kind === "shown"
    ? { address: shown.url, html: shown.html, loading }
    : { address: "", html: "", loading };
}

function selectLoading(views: readonly MessageView[]): string | undefined {
  const navigation = views.findLast(({ message }) => message.kind === "request" && isNavigation(message));
  if (navigation?.message.kind !== "request" || navigation.status === "dropped") return undefined;
  const { id, request } = navigation.message;
  const answer = views.findLast(({ message }) => message.kind === "response" && message.inReplyTo === id);
  if (answer?.message.kind !== "response") return request.url;
  if (answer.status !== "inFlight") return undefined;
  const { response } = answer.message;
  const location =
    response.status >= 300 && response.status < 400 ? readHeader(response, "Location") : undefined;
  return location === undefined ? request.url : resolveUrl(location, request.url);
}

function isNavigation(message: MessageView["message"]): boolean {
  return message.from === "browser" && message.channel === "front";
}

/** The absolute form of a reference found at `base`, or the reference as it came. */
function resolveUrl(reference: string, base: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}
