"use client";

import { useState } from "react";
import type { PresentedRun } from "./presented";
import type { Slide } from "./slide-model";
import { type Covers, useCovers } from "./use-covers";

/** What of a step of a lesson is on the wall: its text, its question, its question with the answer. */
export type Beat = "text" | "question" | "answer";

/** What a press shows before the wall goes on to another step. */
export type Ahead =
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: Exclude<Beat, "text"> };

export interface Slides extends Omit<Covers, "toggle" | "nextCovered"> {
  readonly beat: Beat;
  /** Undefined where a press goes on to another step. */
  readonly ahead: Ahead | undefined;
  /** Says why in place of what. */
  readonly why: boolean;
  readonly onward: () => void;
  readonly backward: () => void;
  readonly toggle: (what: "blank" | "covering" | "spotlight" | "why") => void;
}

interface OfStep {
  readonly key: string;
  readonly beat: Beat;
  readonly why: boolean;
}

/** The wall, one thing after the other: what a clicker does depends on what is covered and on the lesson. */
export function useSlides({ playing, lesson }: PresentedRun, { values }: Pick<Slide, "values">): Slides {
  const { step, run } = playing;
  const key = `${lesson?.index ?? ""} ${step} ${run.steps.length}`;
  const { nextCovered, ...covers } = useCovers(
    key,
    values.map(({ name }) => name),
  );
  const fresh: OfStep = { key, beat: "text", why: false };
  const [last, setOfStep] = useState(fresh);
  const ofStep = last.key === key ? last : fresh;
  const { beat, why } = ofStep;
  const isAtHome = lesson !== undefined && step === lesson.home;
  const set = (changed: Partial<OfStep>) => setOfStep({ ...ofStep, ...changed });

  const beats = beatsOf(lesson?.lesson.steps[lesson.index]?.question !== undefined);
  const beside = (by: 1 | -1) => (isAtHome ? beats[beats.indexOf(beat) + by] : undefined);
  const inLesson = (by: 1 | -1) => {
    const next = beside(by);
    if (next !== undefined) set({ beat: next, why: false });
    else lesson?.onGo(lesson.index + by);
  };
  const nextValue = beat === "text" ? nextCovered : undefined;
  return {
    ...covers,
    beat: isAtHome ? beat : "text",
    ahead: aheadOf(nextValue, beside(1)),
    why,
    onward: () => {
      if (covers.blank) covers.toggle("blank");
      else if (nextValue !== undefined) covers.toggleValue(nextValue);
      else if (lesson) inLesson(1);
      else if (step < run.steps.length - 1) playing.next();
    },
    backward: () => {
      if (covers.blank) covers.toggle("blank");
      else if (lesson) inLesson(-1);
      else playing.go(step - 1);
    },
    toggle: (what) => {
      if (what === "why") set({ why: !why });
      else covers.toggle(what);
    },
  };
}

/** A value first, then what of the step comes next. */
export function aheadOf(value: string | undefined, beat?: Beat): Ahead | undefined {
  if (value !== undefined) return { kind: "value", name: value };
  return beat === undefined || beat === "text" ? undefined : { kind: beat };
}

function beatsOf(asks: boolean): readonly Beat[] {
  return asks ? ["text", "question", "answer"] : ["text"];
}
