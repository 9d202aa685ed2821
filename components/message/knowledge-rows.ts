/** Who knows what at a step, with what the last step has added. */
import { type KnownValue, selectKnowledge } from "@/lib/transcript/knowledge";
import { selectLanes } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";
import { clampStep, selectVisible } from "@/lib/transcript/visible";

export interface KnowledgeRow extends KnownValue {
  /** Those who did not know it one step before. */
  readonly newTo: readonly Party[];
}

export interface Knowledge {
  /** Those who take part in the run. */
  readonly parties: readonly Party[];
  readonly rows: readonly KnowledgeRow[];
}

export function selectKnowledgeRows(run: RunRecord, step: number): Knowledge {
  const at = clampStep(run, step);
  const before = new Map<string, readonly Party[]>();
  if (at > 0) for (const row of knowledgeAt(run, at - 1)) before.set(keyOf(row), row.seenBy);
  const rows = knowledgeAt(run, at).map((row) => {
    const known = before.get(keyOf(row)) ?? [];
    return { ...row, newTo: at === 0 ? [] : row.seenBy.filter((party) => !known.includes(party)) };
  });
  return { parties: selectLanes(run), rows };
}

const known = new WeakMap<RunRecord, Map<number, readonly KnownValue[]>>();

/** Worked out once for a step of a run: the next step asks for it again. */
function knowledgeAt(run: RunRecord, step: number): readonly KnownValue[] {
  const steps = known.get(run) ?? new Map<number, readonly KnownValue[]>();
  const rows = steps.get(step) ?? selectKnowledge(selectVisible(run, step));
  known.set(run, steps.set(step, rows));
  return rows;
}

function keyOf({ name, value }: KnownValue): string {
  return JSON.stringify([name, value]);
}
