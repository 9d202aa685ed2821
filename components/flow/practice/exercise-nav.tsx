import { classNames } from "@/components/ui/class-names";
import { type ExerciseId, exercises, practice } from "@/lib/content/practice";
import type { FlowRun } from "@/machines/engine";
import { addressOf } from "./place";

interface ExerciseNavProps {
  readonly run: FlowRun;
  readonly current: ExerciseId;
}

/** The exercises over this run, as links: one of them is in view. */
export function ExerciseNav({ run, current }: ExerciseNavProps) {
  return (
    <nav aria-label={practice.exercises} className="mt-5 border-b border-line print:hidden">
      <ol className="-mb-px flex flex-wrap gap-x-1">
        {exercises.map(({ id, title }, index) => (
          <li key={id}>
            <a
              href={addressOf(run, id)}
              aria-current={id === current ? "page" : undefined}
              className={classNames(
                "flex h-11 items-center gap-2 border-b-2 px-2.5 text-sm font-medium whitespace-nowrap -outline-offset-2",
                id === current ? "border-ink text-ink" : "border-transparent text-muted hover:text-ink",
              )}
            >
              <span aria-hidden="true" className="text-faint tabular-nums max-md:hidden">
                {index + 1}
              </span>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
