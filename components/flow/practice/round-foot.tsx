"use client";

import { Button, buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { practice } from "@/lib/content/practice";
import type { useScore } from "./use-score";

interface RoundFootProps {
  readonly score: ReturnType<typeof useScore>;
  /** The address of the next round. */
  readonly next: string;
}

/** What one has come to so far, and the way on. */
export function RoundFoot({ score, next }: RoundFootProps) {
  return (
    <div className="mt-6 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4 print:hidden">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted tabular-nums">
        {score.all > 0 && (
          <>
            {practice.score(score.right, score.all)}
            <Button look="quiet" size="small" onClick={score.forget}>
              {practice.forget}
            </Button>
          </>
        )}
      </p>
      <a href={next} className={`${buttonClasses()} ml-auto`}>
        {practice.next}
        <Icon name="next" />
      </a>
    </div>
  );
}
