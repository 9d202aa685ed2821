import { Prose } from "@/components/ui/prose";
import { wholeWords } from "@/lib/content/lessons/words";
import type { Lesson, LessonStep } from "@/machines/lessons/lesson";
import { Paragraphs } from "./lesson-text";

/** All texts of the lesson in their order, for who reads without script. Each step leads to the page that shows it. */
export function WholeLesson({ lesson }: { readonly lesson: Lesson }) {
  return (
    <section aria-labelledby="whole-lesson" className="mx-auto hidden max-w-[66ch] px-4 py-10 noscript:block">
      <h2 id="whole-lesson" className="text-2xl font-semibold tracking-tight">
        {wholeWords.title}
      </h2>
      <ol className="mt-6 flex flex-col gap-8">
        {lesson.steps.map((step, index) => (
          <li key={step.title}>
            <h3 className="text-lg font-semibold">
              <a href={`?at=${index + 1}`} className="underline decoration-edge underline-offset-4">
                {index + 1}. {step.title}
              </a>
            </h3>
            <Paragraphs text={step.text} className="mt-1.5" />
            {step.question && (
              <>
                <p className="mt-3 font-medium">
                  <Prose text={textOf(step.question)} />
                </p>
                <ul className="mt-1 list-disc pl-5 text-muted">
                  {choicesOf(step.question).map(({ text }) => (
                    <li key={text}>
                      <Prose text={text} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Question = NonNullable<LessonStep["question"]>;

/** What a moment to predict offers stands in its run, which is not made here. */
function choicesOf(question: Question) {
  return "choices" in question ? question.choices : [];
}

function textOf(question: Question): string {
  return "predict" in question ? (question.text ?? wholeWords.asks[question.predict]) : question.text;
}
