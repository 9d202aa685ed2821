/** What can be asked of a row, of both sides at once, with the answers that the two runs give. */
import { findBrokenRule } from "@/components/flow/present/spoken";
import type { SpokenQuestion } from "@/components/flow/speaker/presentation";
import { commonQuestions, comparisonQuestions } from "@/lib/content/present";
import type { SideId } from "./compared";
import { type SpokenRow, sayBoth, sayMarked } from "./spoken-row";

/** The answer of a side; undefined where it has none. */
type Answer = (side: SideId) => string | undefined;

export function askOfRow(spoken: SpokenRow): readonly SpokenQuestion[] {
  const { comparison, sides } = spoken;
  const { receiver, channel, accepted } = commonQuestions;
  const messageOf = (side: SideId) => {
    const { slide } = sides[side];
    return slide?.kind === "message" ? slide : undefined;
  };
  const questions: readonly (readonly [ask: string, answer: Answer])[] = [
    [comparisonQuestions.differs, (side) => end(sayMarked(spoken, side))],
    [
      receiver.ask,
      (side) => {
        const message = messageOf(side);
        return message && receiver.answer(message.to.role);
      },
    ],
    [
      channel.ask,
      (side) => {
        const message = messageOf(side);
        return message && channel[message.way.channel](message.way.name);
      },
    ],
    [accepted.ask, (side) => judge(spoken, side)],
    [comparisonQuestions.end, (side) => foretell(spoken, side)],
  ];
  return questions.flatMap(([ask, answer]) => {
    const answers = sayBoth(comparison, answer);
    return answers.length === 0 ? [] : [{ ask, answer: answers.join("\n") }];
  });
}

function end(text: string | undefined): string | undefined {
  return text && `${text}.`;
}

/** Is it accepted? Asked of each request, and of an answer where a rule is broken. */
function judge({ comparison, row, sides, words }: SpokenRow, side: SideId): string | undefined {
  const { run } = comparison.sides[side];
  const { slide } = sides[side];
  const step = run.steps[comparison.rows[row]?.[side] ?? -1];
  if (slide?.kind !== "message" || slide.way.lost || step === undefined || !("messageId" in step))
    return undefined;
  const rule = findBrokenRule(run, step.messageId, words[side].checks);
  if (rule !== undefined) return commonQuestions.accepted.no(rule);
  return slide.way.response ? undefined : comparisonQuestions.accepted;
}

/** Where an attack begins: what it comes to. */
function foretell({ comparison, row }: SpokenRow, side: SideId): string | undefined {
  const { run, outcomes } = comparison.sides[side];
  const step = run.steps[comparison.rows[row]?.[side] ?? -1];
  const last = run.steps.at(-1);
  if (step?.kind !== "act" || step.act !== "attack" || last?.kind !== "end") return undefined;
  return end(outcomes[last.outcome]);
}
