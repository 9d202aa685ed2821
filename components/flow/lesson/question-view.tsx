"use client";

import { type ReactNode, useId } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { lessonWords } from "@/lib/content/lessons/lesson-words";
import type { AskedQuestion } from "./asked-question";

interface QuestionViewProps {
  readonly question: AskedQuestion;
  /** For each choice: is it so in this run? */
  readonly answers: readonly boolean[];
  /** The choices that were tried, the last at the end. */
  readonly tried: readonly number[];
  readonly onTry: (choice: number) => void;
  /** What it is about, where that is not on the stage. */
  readonly children: ReactNode;
}

/** A question and its choices. Whoever chooses learns what is so, and why; they may try the others as well. */
export function QuestionView({ question, answers, tried, onTry, children }: QuestionViewProps) {
  const heading = useId();
  const last = tried.at(-1);
  return (
    <section aria-labelledby={heading} className="mt-4 border-t border-line pt-4">
      <h3 id={heading} className="font-semibold">
        <span className="sr-only">{lessonWords.question}: </span>
        <Prose text={question.text} />
      </h3>
      {children}
      <ul className="mt-2.5 flex flex-col gap-1.5">
        {question.choices.map(({ text }, index) => (
          <li key={text}>
            <Choice
              text={text}
              right={answers[index] === true}
              tried={tried.includes(index)}
              onTry={() => onTry(index)}
            />
          </li>
        ))}
      </ul>
      <div role="status" className="mt-2.5 min-h-[4.5rem] text-sm text-muted">
        {last !== undefined && (
          <p>
            <strong className={`font-semibold ${answers[last] ? "text-good" : "text-bad"}`}>
              {answers[last] ? lessonWords.right : lessonWords.wrong}
            </strong>{" "}
            <Prose text={question.choices[last]?.why ?? ""} />
          </p>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly right: boolean;
  readonly tried: boolean;
  readonly onTry: () => void;
}

function Choice({ text, right, tried, onTry }: ChoiceProps) {
  const look = !tried
    ? "bg-surface inset-ring-line hover:inset-ring-edge hover:bg-hover"
    : right
      ? "bg-good-soft text-good inset-ring-good"
      : "bg-bad-soft text-bad inset-ring-bad";
  return (
    <button
      type="button"
      onClick={onTry}
      className={`flex min-h-10 w-full items-center justify-between gap-2 rounded-lg px-3.5 py-2 text-left text-sm font-medium inset-ring finger:min-h-11 ${look}`}
    >
      <span>
        <Prose text={text} />
      </span>
      {tried && (
        <>
          <span className="sr-only">{right ? lessonWords.right : lessonWords.wrong}</span>
          <Icon name={right ? "check" : "cross"} />
        </>
      )}
    </button>
  );
}
