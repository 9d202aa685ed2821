import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { downloadIcon } from "@/components/ui/rare-icons";
import { WayBack } from "@/components/ui/way-back";
import { lessons } from "@/lib/content/lessons";
import { lessonWords } from "@/lib/content/lessons/lesson-words";
import { smallestLesson } from "@/lib/content/lessons/smallest";
import { ownWords } from "@/lib/content/lessons/words";
import { OwnLesson } from "./own-lesson";

/** Where a teacher opens a lesson of their own, and takes one of ours to begin with. */
export function OwnLessonPage() {
  return (
    <OwnLesson
      head={<Head />}
      foot={
        <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-2">
          <Samples />
          <Smallest />
        </div>
      }
    />
  );
}

function Head() {
  return (
    <div className="pt-5 md:pt-8">
      <WayBack label={lessonWords.backToLessons} href="/lessons" />
      <h1 className="page-title">{ownWords.title}</h1>
      <p className="mt-4 max-w-[66ch] text-muted md:text-lg">
        <Prose text={ownWords.line} />
      </p>
    </div>
  );
}

/** A whole lesson of one step, as one would write it. */
function Smallest() {
  return (
    <section aria-labelledby="smallest" className="min-w-0">
      <h2 id="smallest" className="text-lg font-semibold tracking-tight">
        {ownWords.smallest}
      </h2>
      {/* What scrolls fades, and not the card around it. */}
      <div className="mt-3 rounded-xl bg-surface shadow-card ring-1 ring-line">
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="overflow-x-auto rounded-xl p-4 font-mono text-sm leading-6 text-muted"
        >
          {JSON.stringify(smallestLesson, null, 2)}
        </pre>
      </div>
    </section>
  );
}

/** Ours as files: a link each, which the browser saves. */
function Samples() {
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className="text-lg font-semibold tracking-tight">
        {ownWords.samples}
      </h2>
      <p className="mt-1.5 text-muted">
        <Prose text={ownWords.start} />
      </p>
      <ul className="mt-4 grid gap-x-6 xl:grid-cols-2">
        {Object.entries(lessons).map(([id, { title }]) => (
          <li key={id}>
            <a
              href={`/lessons/${id}/file`}
              download
              className="flex min-h-9 items-start gap-2 rounded-sm py-1.5 text-muted underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge finger:min-h-11 finger:py-2.5"
            >
              <Icon name={downloadIcon} size={14} className="mt-1" />
              {title}
            </a>
          </li>
        ))}
      </ul>
      <h2 className="mt-10 text-lg font-semibold tracking-tight">{ownWords.shape}</h2>
      <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-muted">
        {ownWords.shapeLines.map((line) => (
          <li key={line}>
            <Prose text={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
