/** A question, its choices and its reason in the words of the content, with the names of the run. */
import {
  acceptedAnswers,
  channelAnswers,
  predictQuestions,
  predictReasons as reasons,
} from "@/lib/content/predict";
import type { CheckExplanation } from "@/lib/content/types";
import type { JudgedCheck } from "@/lib/transcript/checks";
import { laneOf } from "@/lib/transcript/lanes";
import type { Choice, Question } from "@/lib/transcript/predict/moment";
import type { Reason } from "@/lib/transcript/predict/reason";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";

export interface Words {
  readonly run: RunRecord;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
}

export function describeQuestion({ run }: Words, { moment, view }: Question): string {
  const from = nameOf(run, view.message.from);
  const to = nameOf(run, view.message.to);
  switch (moment.probe) {
    case "receiver":
      return predictQuestions.receiver(from);
    case "channel":
      return predictQuestions.channel(from, to);
    case "accepted":
      return predictQuestions.accepted(to);
    case "check":
      return predictQuestions.check(to);
  }
}

export function describeChoice({ run, checks }: Words, { means }: Choice): string {
  switch (means.kind) {
    case "party":
      return laneOf(run.lanes, means.party).role;
    case "channel":
      return channelAnswers[means.channel];
    case "accepted":
      return means.accepted ? acceptedAnswers.yes : acceptedAnswers.no;
    case "check":
      return checks[means.check.id]?.rule ?? means.check.id;
  }
}

/** A sentence, or a rule with what was expected and what came. */
export type Line =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rule"; readonly check: JudgedCheck };

/** Why it came so; `chosen` is undefined where the reader did not choose or was right. */
export function explainReason(
  run: RunRecord,
  asked: Question,
  why: Reason,
  chosen: Choice | undefined,
): readonly Line[] {
  const name = (party: Party) => nameOf(run, party);
  const receiver = begin(name(asked.view.message.to));
  const wrongly = chosen?.means;
  switch (why.kind) {
    case "address":
      return lines(
        reasons.address(why.host, name(asked.view.message.to)),
        wrongly?.kind === "party" &&
          why.wouldBe !== undefined &&
          reasons.wouldBeAddress(name(wrongly.party), why.wouldBe),
      );
    case "reply":
      return lines(
        reasons.reply(name(why.asked)),
        why.saysAnother !== undefined && reasons.saysAnother(why.saysAnother),
        wrongly?.kind === "party" && reasons.wouldBeReply(name(wrongly.party)),
      );
    case "front":
      return lines(why.sends ? reasons.frontSends : reasons.frontReceives, wrongly && reasons.wouldBeBack);
    case "back":
      return lines(why.script ? reasons.backByScript : reasons.back, wrongly && reasons.wouldBeFront);
    case "held":
      return [
        ...lines(reasons.held(receiver, why.rules)),
        ...why.some.map(rule),
        ...lines(wrongly && reasons.wouldBeRefused),
      ];
    case "failed":
      return [...lines(wrongly ? reasons.wouldBeAccepted : reasons.failed(receiver)), rule(why.check)];
    case "other":
      return [
        ...lines(reasons.failed(receiver)),
        rule(why.failed),
        ...lines(why.judged ? reasons.chosenHeld : reasons.chosenUnjudged),
        ...(why.judged ? [rule(why.chosen)] : []),
      ];
  }
}

function lines(...texts: readonly (string | false | undefined)[]): readonly Line[] {
  return texts.flatMap((text) => (text ? [{ kind: "text", text } as const] : []));
}

function rule(check: JudgedCheck): Line {
  return { kind: "rule", check };
}

export function nameOf({ lanes }: RunRecord, party: Party): string {
  return laneOf(lanes, party).name;
}

/** At the beginning of a sentence. A host stays as it is. */
function begin(name: string): string {
  return name.replace(/^the /, "The ");
}
