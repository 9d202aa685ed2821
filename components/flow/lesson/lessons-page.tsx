import { buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { manyLines } from "@/components/ui/many-lines";
import { SiteHeader } from "@/components/ui/site-header";
import { lessons } from "@/lib/content/lessons";
import { lessonsWords, ownWords } from "@/lib/content/lessons/words";
import { ForgetProgress, LessonProgress } from "./lesson-progress";

/** The lessons, with whom they are for, how long they take, and how far one has come. */
export function LessonsPage() {
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader current="lessons" />
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none">
        <div className="grid items-end gap-x-12 gap-y-4 pt-5 pb-10 md:grid-cols-[minmax(0,1fr)_auto] md:pt-8 md:pb-14">
          <div>
            <h1 className="page-title">{lessonsWords.title}</h1>
            <p className="mt-4 max-w-[62ch] text-muted md:text-lg">
              {lessonsWords.line} {lessonsWords.present}
            </p>
          </div>
          <a
            href="/lessons/own"
            className={`${buttonClasses({ look: "outline", size: "large" })} mr-auto min-h-11 ${manyLines}`}
          >
            {ownWords.title}
            <Icon name="next" />
          </a>
        </div>
        {/* What stands in one row begins at one height, however many lines a title has. */}
        <ol className="grid items-stretch gap-4 md:grid-cols-2 xl:grid-cols-4">
          {Object.entries(lessons).map(([id, lesson], index) => (
            <li
              key={id}
              className="group relative row-span-5 grid grid-rows-subgrid gap-y-0 rounded-xl bg-surface p-4 shadow-card ring-1 ring-line transition-shadow hover:ring-edge md:p-5"
            >
              <p className="flex items-center justify-between text-xs text-faint tabular-nums">
                <span>{index + 1}</span>
                <span>{lessonsWords.minutes(lesson.minutes)}</span>
              </p>
              <h2 className="mt-2 text-xl font-semibold tracking-tight">
                <a href={`/lessons/${id}`} className="covers-card">
                  {lesson.title}
                </a>
              </h2>
              <p className="mt-1.5 text-muted">{lesson.line}</p>
              <p className="mt-2 mb-5 text-sm text-faint">{lesson.audience}</p>
              <LessonProgress id={id} titles={lesson.steps.map(({ title }) => title)} />
            </li>
          ))}
        </ol>
        <ForgetProgress />
      </main>
    </div>
  );
}
