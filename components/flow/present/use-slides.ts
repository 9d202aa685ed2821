"use client";

import { useState } from "react";
import type { PresentedRun } from "./presented";
import type { Setting } from "./session";
import type { Slide } from "./slide-model";
import { type Covers, useCovers } from "./use-covers";

/** What of a step of a lesson is on the wall: its text, its question, its question with the answer. */
export type Beat = "text" | "question" | "answer";

/** What a press shows before the wall goes on to another step. */
export type Ahead = { readonly kind: "value"; readonly name: string } | { readonly kind: Beat };

export interface Slides extends Omit<Covers, "toggle" | "nextCovered"> {
  readonly beat: Beat;
  /** Undefined where a press goes on to another step. */
  readonly ahead: Ahead | undefined;
  /** Says why in place of what. */
  readonly why: boolean;
  readonly onward: () => void;
  readonly backward: () => void;
  readonly toggle: (what: Setting | "why") => void;
}

/** The wall, one thing after the other: what a clicker does depends on what is covered and on the lesson. */
export function useSlides({ playing, lesson }: PresentedRun, { values }: Pick<Slide, "values">): Slides {
  const { step, run } = playing;
  const key = `${lesson?.index ?? ""} ${step} ${run.steps.length}`;
  const isHome = lesson?.isHome === true;
  const { nextCovered, ...covers } = useCovers(
    key,
    values.map(({ name }) => name),
  );
  /** Where the speaker wants to hear why. */
  const [whyOf, setWhyOf] = useState("");
  const why = whyOf === key;
  /** What was shown last of the step of the lesson: it stays while one looks at another step of the run. */
  const [last, setLast] = useState<Beat | undefined>(isHome ? "text" : undefined);
  const beat = isHome ? (last ?? "text") : "text";

  const beats = beatsOf(lesson?.lesson.steps[lesson.index]?.question !== undefined);
  const latest = isHome ? beat : last;
  const shown = latest === undefined ? -1 : beats.indexOf(latest);
  const next = lesson && beats[shown + 1];
  /** Back from elsewhere in the run one comes to what was there. */
  const before = lesson && beats[isHome ? shown - 1 : Math.max(0, shown)];
  const inLesson = (to: Beat | undefined, by: 1 | -1) => {
    if (lesson === undefined) return;
    if (to === undefined) return lesson.onGo(lesson.index + by);
    if (!isHome) lesson.onHome();
    setLast(to);
    setWhyOf("");
  };
  const nextValue = beat === "text" ? nextCovered : undefined;
  return {
    ...covers,
    beat,
    ahead: aheadOf(nextValue, next),
    why,
    onward: () => {
      if (covers.blank) covers.toggle("blank");
      else if (nextValue !== undefined) covers.toggleValue(nextValue);
      else if (lesson) inLesson(next, 1);
      else if (step < run.steps.length - 1) playing.next();
    },
    backward: () => {
      if (covers.blank) covers.toggle("blank");
      else if (lesson) inLesson(before, -1);
      else playing.go(step - 1);
    },
    toggle: (what) => {
      if (what === "why") setWhyOf(why ? "" : key);
      else covers.toggle(what);
    },
  };
}

/** A value first, then what of the step comes next. */
export function aheadOf(value: string | undefined, beat?: Beat): Ahead | undefined {
  if (value !== undefined) return { kind: "value", name: value };
  return beat && { kind: beat };
}

function beatsOf(asks: boolean): readonly Beat[] {
  return asks ? ["text", "question", "answer"] : ["text"];
}
