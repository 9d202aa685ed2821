"use client";

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { presentKeys, presentWords } from "@/lib/content/present";
import { KeyList } from "../key-list";
import { leaveFullScreen, toggleFullScreen } from "./full-screen";
import type { PresentedRun } from "./presented";
import { PresenterFoot } from "./presenter-foot";
import { selectSlide } from "./slide-model";
import { SlideView } from "./slide-view";
import { Spotlight } from "./spotlight";
import { useFit } from "./use-fit";
import { useSlides } from "./use-slides";
import { openSpeaker, useSpeaker } from "./use-speaker";
import "./present.css";

interface PresenterProps extends PresentedRun {
  readonly onClose: () => void;
}

/** The wall: a modal dialog over the whole page, so that nothing behind it takes a key. */
export function Presenter({ onClose, ...presented }: PresenterProps) {
  const { playing, words, lesson } = presented;
  const { run, step, go, next } = playing;
  const dialog = useRef<HTMLDialogElement>(null);
  const [keysShown, showKeys] = useState(false);
  const slide = selectSlide(run, step, words.explanations);
  const slides = useSlides(presented, slide);
  const lessonStep = lesson && step === lesson.home ? lesson.lesson.steps[lesson.index] : undefined;
  const last = run.steps.length - 1;
  const goTo = (to: number) => () => go(to);
  const close = () => {
    void leaveFullScreen();
    onClose();
  };
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: slides.onward,
    PageUp: slides.backward,
    ArrowRight: () => step < last && next(),
    ArrowLeft: goTo(step - 1),
    " ": slides.onward,
    Home: goTo(0),
    End: goTo(last),
    b: () => slides.toggle("blank"),
    c: () => slides.toggle("covering"),
    s: () => slides.toggle("spotlight"),
    y: () => slides.toggle("why"),
    f: toggleFullScreen,
    n: openSpeaker,
    p: close,
    "?": () => showKeys(true),
    ...Object.fromEntries(
      slide.values.map(({ name }, index) => [String(index + 1), () => slides.toggleValue(name)]),
    ),
  };
  useSpeaker(presented, slide, slides);
  useFit(dialog, `${lesson?.index} ${step} ${slides.beat} ${slides.why}`);
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.documentElement.dataset.presenting = "on";
    return () => {
      delete document.documentElement.dataset.presenting;
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (keysShown) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && event.target instanceof HTMLButtonElement) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <dialog
      ref={dialog}
      aria-label={presentWords.title}
      className="presenter"
      data-spotlight={slides.spotlight || undefined}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        close();
      }}
      onKeyDown={onKeyDown}
    >
      <SlideView slide={slide} slides={slides} lessonStep={lessonStep} answers={lesson?.answers ?? []} />
      <PresenterFoot
        {...presented}
        slides={slides}
        onFull={toggleFullScreen}
        onSpeaker={openSpeaker}
        onClose={close}
      />
      {slides.spotlight && <Spotlight />}
      {slides.blank && (
        <button type="button" className="blank" onClick={() => slides.toggle("blank")}>
          <span className="sr-only">{presentWords.blank}</span>
        </button>
      )}
      <Dialog title={presentWords.keys} open={keysShown} onClose={() => showKeys(false)}>
        <KeyList keys={presentKeys} />
      </Dialog>
      <p aria-live="polite" className="sr-only">
        {slides.blank ? presentWords.blank : playing.text}
      </p>
    </dialog>
  );
}
