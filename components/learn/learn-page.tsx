import { CardLink } from "@/components/ui/card-link";
import { guideIds, guides, learn } from "@/lib/content/learn/guides";
import { ReadingPage } from "./reading-page";

/** What there is to read. */
export function LearnPage() {
  return (
    <ReadingPage title={learn.headline} line={learn.line}>
      <ul className="grid gap-4 md:grid-cols-2">
        {guideIds.map((id) => (
          <li
            key={id}
            className="group relative flex flex-col rounded-xl bg-surface p-5 shadow-card ring-1 ring-line transition-shadow hover:ring-edge md:p-7"
          >
            <h2 className="text-xl font-semibold tracking-tight">
              <CardLink href={guides[id].href} title={guides[id].title} />
            </h2>
            <p className="mt-2 max-w-[52ch] text-muted">{guides[id].line}</p>
          </li>
        ))}
      </ul>
    </ReadingPage>
  );
}
