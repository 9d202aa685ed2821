/**
 * What a party's program is given with a message, and what it gives back. A program is a function from the world and a
 * message to a new world and what happens next; it reports its checks and acts on the way.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Note } from "@/lib/oauth/notice";
import type { Random } from "@/lib/oauth/random";
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { Channel, Message, Party } from "@/lib/transcript/types";
import { routeOf } from "./network";
import type { OpenRequest, World } from "./world";

/** What a program is given at its turn, when no message has come. */
export interface Turn {
  readonly world: World;
  readonly random: Random;
  /** Reports for another party than the one that is at work. */
  readonly noteAs: (party: Party) => Note;
  /** The screen of the browser, or of the party that is named, shows this page from now on. */
  readonly show: (url: string, html: string, on?: Party) => void;
}

export interface Reception<M extends Message = Message> extends Turn {
  readonly message: M;
  /** Reports for the receiver. */
  readonly note: Note;
}

type WithoutStep<M> = M extends Message ? Omit<M, "step"> : never;

/** A message before it has its place in the flow. */
export type Draft = WithoutStep<Message>;

/** What happens next: a party sends a message, somebody's turn comes, or nothing more comes. */
export type Next =
  | { readonly kind: "send"; readonly draft: Draft }
  | { readonly kind: "user"; readonly act: ActId }
  | { readonly kind: "end"; readonly outcome: Outcome };

export interface Reaction {
  readonly world: World;
  readonly next: Next;
}

/** The party sends a request; its receiver is whoever stands at the address. */
export function sendRequest(world: World, from: Party, channel: Channel, request: HttpRequest): Reaction {
  const to = routeOf(world, request.url) ?? from;
  const draft: Draft = { kind: "request", id: `m${world.sent + 1}`, from, to, channel, request };
  return { world: { ...world, sent: world.sent + 1 }, next: { kind: "send", draft } };
}

/** The party answers a request: one by HEAD without content (RFC 9110 §9.3.2). A response takes the channel of its request. */
export function sendResponse(world: World, from: Party, open: OpenRequest, response: HttpResponse): Reaction {
  const channel: Channel = open.channel ?? (open.from === "browser" ? "front" : "back");
  const draft: Draft = {
    kind: "response",
    id: `m${world.sent + 1}`,
    inReplyTo: open.messageId,
    from,
    to: open.from,
    channel,
    response: open.method === "HEAD" ? { ...response, body: "" } : response,
  };
  return { world: { ...world, sent: world.sent + 1 }, next: { kind: "send", draft } };
}

/** Somebody's turn has come. */
export function waitFor(world: World, act: ActId): Reaction {
  return { world, next: { kind: "user", act } };
}

export function end(world: World, outcome: Outcome): Reaction {
  return { world, next: { kind: "end", outcome } };
}
