/** What a party reports, kept for a test to look at. */

import type { Finding } from "@/lib/oauth/checklist";
import type { CheckId } from "@/lib/oauth/checks";
import type { Action, Note, Notice } from "@/lib/oauth/notice";

export interface Notebook {
  readonly note: Note;
  /** Ids of the checks in the order in which they were noted. */
  readonly checks: () => readonly CheckId[];
  readonly failed: () => readonly CheckId[];
  readonly actions: () => readonly Action[];
}

export interface FullNotebook extends Notebook {
  /** What a check says that it wanted and met. */
  readonly finding: (id: CheckId) => Finding;
}

export function createNotebook(): FullNotebook {
  const notices: Notice[] = [];
  const checks = () => notices.flatMap((notice) => (notice.kind === "check" ? [notice.check] : []));
  return {
    note: (notice) => void notices.push(notice),
    checks: () => checks().map(({ id }) => id),
    failed: () => checks().flatMap(({ id, passed }) => (passed ? [] : [id])),
    finding: (id) => {
      const { expected, actual } = checks().find((check) => check.id === id) ?? {};
      return { expected, actual };
    },
    actions: () => notices.filter((notice) => notice.kind === "action"),
  };
}

/** Bytes that count upwards, so that two draws of one purpose differ and a test repeats. */
export function countingRandom(): (purpose: string, bytes: number) => Uint8Array {
  let drawn = 0;
  return (_purpose, bytes) => Uint8Array.from({ length: bytes }, () => drawn++ % 256);
}
