import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { compareWords } from "@/lib/content/compare/words";
import type { ComparisonView } from "./compared";

/** The comparisons that are ready-made. */
export function OtherComparisons({ choices, id }: Pick<ComparisonView, "choices" | "id">) {
  return (
    <section aria-labelledby="others-title" className="pt-14 pb-16">
      <h2 id="others-title" className="text-2xl font-semibold tracking-tight">
        {compareWords.others}
      </h2>
      <ul className="mt-5 grid gap-4 md:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]">
        {choices
          .filter((choice) => choice.id !== id)
          .map((choice) => (
            <li
              key={choice.id}
              className="group relative rounded-xl bg-surface p-4 shadow-card ring-1 ring-line transition-shadow hover:ring-edge md:p-5"
            >
              <h3 className="text-lg font-semibold tracking-tight">
                <a
                  href={choice.href}
                  className="flex items-center justify-between gap-2 after:absolute after:inset-0"
                >
                  {choice.title}
                  <Icon name="next" size={16} className="text-faint group-hover:text-ink" />
                </a>
              </h3>
              <p className="mt-1.5 text-sm text-muted">
                <Prose text={choice.lead} />
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}
