/**
 * How much a moment is worth asking. The rule is for every flow: what is refused, what a thief or a reader has touched, where the channel
 * changes, and where a message does not go to whom its content is for. The table adds what a rule cannot see: the messages that make a grant
 * what it is.
 */
import { readAddress } from "@/lib/http/address";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import type { MessageView } from "../messages";
import type { StepId } from "../steps";
import type { RequestMessage } from "../types";
import type { Probe } from "./moment";
import type { Reception } from "./reception";

/** The messages of a grant that are worth more than the rule knows. */
const turningPoints: Readonly<Partial<Record<StepId, Partial<Record<Probe, number>>>>> = {
  pushedRequest: { channel: 3, receiver: 2 },
  clientDocumentRequest: { receiver: 5 },
  authorizationRedirect: { receiver: 1 },
  authorizationRequest: { accepted: 1 },
  authorizationResponse: { receiver: 4 },
  callback: { accepted: 2 },
  tokenRequest: { channel: 3, accepted: 1 },
  apiRequest: { receiver: 2, accepted: 1 },
  deviceAuthorizationRequest: { receiver: 2 },
  pollRequest: { accepted: 2 },
  userCodeSubmission: { receiver: 2 },
  introspectionRequest: { receiver: 4 },
  resourceMetadata: { accepted: 6 },
  exchangeRequest: { receiver: 4, accepted: 2 },
  secondApiRequest: { accepted: 3, receiver: 2 },
  assertionRequest: { receiver: 2 },
  passwordSubmission: { receiver: 3 },
  refreshRequest: { accepted: 2 },
  revocationRequest: { receiver: 2 },
  userinfoRequest: { receiver: 3 },
  thiefApiRequest: { accepted: 2 },
  thiefTokenRequest: { accepted: 2 },
  injectionRequest: { accepted: 3 },
};

function worthBeside({ message }: MessageView, probe: Probe): number {
  return turningPoints[message.step]?.[probe] ?? 0;
}

/** `before` is the message that was in flight before it, and `last` the one that its sender sent last. */
export function worthOfReceiver(view: MessageView, last: MessageView | undefined): number {
  const { message } = view;
  const beside = worthBeside(view, "receiver");
  if (message.kind === "response") {
    const to = readAddress(readHeader(message.response, "Location") ?? "");
    // It goes to the browser, and what it says is for somebody else.
    return to !== undefined && message.to === "browser" ? 3 + beside : beside;
  }
  return (last !== undefined && last.message.to !== message.to ? 2 : 1) + beside;
}

export function worthOfChannel(view: MessageView, before: MessageView | undefined): number {
  const { message } = view;
  if (message.kind === "response" || isBare(message.request) || isOfOtherBrowser(message)) return 0;
  const changes = before !== undefined && before.message.channel !== message.channel;
  return (changes ? 3 : 1) + worthBeside(view, "channel");
}

/** The front channel is the user's browser, and the back channel is none. A page that an attacker's browser asks for goes by neither. */
function isOfOtherBrowser({ from, request }: RequestMessage): boolean {
  return from === "attacker" && readHeader(request, "Accept") === "text/html";
}

/** Of a request that carries nothing it is no matter who can read along. */
function isBare({ url, body, headers }: HttpRequest): boolean {
  return body === "" && !/[?#]/.test(url) && readHeader({ headers }, "Authorization") === undefined;
}

/** Of one in which few rules were judged there is little to think about. */
const fewRules = 3;

/** `surprises`: it is accepted, and one wishes it were not. */
export function worthOfReception(
  view: MessageView,
  { accepted, checks }: Reception,
  surprises: boolean,
): number {
  if (!accepted) return 12;
  const { from, kind } = view.message;
  const beside = worthBeside(view, "accepted");
  if (view.edited || surprises) return 8 + beside;
  if (kind === "response") return from === "attacker" ? beside : 0;
  if (from === "attacker") return 8 + beside;
  return checks.length < fewRules ? 0.5 : 1 + beside;
}
