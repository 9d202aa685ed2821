"use client";

import { IconButton } from "@/components/ui/button";
import { handOnFocus } from "@/components/ui/focus";
import { Icon } from "@/components/ui/icon";
import { besideIcon } from "@/components/ui/rare-icons";
import { begin, deedWords, describeDeed, describeDifference } from "@/lib/content/deeds";
import { explainInRun } from "@/lib/content/explain-step";
import { type DeedAt, selectDeeds, selectDifference } from "@/lib/transcript/difference";
import type { RunRecord } from "@/lib/transcript/run";
import type { BesideRun } from "../make-beside";
import type { BranchActs } from "./branch-acts";

interface BranchRowProps {
  readonly here: RunRecord;
  /** Undefined until it is made. */
  readonly there: BesideRun | undefined;
  /** How a run can end. */
  readonly outcomes: BranchActs["outcomes"];
  readonly onReturn: () => void;
  /** Missing for the run that always is at hand. */
  readonly onForget: (() => void) | undefined;
}

/** A run to return to: what was done in it, what differs from where, and how it ends. */
export function BranchRow({ here, there: branch, outcomes, onReturn, onForget }: BranchRowProps) {
  const there = branch?.run;
  const name = there ? nameRun(here, there) : deedWords.making;
  const difference = there && selectDifference(here, there);
  return (
    <li className="flex items-start gap-1">
      <button
        type="button"
        onClick={onReturn}
        className="min-h-11 min-w-0 flex-1 rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover"
      >
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className="block text-xs text-muted wrap-anywhere">
          {difference && describeDifference(difference)} {there && nameEnd(there, outcomes)}
        </span>
      </button>
      {branch?.beside && (
        <a
          href={branch.beside}
          aria-label={deedWords.beside(name)}
          title={deedWords.beside(name)}
          className="mt-1 flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink finger:size-11"
        >
          <Icon name={besideIcon} size={15} />
        </a>
      )}
      {onForget && (
        <IconButton
          ref={handOnFocus}
          icon="cross"
          label={deedWords.forget(name)}
          look="quiet"
          size="small"
          onClick={onForget}
          className="mt-1"
        />
      )}
    </li>
  );
}

/** By what was done in it and not in the other; else by what was done in it last. */
function nameRun(here: RunRecord, there: RunRecord): string {
  const done: readonly DeedAt[] = selectDifference(here, there)?.onlyThere ?? [];
  const named = done[0] ?? selectDeeds(there).at(-1);
  if (named === undefined) return deedWords.byItself;
  return `${begin(describeDeed(named.deed))} (${deedWords.step(named.step).toLowerCase()})`;
}

/** As its own end is called: another run may have come to it by a change. */
function nameEnd(there: RunRecord, outcomes: BranchRowProps["outcomes"]): string | undefined {
  const end = there.steps.at(-1);
  if (end?.kind !== "end") return undefined;
  const found = outcomes[end.outcome];
  return deedWords.ends(found === undefined ? end.outcome : explainInRun(found, there).title);
}
