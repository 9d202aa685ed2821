import { choose, type OutcomeId, outcomes, type QuestionId } from "@/lib/content/learn/choose";
import { formatWalk, listWalks } from "./walk";

/** Every recommendation, with the shortest way to it. `at` is where the reader stands. */
export function AllOutcomes({ at }: { readonly at: QuestionId | OutcomeId }) {
  const walks = listWalks().toSorted((one, other) => one.given.length - other.given.length);
  const ids = Object.keys(outcomes) as readonly OutcomeId[];
  const first = ids.flatMap((id) => walks.find((walk) => walk.at === id) ?? []);
  return (
    <section aria-labelledby="all" className="group min-[85rem]:only:col-span-2">
      <h2 id="all" className="text-sm font-medium text-faint">
        {choose.all}
      </h2>
      {/* Alone, it has the room of both. */}
      <ul className="mt-2 min-[85rem]:group-only:columns-2 min-[85rem]:group-only:gap-x-10">
        {first.map((walk) => (
          <li key={walk.at} className="break-inside-avoid">
            <a
              href={`/learn/choose${formatWalk(walk.given)}`}
              aria-current={walk.at === at ? "true" : undefined}
              className="inline-flex min-h-8 items-center rounded-sm py-1 text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge finger:min-h-11 aria-[current]:font-medium aria-[current]:text-ink"
            >
              {outcomes[walk.at].title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
