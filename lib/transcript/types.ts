/**
 * The transcript: the append-only list of what happened in a run. All of it is JSON. Screens, exports and tests read it
 * through selectors and never parse prose.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Check } from "@/lib/oauth/checks";
import type { ActionId, Holding } from "@/lib/oauth/notice";
import type { ActId } from "./acts";
import type { Party } from "./party";
import type { StepId } from "./steps";

export type { Device, Lane, Party } from "./party";

/** `front`: through the browser, where address bar, history and extensions see it; `back`: a call of its own. */
export type Channel = "front" | "back";

interface MessageBase {
  /** `m1`, `m2`, … in the order of sending; unique in a run. */
  readonly id: string;
  readonly step: StepId;
  readonly from: Party;
  readonly to: Party;
  readonly channel: Channel;
  /** The message that this one repeats, where it was sent again. The answer to a copy that went ahead names itself. */
  readonly copyOf?: string;
}

export interface RequestMessage extends MessageBase {
  readonly kind: "request";
  readonly request: HttpRequest;
}

export interface ResponseMessage extends MessageBase {
  readonly kind: "response";
  /** The id of the request that it answers. */
  readonly inReplyTo: string;
  readonly response: HttpResponse;
}

/** One HTTP request or response on its way from one party to another: what a step delivers. */
export type Message = RequestMessage | ResponseMessage;

/** Seconds since 1970 on the simulated clock. */
interface At {
  readonly at: number;
}

export type TranscriptEntry = At &
  (
    | { readonly kind: "sent"; readonly message: Message }
    | { readonly kind: "delivered"; readonly messageId: string }
    /** A party judged one rule on the message named. */
    | { readonly kind: "check"; readonly party: Party; readonly messageId: string; readonly check: Check }
    /** A party did something by itself; `gains` and `drops` are what it holds from then on, and no longer. */
    | {
        readonly kind: "action";
        readonly party: Party;
        readonly action: ActionId;
        readonly messageId?: string;
        /** Who made what is gained, where that was another party and no message of the run tells it. */
        readonly from?: Party;
        readonly gains: readonly Holding[];
        readonly drops: readonly string[];
      }
    /** The user did something: `values` as they did it (`username`, `scope`), never the password. */
    | { readonly kind: "act"; readonly act: ActId; readonly values: Readonly<Record<string, string>> }
    /** The message in flight was changed; `before` is what its sender had sent. */
    | {
        readonly kind: "edited";
        readonly messageId: string;
        readonly before: HttpRequest | HttpResponse;
        readonly after: HttpRequest | HttpResponse;
        /** Who receives it from then on, where its new address names another party. */
        readonly to?: Party;
      }
    | { readonly kind: "dropped"; readonly messageId: string; readonly reason: "dropped" | "no-such-host" }
    | { readonly kind: "waited"; readonly seconds: number }
    /** A screen now shows this: a response's HTML, or what a program drew. It is the browser's where `on` names no other party's. */
    | { readonly kind: "shown"; readonly url: string; readonly html: string; readonly on?: Party }
  );

export type Transcript = readonly TranscriptEntry[];
