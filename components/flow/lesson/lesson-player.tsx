"use client";

import type { Lesson } from "@/machines/lessons/lesson";
import { Player } from "../player";
import { isSameRecipe } from "../recipe";
import { LessonHead } from "./lesson-head";
import { LessonText } from "./lesson-text";
import type { LessonPlace } from "./prepare-lesson";
import { useLesson } from "./use-lesson";

interface LessonPlayerProps {
  /** What its progress is kept under. */
  readonly id: string;
  readonly lesson: Lesson;
  readonly first: LessonPlace;
}

/** The player with a lesson beside it: each step of the lesson is another state, of this flow or of another. */
export function LessonPlayer({ id, lesson, first }: LessonPlayerProps) {
  const { place, busy, go, standing } = useLesson(id, lesson, first);
  const { index, prepared } = place;
  const { home, question, answers } = prepared;
  return (
    <Player
      key={index}
      {...prepared.played}
      lesson={{
        home,
        head: <LessonHead lesson={lesson} index={index} busy={busy} onGo={go} />,
        keys: { ".": () => go(index + 1), ",": () => go(index - 1) },
        tell: (player) => {
          standing.current = player.busy ? undefined : player.place;
          // What a lesson says and asks is about its own run.
          const isParted = !isSameRecipe(player.place.run, home);
          return {
            text: (
              <LessonText
                lesson={lesson}
                place={place}
                busy={busy}
                arrived={place !== first}
                onBack={isParted ? () => player.open(home, home.step) : undefined}
                onGo={go}
              />
            ),
            presented: { lesson, index, question, answers, home: isParted ? -1 : home.step, onGo: go },
          };
        },
      }}
    />
  );
}
