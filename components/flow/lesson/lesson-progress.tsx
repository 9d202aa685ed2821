"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { lessonsWords, progressWords } from "@/lib/content/lessons/words";
import { forgetProgress, noProgress, readProgress, watchProgress } from "./progress";

interface LessonProgressProps {
  readonly id: string;
  /** Of its steps. */
  readonly titles: readonly string[];
}

/** How far one has come in a lesson on this device, and where one would go on. */
export function LessonProgress({ id, titles }: LessonProgressProps) {
  const seen = useSyncExternalStore(watchProgress, readProgress, noProgress)[id] ?? [];
  const next = titles.findIndex((_, index) => !seen.includes(index));
  const isBegun = seen.length > 0 && next > 0;
  return (
    <div className="relative mt-auto flex min-h-8 items-center gap-4 border-t border-line pt-3 finger:min-h-14">
      <span aria-hidden="true" className="flex flex-1 gap-1">
        {titles.map((title, index) => (
          <span
            key={title}
            className={`h-1.5 flex-1 rounded-full ${seen.includes(index) ? "bg-good" : "bg-line"}`}
          />
        ))}
      </span>
      {isBegun ? (
        <a
          href={`/lessons/${id}?at=${next + 1}`}
          className="flex items-center rounded-sm text-sm font-medium underline decoration-edge underline-offset-4 finger:min-h-11"
        >
          {lessonsWords.goOn(next + 1)}
        </a>
      ) : (
        <span className="text-sm text-muted">
          {seen.length > 0 && next < 0 ? lessonsWords.done : lessonsWords.steps(titles.length)}
        </span>
      )}
    </div>
  );
}

/** Takes away what this device remembers of the lessons. */
export function ForgetProgress() {
  const progress = useSyncExternalStore(watchProgress, readProgress, noProgress);
  const [done, setDone] = useState(false);
  const isEmpty = Object.keys(progress).length === 0;
  return (
    <section
      aria-label={progressWords.title}
      className="mt-8 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted"
    >
      <p>{progressWords.line}</p>
      <Button
        size="small"
        aria-disabled={isEmpty}
        onClick={() => {
          forgetProgress();
          setDone(true);
        }}
      >
        {progressWords.forget}
      </Button>
      <p role="status">{done && isEmpty ? progressWords.forgotten : ""}</p>
    </section>
  );
}
