import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { choose, type QuestionId, questions } from "@/lib/content/learn/choose";
import { formatWalk, type Given } from "./walk";

interface QuestionViewProps {
  readonly id: QuestionId;
  readonly given: readonly Given[];
}

/** A question, and its answers as links. */
export function QuestionView({ id, given }: QuestionViewProps) {
  const { text, why, answers } = questions[id];
  return (
    <section aria-labelledby="asked">
      <p className="text-sm text-faint">{choose.question(given.length + 1)}</p>
      <h2 id="asked" className="mt-1 text-2xl font-semibold tracking-tight">
        {text}
      </h2>
      <p className="mt-2 max-w-[62ch] text-muted">
        <Prose text={why} />
      </p>
      <ul className="mt-6 flex flex-col gap-2.5">
        {answers.map((answer) => (
          <li key={answer.id}>
            <a
              href={formatWalk([...given, { question: id, answer }])}
              className="group flex min-h-14 items-center justify-between gap-4 rounded-xl bg-surface px-5 py-3 text-lg font-medium shadow-card ring-1 ring-line transition-shadow hover:ring-edge"
            >
              {answer.label}
              <Icon
                name="next"
                className="text-faint transition-transform group-hover:translate-x-0.5 group-hover:text-ink"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
