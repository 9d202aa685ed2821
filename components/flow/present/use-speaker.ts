"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Channel, openChannel, type Presentation, type SpeakerMessage } from "../speaker/presentation";
import { readSession, restartClock } from "./session";
import type { Slides } from "./use-slides";

/** Opens the speaker's window, or brings it to the front where it is open. */
export function openSpeaker(): void {
  const { id } = readSession();
  open(`/speaker?session=${id}`, `speaker-${id}`, "popup,width=980,height=760");
}

/**
 * Keeps the speaker's window in step: it is told whatever changes, and what it asks for is done here. `speak` has the words for whatever is
 * on the wall.
 */
export function useSpeaker(
  speak: (startedAt: number) => Presentation,
  { onward, backward, toggle }: Pick<Slides, "onward" | "backward" | "toggle">,
): void {
  const channel = useRef<Channel>(undefined);
  const [startedAt, setStartedAt] = useState(() => readSession().startedAt);
  const presentation = speak(startedAt);
  const tell = useEffectEvent(() => channel.current?.say({ kind: "state", presentation }));
  const obey = useEffectEvent((message: SpeakerMessage) => {
    if (message.kind === "hello") return tell();
    if (message.kind !== "command") return;
    switch (message.command) {
      case "onward":
        return onward();
      case "backward":
        return backward();
      case "blank":
        return toggle("blank");
      case "cover":
        return toggle("covering");
      case "restartClock":
        return setStartedAt(restartClock().startedAt);
    }
  });

  useEffect(() => {
    // One command may come right after another, which then goes on from what this one has shown.
    const opened = openChannel(readSession().id, (message) => flushSync(() => obey(message)));
    channel.current = opened;
    const leave = () => opened.say({ kind: "bye" });
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
      opened.close();
    };
  }, []);

  const said = JSON.stringify(presentation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each thing that is shown
  useEffect(() => tell(), [said]);
}
