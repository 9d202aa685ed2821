"use client";

import { presentWords } from "@/lib/content/present";
import type { LessonStep } from "@/machines/lessons/lesson";
import { describePlace } from "./describe-presentation";
import type { PresentedRun } from "./presented";
import { selectSlide } from "./slide-model";
import { SlideView } from "./slide-view";
import { type Slides, useSlides } from "./use-slides";
import { openSpeaker, useSpeaker } from "./use-speaker";
import { Wall } from "./wall";
import type { WallAct } from "./wall-foot";

interface PresenterProps extends PresentedRun {
  readonly onClose: () => void;
}

/** A run or a lesson on the wall. */
export function Presenter({ onClose, ...presented }: PresenterProps) {
  const { playing, words, lesson } = presented;
  const { run, step, go, next } = playing;
  const slide = selectSlide(run, step, words.explanations);
  const slides = useSlides(presented, slide);
  const lessonStep = lesson && step === lesson.home ? lesson.lesson.steps[lesson.index] : undefined;
  const last = run.steps.length - 1;
  const goTo = (to: number) => () => go(to);
  const forth = () => {
    if (step < last) next();
  };
  useSpeaker(presented, slide, slides);
  return (
    <Wall
      title={lesson?.lesson.title ?? words.title}
      place={describePlace(presented)}
      share={(step + 1) / (last + 1)}
      acts={listActs(slides)}
      keys={{
        PageDown: slides.onward,
        PageUp: slides.backward,
        ArrowRight: forth,
        ArrowLeft: goTo(step - 1),
        " ": slides.onward,
        Home: goTo(0),
        End: goTo(last),
        n: openSpeaker,
        c: () => slides.toggle("covering"),
        s: () => slides.toggle("spotlight"),
        y: () => slides.toggle("why"),
        ...Object.fromEntries(
          slide.values.map(({ name }, index) => [String(index + 1), () => slides.toggleValue(name)]),
        ),
      }}
      spotlight={slides.spotlight}
      blank={slides.blank}
      onBlank={() => slides.toggle("blank")}
      said={lessonStep ? sayLesson(lessonStep, slides) : playing.text}
      onClose={onClose}
    >
      <SlideView slide={slide} slides={slides} lessonStep={lessonStep} answers={lesson?.answers ?? []} />
    </Wall>
  );
}

/** The step of the lesson as one hears it. */
function sayLesson({ title, text, question }: LessonStep, { beat }: Slides): string {
  return beat === "text" || question === undefined ? `${title}. ${text}` : question.text;
}

function listActs({ onward, backward, toggle, covering, spotlight, why }: Slides): readonly WallAct[] {
  const cover = covering ? presentWords.uncover : presentWords.cover;
  return [
    { icon: "back", label: presentWords.back, key: "PageUp", do: backward },
    { icon: "next", label: presentWords.next, key: "PageDown", do: onward },
    { icon: "lock", label: cover, key: "C", do: () => toggle("covering"), pressed: covering },
    {
      icon: "sun",
      label: presentWords.spotlight,
      key: "S",
      do: () => toggle("spotlight"),
      pressed: spotlight,
    },
    { icon: "info", label: presentWords.why, key: "Y", do: () => toggle("why"), pressed: why },
    { icon: "drop", label: presentWords.blankButton, key: "B", do: () => toggle("blank") },
    { icon: "external", label: presentWords.speaker, key: "N", do: openSpeaker },
  ];
}
