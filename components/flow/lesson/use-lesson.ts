"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { writeAddress } from "@/components/ui/address";
import { useFirstSign } from "@/components/ui/use-first-sign";
import { readOwnQuery } from "@/lib/http/foreign-parameters";
import type { Lesson } from "@/machines/lessons/lesson";
import type { PreparedStep } from "./prepare-lesson";
import { markSeen } from "./progress";

/** Making a step takes the machines and the words of every flow: they come when somebody goes on. */
const loadPrepare = async () => (await import("./prepare-lesson")).prepareLessonStep;
const loadAhead = () => void loadPrepare();
const touches = ["pointerdown"] as const;

export interface LessonPlace {
  readonly index: number;
  readonly prepared: PreparedStep;
}

export interface LessonMoves {
  readonly place: LessonPlace;
  /** True while another step is being made. */
  readonly busy: boolean;
  readonly go: (index: number) => void;
}

/** Which step of the lesson is shown. The address says it, so that a link opens it and Back goes to the one before. */
export function useLesson(id: string, lesson: Lesson, first: LessonPlace): LessonMoves {
  const [place, setPlace] = useState(first);
  const [busy, setBusy] = useState(false);
  const wanted = useRef(first.index);
  const shown = useRef(first.index);

  const show = useCallback(
    async (index: number, record: boolean) => {
      const step = lesson.steps[index];
      if (step === undefined || index === wanted.current) return;
      wanted.current = index;
      setBusy(true);
      try {
        const prepared = await (await loadPrepare())(step);
        // Whoever goes on twice wants the second.
        if (wanted.current !== index || prepared.kind === "fault") return;
        if (record) writeAddress("pushState", addressOf(index));
        shown.current = index;
        setPlace({ index, prepared });
      } finally {
        // Where it did not come, it can be asked for again.
        if (wanted.current === index) {
          wanted.current = shown.current;
          setBusy(false);
        }
      }
    },
    [lesson],
  );

  useEffect(() => {
    const onPopState = () => {
      show(readIndex(), false).catch(reportError);
    };
    addEventListener("popstate", onPopState);
    return () => removeEventListener("popstate", onPopState);
  }, [show]);

  useEffect(() => markSeen(id, place.index), [id, place.index]);
  useFirstSign(loadAhead, touches);

  const go = (index: number) => {
    show(index, true).catch(reportError);
  };
  return { place, busy, go };
}

/** The same page at another step. */
function addressOf(index: number): string {
  const query = readOwnQuery(location.search);
  if (index > 0) query.set("at", String(index + 1));
  else query.delete("at");
  return location.pathname + (query.size > 0 ? `?${query}` : "") + location.hash;
}

function readIndex(): number {
  return Math.max(0, Number(new URLSearchParams(location.search).get("at") ?? 1) - 1) || 0;
}
