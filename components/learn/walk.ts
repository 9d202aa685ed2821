/** The way through the questions that an address says: `?task=alone&proof=credentials`. */
import {
  type Answer,
  firstQuestion,
  isQuestion,
  type OutcomeId,
  type QuestionId,
  questions,
} from "@/lib/content/learn/choose";

export interface Given {
  readonly question: QuestionId;
  readonly answer: Answer;
}

export interface Walk {
  readonly given: readonly Given[];
  /** The next question, or what is recommended in the end. */
  readonly at: QuestionId | OutcomeId;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Goes as far as the answers in the address lead; one that does not exist is asked for again. */
export function readWalk(query: Query): Walk {
  const given: Given[] = [];
  let at: QuestionId | OutcomeId = firstQuestion;
  while (isQuestion(at)) {
    const question: QuestionId = at;
    const answer: Answer | undefined = questions[question].answers.find(({ id }) => id === query[question]);
    if (answer === undefined) break;
    given.push({ question, answer });
    at = answer.to;
  }
  return { given, at };
}

export function formatWalk(given: readonly Given[]): string {
  const query = new URLSearchParams(given.map(({ question, answer }) => [question, answer.id]));
  return query.size === 0 ? "" : `?${query}`;
}

/** Every way from the first question to a recommendation. */
export function listWalks(
  from: QuestionId = firstQuestion,
  given: readonly Given[] = [],
): readonly (Walk & { readonly at: OutcomeId })[] {
  return questions[from].answers.flatMap((answer) => {
    const way = [...given, { question: from, answer }];
    return isQuestion(answer.to) ? listWalks(answer.to, way) : [{ given: way, at: answer.to }];
  });
}
