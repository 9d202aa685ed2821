/**
 * What a party's program is given with a message, and what it gives back. A program is a function from the world and a
 * message to a new world and what happens next; it reports its checks and acts on the way.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Note } from "@/lib/oauth/notice";
import type { Random } from "@/lib/oauth/random";
import type { Outcome } from "@/lib/transcript/run";
import type { Channel, Message, Party } from "@/lib/transcript/types";
import { routeOf } from "./network";
import type { OpenRequest, World } from "./world";

export interface Reception<M extends Message = Message> {
  readonly world: World;
  readonly message: M;
  readonly random: Random;
  /** Reports for the receiver. */
  readonly note: Note;
  /** Reports for another party that acts on the same message: the script of a page that the browser was sent. */
  readonly noteAs: (party: Party) => Note;
  /** The browser's window shows this page from now on. */
  readonly show: (url: string, html: string) => void;
}

type WithoutStep<M> = M extends Message ? Omit<M, "step"> : never;

/** A message before it has its place in the flow. */
export type Draft = WithoutStep<Message>;

/** What the user can be asked to do. */
export type UserTurn = "connect" | "signIn" | "consent";

/** What happens next: a party sends a message, the user is asked, or nothing more comes. */
export type Next =
  | { readonly kind: "send"; readonly draft: Draft }
  | { readonly kind: "user"; readonly act: UserTurn }
  | { readonly kind: "end"; readonly outcome: Outcome };

export interface Reaction {
  readonly world: World;
  readonly next: Next;
}

/** The party sends a request; its receiver is whoever stands at the address. */
export function sendRequest(world: World, from: Party, channel: Channel, request: HttpRequest): Reaction {
  const to = routeOf(request.url) ?? from;
  const draft: Draft = { kind: "request", id: `m${world.sent + 1}`, from, to, channel, request };
  return { world: { ...world, sent: world.sent + 1 }, next: { kind: "send", draft } };
}

/** The party answers a request. A response takes the channel of its request. */
export function sendResponse(world: World, from: Party, open: OpenRequest, response: HttpResponse): Reaction {
  const channel: Channel = open.from === "browser" ? "front" : "back";
  const draft: Draft = {
    kind: "response",
    id: `m${world.sent + 1}`,
    inReplyTo: open.messageId,
    from,
    to: open.from,
    channel,
    response,
  };
  return { world: { ...world, sent: world.sent + 1 }, next: { kind: "send", draft } };
}

export function end(world: World, outcome: Outcome): Reaction {
  return { world, next: { kind: "end", outcome } };
}
