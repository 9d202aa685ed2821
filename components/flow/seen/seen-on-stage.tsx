"use client";

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { findWhereabouts, type Whereabouts } from "@/components/message/whereabouts";
import { describeWhereabouts } from "@/lib/content/whereabouts";
import { laneOf } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import { markStage } from "./mark-stage";
import { findPointed, type Pointed, readPointed } from "./pointed";
import { useEdge } from "./use-edge";
import { useShownPane } from "./use-shown-pane";
import "./seen.css";

interface SeenOnStageProps {
  readonly run: RunRecord;
  readonly step: number;
}

/**
 * Where the value has been that one points at or has the focus on: marked on the stage, and in a line below it. Where the page scrolls, the
 * stage may be out of sight: there the line stands at an edge of the window. What one chooses to see there is brought into sight as well.
 */
export function SeenOnStage({ run, step }: SeenOnStageProps) {
  useShownPane();
  const line = useRef<HTMLParagraphElement>(null);
  const pointed = usePointed(line);
  const edge = useEdge(line, pointed?.at);
  const seen = useMemo(
    () => pointed && findWhereabouts(selectVisible(run, step), pointed.name, pointed.value),
    [run, step, pointed],
  );
  useLayoutEffect(() => seen && pointed && markStage(seen, pointed.value), [seen, pointed]);
  const place = document.querySelector(isFilled() ? "#stage" : "main ~ [aria-label=Controls]");
  if (place === null) return null;
  return createPortal(
    <p ref={line} role="status" className="seen-line" data-edge={edge} hidden={!seen}>
      {seen && pointed && (
        <>
          <code>{pointed.name}</code> {sayWhere(seen, run)}
        </>
      )}
    </p>,
    place,
  );
}

/** Does the player fill the window, so that the stage is always in sight? The same is said of `fill` in the style of the app. */
function isFilled(): boolean {
  return matchMedia("(min-width: 43.75rem) and (min-height: 35rem)").matches;
}

function sayWhere({ maker, carried, checked }: Whereabouts, { lanes }: RunRecord): string {
  const checks = checked.map(({ by, number }) => ({ by: laneOf(lanes, by).name, number }));
  return describeWhereabouts(laneOf(lanes, maker).name, carried, checks);
}

/** A finger on the line itself takes the focus, and with it the line. Were the line gone before, the tap would go to what lies under it. */
function usePointed(line: RefObject<HTMLElement | null>): Pointed | undefined {
  const [pointed, setPointed] = useState<Pointed>();
  useEffect(() => {
    const look = (next: Pointed | undefined) =>
      setPointed((before) => (before?.at === next?.at && before?.value === next?.value ? before : next));
    const onOver = ({ target, pointerType }: PointerEvent) => {
      if (!(target instanceof Element)) return look(undefined);
      if (pointerType === "mouse" || !line.current?.contains(target)) look(readPointed(target));
    };
    const onLook = () => look(findPointed());
    onLook();
    addEventListener("pointerover", onOver, { passive: true });
    addEventListener("focusin", onLook);
    addEventListener("focusout", onLook);
    document.documentElement.addEventListener("pointerleave", onLook);
    return () => {
      removeEventListener("pointerover", onOver);
      removeEventListener("focusin", onLook);
      removeEventListener("focusout", onLook);
      document.documentElement.removeEventListener("pointerleave", onLook);
    };
  }, [line]);
  return pointed;
}
