"use client";

import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { findWhereabouts, type Whereabouts } from "@/components/message/whereabouts";
import { describeWhereabouts } from "@/lib/content/whereabouts";
import { laneOf } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import { markStage } from "./mark-stage";
import { findPointed, type Pointed, readPointed } from "./pointed";
import "./seen.css";

interface SeenOnStageProps {
  readonly run: RunRecord;
  readonly step: number;
}

/** Where the value has been that one points at or has the focus on: marked on the stage, and in a line below it. */
export function SeenOnStage({ run, step }: SeenOnStageProps) {
  const pointed = usePointed();
  const seen = useMemo(
    () => pointed && findWhereabouts(selectVisible(run, step), pointed.name, pointed.value),
    [run, step, pointed],
  );
  useLayoutEffect(() => seen && pointed && markStage(seen, pointed.value), [seen, pointed]);
  const stage = document.getElementById("stage");
  if (stage === null) return null;
  return createPortal(
    <p role="status" className="seen-line" hidden={!seen}>
      {seen && pointed && (
        <>
          <code>{pointed.name}</code> {sayWhere(seen, run)}
        </>
      )}
    </p>,
    stage,
  );
}

function sayWhere({ maker, carried, checked }: Whereabouts, { lanes }: RunRecord): string {
  const checks = checked.map(({ by, number }) => ({ by: laneOf(lanes, by).name, number }));
  return describeWhereabouts(laneOf(lanes, maker).name, carried, checks);
}

function usePointed(): Pointed | undefined {
  const [pointed, setPointed] = useState<Pointed>();
  useEffect(() => {
    const look = (next: Pointed | undefined) =>
      setPointed((before) => (before?.name === next?.name && before?.value === next?.value ? before : next));
    const onOver = ({ target }: Event) => look(target instanceof Element ? readPointed(target) : undefined);
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
  }, []);
  return pointed;
}
