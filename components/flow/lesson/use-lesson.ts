"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useFirstSign } from "@/components/ui/use-first-sign";
import type { Lesson } from "@/machines/lessons/lesson";
import type { Place } from "../place";
import { readPart } from "./home";
import type { LessonPlace } from "./prepare-lesson";
import { markSeen } from "./progress";

/** Making a step takes the machines and the words of every flow: they come when somebody goes on. */
const loadPrepare = () => import("./prepare-lesson");
const loadAhead = () => void loadPrepare();
const touches = ["pointerdown"] as const;

export interface LessonMoves {
  readonly place: LessonPlace;
  /** True while another step is being made. */
  readonly busy: boolean;
  readonly go: (index: number) => void;
  /** Where one stands in the run beside the step, for as long as that is sure. */
  readonly standing: RefObject<Place | undefined>;
}

/** Where one wants to be: at a step as it is by itself, or as the address says after a way back. */
interface Goal {
  readonly index: number;
  readonly isReturn?: true;
}

/** Which step of the lesson is shown. The address says it, so that a link opens it and Back goes to the one before. */
export function useLesson(id: string, lesson: Lesson, first: LessonPlace): LessonMoves {
  const [place, setPlace] = useState(first);
  const [busy, setBusy] = useState(false);
  const shown = useRef<Goal>(first);
  const wanted = useRef<Goal>(first);
  const standing = useRef<Place>(undefined);

  const show = useCallback(
    async (goal: Goal) => {
      wanted.current = goal;
      setBusy(true);
      try {
        const { prepareLessonStep, readLessonQuery, recordPart } = await loadPrepare();
        const query = goal.isReturn ? readLessonQuery(location) : {};
        const prepared = await prepareLessonStep(lesson, goal.index, query);
        // Whoever goes on twice wants the second.
        if (wanted.current !== goal || prepared.kind === "fault") return;
        const { home, played } = prepared;
        if (!goal.isReturn)
          recordPart({ ...played, run: played.initial, seen: played.step, home }, standing.current);
        shown.current = goal;
        setPlace({ index: goal.index, prepared });
      } finally {
        // Where it did not come, it can be asked for again.
        if (wanted.current === goal) {
          wanted.current = shown.current;
          setBusy(false);
        }
      }
    },
    [lesson],
  );

  useEffect(() => {
    const onPopState = () => {
      const at = new URLSearchParams(location.search).get("at");
      const index = readPart(at, lesson.steps.length);
      if (index !== shown.current.index) {
        show({ index, isReturn: true }).catch(reportError);
        return;
      }
      // The player goes back within its run by itself.
      wanted.current = shown.current;
      setBusy(false);
    };
    addEventListener("popstate", onPopState);
    return () => removeEventListener("popstate", onPopState);
  }, [show, lesson]);

  useEffect(() => markSeen(id, place.index), [id, place.index]);
  useFirstSign(loadAhead, touches);

  const go = (index: number) => {
    if (lesson.steps[index] === undefined || index === wanted.current.index) return;
    show({ index }).catch(reportError);
  };
  return { place, busy, go, standing };
}
