"use client";

import { useState } from "react";
import type { PresentedRun } from "./presented";
import type { Slide } from "./slide-model";

/** What of a step of a lesson is on the wall: its text, its question, its question with the answer. */
export type Beat = "text" | "question" | "answer";

/** What one has switched on stays on when a lesson goes on to another run. */
interface Settings {
  readonly covering: boolean;
  readonly spotlight: boolean;
}

let kept: Settings = { covering: false, spotlight: false };

export interface Slides extends Settings {
  readonly beat: Beat;
  readonly blank: boolean;
  /** Says why in place of what. */
  readonly why: boolean;
  /** Is the value of this name covered? */
  readonly isCovered: (name: string) => boolean;
  readonly onward: () => void;
  readonly backward: () => void;
  readonly toggle: (what: "blank" | "covering" | "spotlight" | "why") => void;
  readonly toggleValue: (name: string) => void;
}

interface OfStep {
  readonly key: string;
  readonly beat: Beat;
  readonly why: boolean;
  /** Names of values that are not as `covering` says. */
  readonly turned: readonly string[];
}

/** The wall, one thing after the other: what a clicker does depends on what is covered and on the lesson. */
export function useSlides({ playing, lesson }: PresentedRun, { values }: Pick<Slide, "values">): Slides {
  const { step, run } = playing;
  const key = `${lesson?.index ?? ""} ${step} ${run.steps.length}`;
  const [settings, setSettings] = useState(kept);
  const [blank, setBlank] = useState(false);
  const fresh: OfStep = { key, beat: "text", why: false, turned: [] };
  const [last, setOfStep] = useState(fresh);
  const ofStep = last.key === key ? last : fresh;
  const { beat, why, turned } = ofStep;
  const isCovered = (name: string) => settings.covering !== turned.includes(name);
  const isAtHome = lesson !== undefined && step === lesson.home;
  const set = (changed: Partial<OfStep>) => setOfStep({ ...ofStep, ...changed });
  const change = (changed: Partial<Settings>) => {
    kept = { ...settings, ...changed };
    setSettings(kept);
  };
  const toggleValue = (name: string) =>
    set({ turned: turned.includes(name) ? turned.filter((one) => one !== name) : [...turned, name] });

  const inLesson = (by: 1 | -1) => {
    if (lesson === undefined) return;
    const beats = beatsOf(lesson.lesson.steps[lesson.index]?.question !== undefined);
    const next = isAtHome ? beats[beats.indexOf(beat) + by] : undefined;
    if (next !== undefined) set({ beat: next, why: false });
    else lesson.onGo(lesson.index + by);
  };
  return {
    ...settings,
    beat: isAtHome ? beat : "text",
    blank,
    why,
    isCovered,
    toggleValue,
    onward: () => {
      const covered = values.find(({ name }) => isCovered(name));
      if (blank) setBlank(false);
      else if (covered && beat === "text") toggleValue(covered.name);
      else if (lesson) inLesson(1);
      else if (step < run.steps.length - 1) playing.next();
    },
    backward: () => {
      if (blank) setBlank(false);
      else if (lesson) inLesson(-1);
      else playing.go(step - 1);
    },
    toggle: (what) => {
      if (what === "blank") setBlank(!blank);
      else if (what === "why") set({ why: !why });
      else if (what === "spotlight") change({ spotlight: !settings.spotlight });
      else {
        change({ covering: !settings.covering });
        set({ turned: [] });
      }
    },
  };
}

function beatsOf(asks: boolean): readonly Beat[] {
  return asks ? ["text", "question", "answer"] : ["text"];
}
