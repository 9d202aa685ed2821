/** The question of a moment, and its answer: what the machine really did with the message. */
import { selectMessagesById } from "../messages";
import type { RunRecord } from "../run";
import { acceptedChoices, channelChoices, listCheckChoices, listReceiverChoices } from "./choices";
import type { Choice, Moment, Question } from "./moment";
import { selectReception } from "./reception";

/** Undefined where the run does not have the message, as when it was made anew. */
export function question(run: RunRecord, moment: Moment): Question | undefined {
  const view = selectMessagesById(run.transcript).get(moment.messageId);
  return view && { moment, view, choices: listChoices(run, moment, view.message) };
}

function listChoices(
  run: RunRecord,
  { probe }: Moment,
  message: Question["view"]["message"],
): readonly Choice[] {
  switch (probe) {
    case "receiver":
      return listReceiverChoices(run, message);
    case "channel":
      return channelChoices;
    case "accepted":
      return acceptedChoices;
    case "check":
      return listCheckChoices(run, message);
  }
}

/** The value of the choice that came true; undefined where nothing did. */
export function answer(run: RunRecord, moment: Moment): string | undefined {
  const message = selectMessagesById(run.transcript).get(moment.messageId)?.message;
  if (message === undefined) return undefined;
  if (moment.probe === "receiver") return message.to;
  if (moment.probe === "channel") return message.channel;
  const reception = selectReception(run, message.id);
  if (moment.probe === "check") return reception?.failed?.id;
  return reception && (reception.accepted ? "yes" : "no");
}
