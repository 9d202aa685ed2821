"use client";

import { useCallback, useRef } from "react";
import type { InspectorActs } from "@/components/message/inspector-acts";
import { VerdictCard } from "@/components/message/verdict-card";
import type { CheckExplanation } from "@/lib/content/types";
import type { FlowRun } from "@/machines/engine";
import { useVerdict } from "./use-verdict";

interface EditVerdictProps {
  readonly run: FlowRun;
  readonly step: number;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  readonly acts: InspectorActs;
  /** How often a change was delivered from the editor. */
  readonly delivered: number;
}

/** What became of an edit, at the head of the inspector. Loaded where a run has one. */
export function EditVerdict({ run, step, checks, acts, delivered }: EditVerdictProps) {
  const change = useVerdict(run, step);
  /** What was delivered and has come into sight: once for each. */
  const shown = useRef(0);
  const isNews = useCallback(() => {
    const isNew = delivered > shown.current;
    shown.current = delivered;
    return isNew;
  }, [delivered]);
  if (change === undefined) return null;
  return <VerdictCard run={run} step={step} {...change} checks={checks} acts={acts} isNews={isNews} />;
}
