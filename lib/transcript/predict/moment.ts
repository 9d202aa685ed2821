/**
 * A moment at which a reader is asked what comes next, and what a question is made of. All of it is read off a run that was really made:
 * no answer is written down anywhere.
 */
import type { JudgedCheck } from "../checks";
import type { MessageView } from "../messages";
import type { Channel, Party } from "../types";

/** Who receives the message; through the browser or not; does its receiver accept it; which check catches it. */
export const probes = ["receiver", "channel", "accepted", "check"] as const;

export type Probe = (typeof probes)[number];

export interface Moment {
  /** Unique in a run: `m8 receiver`. A message that was changed is asked about anew. */
  readonly id: string;
  readonly probe: Probe;
  readonly messageId: string;
  /** The step at which the message is in flight. */
  readonly step: number;
  /**
   * Where one stands while it is asked. Nothing that happened up to there gives the answer away: of a message's way one is asked before it
   * is sent, of its reception before it is delivered.
   */
  readonly at: number;
}

/** What one can answer: a party, a channel, `yes` or `no`, or the id of a check. */
export interface Choice {
  readonly value: string;
  readonly means:
    | { readonly kind: "party"; readonly party: Party }
    | { readonly kind: "channel"; readonly channel: Channel }
    | { readonly kind: "accepted"; readonly accepted: boolean }
    | { readonly kind: "check"; readonly check: JudgedCheck };
}

export interface Question {
  readonly moment: Moment;
  /** The message that is asked about, as its receiver gets it. Where its way is asked, its receiver must not be shown. */
  readonly view: MessageView;
  /** Two to four, in the order in which they are offered. */
  readonly choices: readonly Choice[];
}

export function momentId({ message, edited }: MessageView, probe: Probe): string {
  return `${message.id} ${probe}${edited ? " changed" : ""}`;
}

/** Is the way of the message asked, rather than what becomes of it? */
export function asksTheWay(probe: Probe): boolean {
  return probe === "receiver" || probe === "channel";
}
