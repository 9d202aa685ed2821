"use client";

import { useEffect, useRef, useState } from "react";
import { receive, type Traffic, type TrafficData } from "./traffic";

/** As many as a room keeps by itself. */
const mostItems = 1_000;

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
    const source = new EventSource(`${mount}/events`);
    source.onopen = () => setConnection("open");
    source.onerror = () => setConnection(source.readyState === EventSource.CLOSED ? "ended" : "broken");
    source.addEventListener("gap", () => setGap(true));
    source.onmessage = ({ data }) => {
      pending.current.push(JSON.parse(data));
      pending.current.splice(0, pending.current.length - mostItems);
      if (frame === 0) frame = requestAnimationFrame(() => flush.current());
    };
    return () => {
      cancelAnimationFrame(frame);
      source.close();
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
