"use client";

import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import type { PopoverContentProps } from "@/components/ui/popover-button";
import { redoIcon, undoIcon } from "@/components/ui/rare-icons";
import { branchWords } from "@/lib/content/branches";
import { begin, deedWords, describeDeed } from "@/lib/content/deeds";
import { type DeedAt, selectDeeds } from "@/lib/transcript/difference";
import type { BranchActs } from "./branch-acts";
import { BranchRow } from "./branch-row";
import { useBranchRuns } from "./use-branch-runs";

interface BranchPanelProps extends PopoverContentProps {
  readonly acts: BranchActs;
}

/** What was done in this run, and the runs to return to with what differs from where. Loaded when it is first opened. */
export function BranchPanel({ acts, headingId, onDone }: BranchPanelProps) {
  const runs = useBranchRuns(acts.run, acts.branches);
  return (
    <>
      <div className="sticky top-0 flex flex-wrap items-center justify-between gap-2 bg-raised py-2 pr-2 pl-4">
        <h2 id={headingId} className="font-semibold">
          {branchWords.title}
        </h2>
        <div className="flex">
          <Button look="quiet" size="small" icon={undoIcon} aria-disabled={!acts.canUndo} onClick={acts.undo}>
            {deedWords.undo}
          </Button>
          <Button look="quiet" size="small" icon={redoIcon} aria-disabled={!acts.canRedo} onClick={acts.redo}>
            {deedWords.redo}
          </Button>
        </div>
      </div>
      <Part title={deedWords.here}>
        {acts.run.deviations.length === 0 && <Nothing text={deedWords.nothing} />}
        <ol>
          {selectDeeds(acts.run).map((done, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be done twice at one step
            <li key={index}>
              <DeedButton done={done} onGo={(step) => onDone(() => acts.go(step))} />
            </li>
          ))}
        </ol>
      </Part>
      <Part title={deedWords.others}>
        {acts.branches.length === 0 && <Nothing text={deedWords.none} />}
        <ul>
          {acts.branches.map((branch, index) => (
            <BranchRow
              key={JSON.stringify(branch.deviations)}
              here={acts.run}
              there={runs[index]}
              outcomes={acts.outcomes}
              onReturn={() => onDone(() => acts.returnTo(branch))}
              onForget={branch.deviations.length === 0 ? undefined : () => acts.forget(branch)}
            />
          ))}
        </ul>
      </Part>
    </>
  );
}

function DeedButton({ done, onGo }: { readonly done: DeedAt; readonly onGo: (step: number) => void }) {
  return (
    <button
      type="button"
      onClick={() => onGo(done.step)}
      className="flex min-h-9 w-full items-baseline gap-3 rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover finger:min-h-11"
    >
      <span className="shrink-0 text-xs text-muted tabular-nums">{deedWords.step(done.step)}</span>
      <span className="min-w-0 wrap-anywhere">{begin(describeDeed(done.deed))}</span>
    </button>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line px-2 py-2.5">
      <h3 id={id} className="px-2 pb-1 text-xs font-medium text-muted">
        {title}
      </h3>
      {children}
    </section>
  );
}

function Nothing({ text }: { readonly text: string }) {
  return <p className="px-2 py-1 text-sm text-muted">{text}</p>;
}
