"use client";

import type { Lesson } from "@/machines/lessons/lesson";
import { Player } from "../player";
import { LessonHead } from "./lesson-head";
import { LessonText } from "./lesson-text";
import { type LessonPlace, useLesson } from "./use-lesson";

interface LessonPlayerProps {
  /** What its progress is kept under. */
  readonly id: string;
  readonly lesson: Lesson;
  readonly first: LessonPlace;
}

/** The player with a lesson beside it: each step of the lesson is another state, of this flow or of another. */
export function LessonPlayer({ id, lesson, first }: LessonPlayerProps) {
  const { place, busy, go } = useLesson(id, lesson, first);
  const { index } = place;
  return (
    <Player
      key={index}
      {...place.prepared.played}
      lesson={{
        head: <LessonHead lesson={lesson} index={index} busy={busy} onGo={go} />,
        text: (back) => (
          <LessonText
            lesson={lesson}
            place={place}
            busy={busy}
            arrived={place !== first}
            onBack={back}
            onGo={go}
          />
        ),
        presented: {
          lesson,
          index,
          question: place.prepared.question,
          answers: place.prepared.answers,
          home: place.prepared.played.step,
          onGo: go,
        },
        keys: { ".": () => go(index + 1), ",": () => go(index - 1) },
      }}
    />
  );
}
