import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { AskedQuestion } from "../lesson/asked-question";

interface SlideQuestionProps {
  readonly question: AskedQuestion;
  readonly answers: readonly boolean[];
  readonly answered: boolean;
}

/** A question for the room; then what the run does, and why. */
export function SlideQuestion({ question, answers, answered }: SlideQuestionProps) {
  const right = question.choices.find((_, index) => answers[index] === true);
  return (
    <div className="slide-question">
      <h2 className="slide-title">
        <Prose text={question.text} />
      </h2>
      <ol className="slide-choices">
        {question.choices.map(({ text }, index) => {
          const state = !answered ? "open" : answers[index] ? "right" : "wrong";
          return (
            <li key={text} data-state={state}>
              <span className="slide-letter">
                {state === "right" ? <Icon name="check" /> : String.fromCharCode(65 + index)}
              </span>
              <span>
                <Prose text={text} />
              </span>
            </li>
          );
        })}
      </ol>
      {answered && right && (
        <p className="slide-why">
          <Prose text={right.why} />
        </p>
      )}
    </div>
  );
}
