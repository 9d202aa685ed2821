"use client";

import { useEffect, useMemo, useState } from "react";
import type { Lesson } from "@/machines/lessons/lesson";
import { Player } from "../player";
import { isSameRecipe } from "../recipe";
import { holdBack } from "./hold-back";
import { LessonHead } from "./lesson-head";
import { LessonText } from "./lesson-text";
import type { LessonPlace } from "./prepare-lesson";
import { keepTried, noProgress, readTried } from "./progress";
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
  const [tried, setTried] = useState(noProgress);
  const { index, prepared } = place;
  const { home, question, answers, way } = prepared;
  // A lesson of one's own may ask something else the next time it is opened.
  const asked = `${id} ${index + 1} ${question?.text}`;
  const before = tried[asked] ?? [];
  const held = useMemo(() => holdBack(prepared), [prepared]);
  useEffect(() => setTried(readTried()), []);
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
          const { run, step } = player.place;
          // What a lesson says and asks is about its own run.
          const isParted = !isSameRecipe(run, home);
          const goHome = () => (isParted ? player.open(home, home.step) : player.go(home.step));
          // Whoever has gone on has seen what comes; at the end nothing does.
          const isOpen = question !== undefined && before.length === 0 && !isParted && step <= home.step;
          const until = isOpen && home.step < run.steps.length - 1 ? home.step : undefined;
          const onTry = (choice: number) => {
            const now = { ...tried, [asked]: [...before.filter((one) => one !== choice), choice] };
            setTried(now);
            keepTried(now);
            if (until === step && way) player.go(way.step);
          };
          return {
            text: (
              <LessonText
                lesson={lesson}
                place={place}
                busy={busy}
                arrived={place !== first}
                asked={until === undefined ? undefined : run}
                tried={before}
                onTry={onTry}
                onBack={isParted ? goHome : undefined}
                onGo={go}
              />
            ),
            presented: {
              ...{ lesson, index, question, answers, way },
              isHome: !isParted && (step === home.step || step === way?.step),
              onHome: goHome,
              onGo: go,
            },
            until,
            // Where the way of a message is asked, one stands before it.
            words: isOpen && !way ? held : undefined,
          };
        },
      }}
    />
  );
}
