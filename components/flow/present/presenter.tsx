"use client";

import type { LessonStep } from "@/machines/lessons/lesson";
import { describePlace, describePresentation } from "./describe-presentation";
import type { PresentedLesson, PresentedRun } from "./presented";
import { selectSlide } from "./slide-model";
import { SlideView } from "./slide-view";
import { type Slides, useSlides } from "./use-slides";
import { useSpeaker } from "./use-speaker";
import { Wall } from "./wall";
import { listActs, listKeys } from "./wall-acts";

interface PresenterProps extends PresentedRun {
  readonly onClose: () => void;
}

/** A run or a lesson on the wall. */
export function Presenter({ onClose, ...presented }: PresenterProps) {
  const { playing, words, lesson } = presented;
  const { run, go, next } = playing;
  const asked = lesson?.isHome ? lesson : undefined;
  // The message that a lesson asks about is on the wall with its question, however little of its way is shown.
  const step = asked?.way?.step ?? playing.step;
  const slide = selectSlide(run, step, words.explanations);
  const slides = useSlides(presented, slide);
  const lessonStep = asked?.lesson.steps[asked.index];
  const isOpen = asked?.question !== undefined && slides.beat !== "answer";
  const last = run.steps.length - 1;
  const goTo = (to: number) => () => go(to);
  const forth = () => {
    if (step < last) asked?.way ? go(step + 1) : next();
  };
  useSpeaker((startedAt) => describePresentation(presented, slide, slides, startedAt), slides);
  return (
    <Wall
      title={lesson?.lesson.title ?? words.title}
      place={describePlace(presented, isOpen)}
      share={lesson ? (lesson.index + 1) / lesson.lesson.steps.length : (step + 1) / (last + 1)}
      acts={listActs(slides)}
      keys={{
        ...listKeys(
          slides,
          slide.values.map(({ name }) => name),
        ),
        ArrowRight: forth,
        ArrowLeft: goTo((asked?.way?.at ?? step) - 1),
        Home: goTo(0),
        End: goTo(last),
      }}
      spotlight={slides.spotlight}
      blank={slides.blank}
      onBlank={() => slides.toggle("blank")}
      said={lessonStep ? sayLesson(lessonStep, lesson?.question, slides) : playing.text}
      onClose={onClose}
    >
      <SlideView
        slide={slide}
        slides={slides}
        lessonStep={lessonStep}
        asked={asked}
        hides={isOpen ? asked?.way?.parts : undefined}
      />
    </Wall>
  );
}

/** The step of the lesson as one hears it. */
function sayLesson(
  { title, text }: LessonStep,
  question: PresentedLesson["question"],
  { beat }: Slides,
): string {
  return beat === "text" || question === undefined ? `${title}. ${text}` : question.text;
}
