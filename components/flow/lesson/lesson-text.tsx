"use client";

import { useEffect, useRef } from "react";
import { Parties } from "@/components/party/parties";
import { Button } from "@/components/ui/button";
import { manyLines } from "@/components/ui/many-lines";
import { Prose } from "@/components/ui/prose";
import { lessonWords } from "@/lib/content/lessons/lesson-words";
import { selectMessage } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import type { AskedWay } from "@/machines/lessons/asked-way";
import type { Lesson } from "@/machines/lessons/lesson";
import { WayClue } from "../predict/way-clue";
import type { LessonPlace } from "./prepare-lesson";
import { QuestionView } from "./question-view";

interface LessonTextProps {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  readonly busy: boolean;
  /** True where one came here from another step: then the heading takes the focus, and is read out. */
  readonly arrived: boolean;
  /** Its run, while the question is open: so long what comes next is not shown. */
  readonly asked: RunRecord | undefined;
  /** The choices that were tried, the last at the end. */
  readonly tried: readonly number[];
  readonly onTry: (choice: number) => void;
  /** Back to the run that the text is about, where its reader has made another of it. */
  readonly onBack: (() => void) | undefined;
  readonly onGo: (index: number) => void;
}

/** What the lesson says of this step, and what it asks. */
export function LessonText(props: LessonTextProps) {
  const { lesson, place, busy, arrived, asked, tried, onTry, onBack, onGo } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { index, prepared } = place;
  const step = lesson.steps[index];
  const isLast = index === lesson.steps.length - 1;
  useEffect(() => {
    if (!arrived) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [arrived]);
  if (step === undefined) return null;
  return (
    <section
      aria-label={lessonWords.pane}
      className="flex min-h-full flex-col rounded-xl bg-surface p-4 shadow-card ring-1 ring-line md:px-5"
    >
      <p className="text-xs text-muted tabular-nums">{lessonWords.stepOf(index + 1, lesson.steps.length)}</p>
      <h2
        ref={heading}
        tabIndex={-1}
        className="mt-1 text-xl font-semibold tracking-tight outline-none max-stage:scroll-mb-52"
      >
        {step.title}
      </h2>
      {onBack && (
        <p className="mt-2.5 flex flex-wrap items-center rounded-lg bg-warn-soft px-3 py-1 text-sm text-warn">
          {lessonWords.parted}
          <Button
            look="quiet"
            size="small"
            className="-mx-2.5"
            onClick={() => {
              heading.current?.focus();
              onBack();
            }}
          >
            {lessonWords.own}
          </Button>
        </p>
      )}
      <Paragraphs text={step.text} className="mt-2.5" />
      {prepared.question && (
        <QuestionView question={prepared.question} answers={prepared.answers} tried={tried} onTry={onTry}>
          {asked && prepared.way && <AskedMessage run={asked} way={prepared.way} />}
        </QuestionView>
      )}
      <div className="player-foot mt-auto flex pt-5 flex-wrap items-center justify-between gap-3">
        {isLast ? (
          <p className="text-sm text-muted">
            {lessonWords.finish}{" "}
            <a
              href={prepared.played.words.practice.href}
              className="inline-flex items-center font-medium text-ink underline decoration-edge underline-offset-4 hover:decoration-ink finger:min-h-11"
            >
              {prepared.played.words.practice.title}
            </a>
          </p>
        ) : (
          <Button
            look="primary"
            iconAfter="next"
            aria-busy={busy}
            onClick={() => onGo(index + 1)}
            className={`min-h-10 flex-1 justify-between text-left ${manyLines}`}
          >
            {lesson.steps[index + 1]?.title}
          </Button>
        )}
      </div>
    </section>
  );
}

interface AskedMessageProps {
  readonly run: RunRecord;
  readonly way: AskedWay;
}

/** The message whose way is asked: it is not on the stage yet. */
function AskedMessage({ run, way }: AskedMessageProps) {
  const at = run.steps[way.step];
  const view = at?.kind === "message" ? selectMessage(run, at.messageId, way.step) : undefined;
  return (
    view && (
      <Parties lanes={run.lanes}>
        <WayClue message={view.message} hides={way.parts} />
      </Parties>
    )
  );
}

/** A text of several paragraphs, with an empty line between them. */
export function Paragraphs({ text, className }: { readonly text: string; readonly className?: string }) {
  return (
    <div className={`flex flex-col gap-2.5 text-muted ${className ?? ""}`}>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>
          <Prose text={paragraph} />
        </p>
      ))}
    </div>
  );
}
