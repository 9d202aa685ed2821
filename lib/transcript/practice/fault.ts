/**
 * Which messages of a run can be changed so that a person can find the change by reading: with a ready change of the editor, in a message
 * that carries parameters, and no redirect, since the request that follows it says the same once more. The run is one in which nothing else was done.
 */
import type { Content } from "@/lib/http/parts";
import { type MessageView, selectMessages, selectMessagesById, withContent } from "../messages";
import { selectCircumstances, selectOffers } from "../ready-offers";
import type { RunRecord } from "../run";
import { shuffle, spread } from "../shuffle";
import type { Message } from "../types";
import { isRedirect } from "./gap";
import { describeLine } from "./lines";

export interface Tampering<O> {
  readonly step: number;
  readonly message: Message;
  readonly offer: O;
}

/** In the order in which they are asked, which the seed decides. */
export function listTamperings<O extends Parameters<typeof selectOffers>[0][number]>(
  run: RunRecord,
  offers: readonly O[],
): readonly Tampering<O>[] {
  const views = selectMessagesById(run.transcript);
  const all = run.steps.flatMap((at, step): readonly Tampering<O>[] => {
    const message = at.kind === "message" ? views.get(at.messageId)?.message : undefined;
    if (message === undefined || isRedirect(message) || !carries(message)) return [];
    return selectOffers(offers, message, selectCircumstances(run, step)).map((offer) => ({
      step,
      message,
      offer,
    }));
  });
  return spread(shuffle(all, `${run.seed}/fault`), ({ message }) => message.id);
}

function carries(message: Message): boolean {
  return describeLine(message, 0).parts.length > 0;
}

/** The messages that are shown: those that carry parameters. */
export function selectReadable(run: RunRecord): readonly MessageView[] {
  return selectMessages(run.transcript).filter(({ message }) => carries(message));
}

/** Can one see in its line that the message was changed, and not at a glance, as where an answer says nothing any more? */
export function showsChange(message: Message, content: Content): boolean {
  const changed = withContent(message, content);
  if (message.kind === "response" && !carries(changed)) return false;
  const [before, after] = [message, changed].map((one) => JSON.stringify(describeLine(one, 0)));
  return before !== after;
}
