"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Channel, openChannel, type SpeakerMessage } from "../speaker/presentation";
import { describePresentation } from "./describe-presentation";
import type { PresentedRun } from "./presented";
import { readSession, restartClock } from "./session";
import type { Slide } from "./slide-model";
import type { Slides } from "./use-slides";

/** Opens the speaker's window, or brings it to the front where it is open. */
export function openSpeaker(): void {
  const { id } = readSession();
  open(`/speaker?session=${id}`, `speaker-${id}`, "popup,width=980,height=760");
}

/** Keeps the speaker's window in step: it is told whatever changes, and what it asks for is done here. */
export function useSpeaker(presented: PresentedRun, slide: Slide, slides: Slides): void {
  const channel = useRef<Channel>(undefined);
  const [restarts, setRestarts] = useState(0);
  const tell = useEffectEvent(() => {
    const { startedAt } = readSession();
    const presentation = describePresentation(presented, slide, slides, startedAt);
    channel.current?.say({ kind: "state", presentation });
  });
  const onMessage = useEffectEvent((message: SpeakerMessage) => {
    if (message.kind === "hello") return tell();
    if (message.kind !== "command") return;
    // One command may come right after another, which then goes on from what this one has shown.
    switch (message.command) {
      case "onward":
        return flushSync(slides.onward);
      case "backward":
        return flushSync(slides.backward);
      case "blank":
        return slides.toggle("blank");
      case "cover":
        return slides.toggle("covering");
      case "restartClock":
        restartClock();
        setRestarts(restarts + 1);
    }
  });

  useEffect(() => {
    const opened = openChannel(readSession().id, (message) => onMessage(message));
    channel.current = opened;
    const leave = () => opened.say({ kind: "bye" });
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
      opened.close();
    };
  }, []);

  const { step, run } = presented.playing;
  const covered = slide.values.map(({ name }) => slides.isCovered(name)).join();
  const shown = [
    presented.lesson?.index,
    run.steps.length,
    step,
    slides.beat,
    slides.blank,
    covered,
    restarts,
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each thing that is shown
  useEffect(() => tell(), [shown.join()]);
}
