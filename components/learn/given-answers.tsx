import { choose, questions } from "@/lib/content/learn/choose";
import { guides } from "@/lib/content/learn/guides";
import { formatWalk, type Given } from "./walk";

const linkClasses =
  "inline-flex items-center rounded-sm text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge finger:min-h-11";

/** What was answered so far; each answer can be changed. */
export function GivenAnswers({ given }: { readonly given: readonly Given[] }) {
  return (
    <section aria-labelledby="answered">
      <h2 id="answered" className="text-sm font-medium text-faint">
        {choose.answered}
      </h2>
      <ol className="mt-3 flex flex-col gap-4">
        {given.map(({ question, answer }, index) => (
          <li key={question}>
            <p className="text-sm text-faint">{questions[question].text}</p>
            <p className="text-ink">{answer.label}</p>
            <a
              href={`${guides.choose.href}${formatWalk(given.slice(0, index))}`}
              aria-label={choose.change(questions[question].text)}
              className={linkClasses}
            >
              {choose.changeShort}
            </a>
          </li>
        ))}
      </ol>
      <p className="mt-6">
        <a href={guides.choose.href} className={linkClasses}>
          {choose.again}
        </a>
      </p>
    </section>
  );
}
