"use client";

import { useEffect, useRef, useState } from "react";
import { type Channel, type Command, openChannel, type Presentation } from "./presentation";

/** Milliseconds between two calls for a window that presents, as long as there is none. */
const patience = 1500;

export interface Listening {
  /** The last that was said; it stays when the other window is gone. */
  readonly presentation: Presentation | undefined;
  readonly together: boolean;
  /** False where the address says of no presentation: then none is ever found. */
  readonly named: boolean;
  readonly send: (command: Command) => void;
}

/** Listens to the window that presents, and calls for it until it answers: whichever of the two was reloaded. */
export function usePresentation(): Listening {
  const [presentation, setPresentation] = useState<Presentation>();
  const [together, setTogether] = useState(false);
  const [named, setNamed] = useState(true);
  const channel = useRef<Channel>(undefined);

  useEffect(() => {
    const session = new URLSearchParams(location.search).get("session");
    setNamed(session !== null);
    if (session === null) return;
    const opened = openChannel(session, (message) => {
      if (message.kind === "state") {
        setPresentation(message.presentation);
        setTogether(true);
      }
      if (message.kind === "bye") setTogether(false);
    });
    channel.current = opened;
    return () => opened.close();
  }, []);

  useEffect(() => {
    if (together) return;
    const call = () => channel.current?.say({ kind: "hello" });
    call();
    const timer = setInterval(call, patience);
    return () => clearInterval(timer);
  }, [together]);

  return {
    presentation,
    together,
    named,
    send: (command) => channel.current?.say({ kind: "command", command }),
  };
}
