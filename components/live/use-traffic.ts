"use client";

import { useEffect, useRef, useState } from "react";
import { receive, type Traffic, type TrafficData } from "./traffic";

/** As many as a room keeps by itself. */
const mostItems = 1_000;

/** Milliseconds until a room that refused is asked again. */
const pauseWhenRefused = 5_000;

export type Connection = "connecting" | "open" | "broken" | "ended";

export interface LiveTraffic {
  readonly traffic: Traffic;
  readonly connection: Connection;
  /** True where something came while this page was cut off, and is no longer kept. */
  readonly gap: boolean;
  /** Items that have come while it was paused. */
  readonly waiting: number;
  clear(): void;
}

const none: Traffic = new Map();

interface Listener {
  readonly take: (event: MessageEvent<string>) => void;
  readonly onGap: () => void;
  readonly onConnection: (connection: Connection) => void;
}

/**
 * A browser comes again by itself where a connection breaks, and gives up where it is answered with a refusal. A room that is there but refuses
 * (it is asked too much, say) is listened to anew. Returns what ends it.
 */
function listen(mount: string, { take, onGap, onConnection }: Listener): () => void {
  const leaving = new AbortController();
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`${mount}/events`);
    source.onopen = () => onConnection("open");
    source.onmessage = take;
    source.addEventListener("gap", onGap);
    source.onerror = ({ target }) => {
      if ((target as EventSource).readyState !== EventSource.CLOSED) onConnection("broken");
      else void askAgain();
    };
  };
  const askAgain = async () => {
    const isGone = await isRoomGone(mount, leaving.signal);
    if (leaving.signal.aborted) return;
    onConnection(isGone ? "ended" : "broken");
    if (!isGone) timer = setTimeout(open, pauseWhenRefused);
  };
  open();
  return () => {
    leaving.abort();
    clearTimeout(timer);
    source?.close();
  };
}

async function isRoomGone(mount: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(`${mount}/about`, { method: "HEAD", signal })).status === 404;
  } catch {
    return false;
  }
}

/** Listens to the events of the room at the path `mount` while the page is open. What comes in one frame is drawn at once; paused, it waits. */
export function useTraffic(mount: string, paused: boolean): LiveTraffic {
  const [traffic, setTraffic] = useState<Traffic>(none);
  const [connection, setConnection] = useState<Connection>("connecting");
  const [gap, setGap] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const pending = useRef<TrafficData[]>([]);
  const isPaused = useRef(paused);
  const flush = useRef(() => {});

  useEffect(() => {
    let frame = 0;
    flush.current = () => {
      frame = 0;
      setWaiting(pending.current.length);
      if (isPaused.current || pending.current.length === 0) return;
      const came = pending.current;
      pending.current = [];
      setWaiting(0);
      setTraffic((before) => receive(before, came, mount, mostItems));
    };
    const take = ({ data }: MessageEvent<string>) => {
      pending.current.push(JSON.parse(data));
      pending.current.splice(0, pending.current.length - mostItems);
      if (frame === 0) frame = requestAnimationFrame(() => flush.current());
    };
    const leave = listen(mount, { take, onGap: () => setGap(true), onConnection: setConnection });
    return () => {
      cancelAnimationFrame(frame);
      leave();
    };
  }, [mount]);

  useEffect(() => {
    isPaused.current = paused;
    flush.current();
  }, [paused]);

  return {
    traffic,
    connection,
    gap,
    waiting,
    clear: () => {
      pending.current = [];
      setWaiting(0);
      setGap(false);
      setTraffic(none);
    },
  };
}
