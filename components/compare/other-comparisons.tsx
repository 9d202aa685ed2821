import { LinkCards } from "@/components/ui/link-cards";
import { compareWords } from "@/lib/content/compare/words";
import type { ComparisonView } from "./compared";

/** The comparisons that are ready-made. */
export function OtherComparisons({ choices, id }: Pick<ComparisonView, "choices" | "id">) {
  const links = choices
    .filter((choice) => choice.id !== id)
    .map(({ title, lead, href }) => ({ title, text: lead, href }));
  return (
    <section aria-labelledby="others-title" className="compare-others pt-14 pb-20">
      <h2 id="others-title" className="pb-5 text-2xl font-semibold tracking-tight">
        {compareWords.others}
      </h2>
      <LinkCards links={links} />
    </section>
  );
}
