import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { backIcon } from "@/components/ui/rare-icons";
import { presenterMode } from "@/lib/content/interface";
import { lessonWords } from "@/lib/content/lessons/lesson-words";
import type { Lesson } from "@/machines/lessons/lesson";
import { startPresenting } from "../present/present-state";

interface LessonHeadProps {
  readonly lesson: Lesson;
  readonly index: number;
  readonly busy: boolean;
  readonly onGo: (index: number) => void;
}

/** Which lesson this is, and where one stands in it. */
export function LessonHead({ lesson, index, busy, onGo }: LessonHeadProps) {
  const count = lesson.steps.length;
  return (
    <div className="flex flex-col gap-2.5 rounded-xl bg-surface p-3.5 pl-4 shadow-card ring-1 ring-line [grid-area:flow]">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <a
            href="/lessons"
            className="-ml-1 flex w-fit min-h-6 items-center gap-1 rounded-sm px-1 text-xs font-medium text-muted hover:text-ink finger:min-h-12"
          >
            <Icon name="left" size={12} />
            {lessonWords.backToLessons}
          </a>
          <h1 className="text-xl leading-tight font-semibold stage:text-lg">{lesson.title}</h1>
        </div>
        <div className="flex shrink-0 items-center gap-1">
          <IconButton
            icon="television"
            look="quiet"
            label={`${presenterMode} (P)`}
            size="small"
            onClick={startPresenting}
          />
          <IconButton
            icon={backIcon}
            label={`${lessonWords.back} (,)`}
            size="small"
            disabled={index === 0}
            onClick={() => onGo(index - 1)}
          />
          <IconButton
            icon="next"
            label={`${lessonWords.next} (.)`}
            size="small"
            disabled={index === count - 1}
            aria-busy={busy}
            onClick={() => onGo(index + 1)}
          />
        </div>
      </div>
      <StepDots lesson={lesson} index={index} onGo={onGo} />
    </div>
  );
}

/** The steps in a row: those that are behind one, the one that is shown, and those to come. */
function StepDots({ lesson, index, onGo }: Pick<LessonHeadProps, "lesson" | "index" | "onGo">) {
  return (
    <nav aria-label={lessonWords.contents}>
      <ol className="flex gap-1">
        {lesson.steps.map((step, at) => (
          <li key={step.title} className="flex-1">
            <a
              href={`?at=${at + 1}`}
              title={`${at + 1}. ${step.title}`}
              aria-label={`${lessonWords.stepOf(at + 1, lesson.steps.length)}: ${step.title}`}
              aria-current={at === index ? "step" : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onGo(at);
              }}
              className="group flex h-6 items-center rounded-sm finger:h-11"
            >
              <span
                className={`block h-1.5 w-full rounded-full transition-colors group-hover:bg-ink ${at === index ? "bg-ink" : at < index ? "bg-edge" : "bg-line"}`}
              />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
