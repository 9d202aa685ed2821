"use client";

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
  if (change === undefined) return null;
  return <VerdictCard run={run} step={step} {...change} checks={checks} acts={acts} revealed={delivered} />;
}
