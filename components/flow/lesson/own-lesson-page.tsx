import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { lessons } from "@/lib/content/lessons";
import { ownWords } from "@/lib/content/lessons/words";
import { OwnLesson } from "./own-lesson";

/** Where a teacher opens a lesson of their own, and takes one of ours to begin with. */
export function OwnLessonPage() {
  return <OwnLesson head={<Head />} foot={<Samples />} />;
}

function Head() {
  return (
    <>
      <h1 className="pt-6 text-[clamp(2.125rem,1rem+2.45vw,3.375rem)] leading-[1.06] font-semibold tracking-[-0.035em] md:pt-9">
        {ownWords.title}
      </h1>
      <p className="mt-4 max-w-[68ch] text-muted md:text-lg">
        <Prose text={ownWords.line} />
      </p>
    </>
  );
}

/** Ours as files: a link each, which the browser saves. */
function Samples() {
  return (
    <section aria-labelledby="samples" className="mt-10 max-w-[68ch]">
      <h2 id="samples" className="text-lg font-semibold tracking-tight">
        {ownWords.samples}
      </h2>
      <p className="mt-1.5 text-muted">
        <Prose text={ownWords.start} />
      </p>
      <ul className="mt-4 grid gap-x-6 sm:grid-cols-2">
        {Object.entries(lessons).map(([id, { title }]) => (
          <li key={id}>
            <a
              href={`/lessons/${id}/file`}
              download
              className="flex min-h-9 items-center gap-2 rounded-sm text-muted underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge pointer-coarse:min-h-11"
            >
              <Icon name="download" size={14} />
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
