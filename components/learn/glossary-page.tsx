import { isLong } from "@/components/message/abbreviate";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { checkExplanations } from "@/lib/content/checks";
import { flowContents } from "@/lib/content/flows";
import { glossary } from "@/lib/content/glossary";
import type { Sight, Word } from "@/lib/content/glossary/types";
import { guides, learn } from "@/lib/content/learn/guides";
import type { RunRecord } from "@/lib/transcript/run";
import { Cited } from "./cited";
import { ReadingPage } from "./reading-page";
import { type Seen, seeIn } from "./sight";

export interface ShownWord {
  readonly id: string;
  readonly word: Word;
  /** In which the word can be seen. */
  readonly run: RunRecord;
}

/** The words by their letters, each with its section and a place where it can be seen. */
export function GlossaryPage({ words }: { readonly words: readonly ShownWord[] }) {
  const { title, line } = guides.glossary;
  const letters = groupByLetter(words);
  return (
    <ReadingPage title={title} line={line} above={{ label: learn.title, href: "/learn" }}>
      <nav aria-label={glossary.letters} className="-ml-3 flex max-w-[66ch] flex-wrap pb-8 finger:-ml-4">
        {letters.map(([letter]) => (
          <a
            key={letter}
            href={`#letter-${letter}`}
            className="flex size-9 items-center justify-center rounded-md font-medium text-muted hover:bg-hover hover:text-ink finger:size-11"
          >
            {letter}
          </a>
        ))}
      </nav>
      {letters.map(([letter, list]) => (
        <section
          key={letter}
          id={`letter-${letter}`}
          aria-label={letter}
          className="grid scroll-mt-4 gap-x-10 border-t border-line py-8 md:grid-cols-[3rem_minmax(0,1fr)]"
        >
          <p aria-hidden className="text-2xl font-semibold text-faint max-md:mb-4">
            {letter}
          </p>
          <dl className="flex flex-col gap-10">
            {list.map((shown) => (
              <Entry key={shown.id} {...shown} />
            ))}
          </dl>
        </section>
      ))}
    </ReadingPage>
  );
}

function Entry({ id, word: { word, also, text, spec, see }, run }: ShownWord) {
  const seen = seeIn(run, see);
  return (
    <div
      id={id}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-3 rounded-lg target:bg-surface target:shadow-[0_0_0_1rem_var(--color-surface)] xl:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]"
    >
      <dt className="finger:-my-2.5 xl:col-span-2">
        <a
          href={`#${id}`}
          className="inline-flex items-center rounded-sm text-lg font-semibold tracking-tight hover:underline finger:min-h-11 finger:min-w-11"
        >
          <dfn className="not-italic">{word}</dfn>
        </a>
        {also && <span className="ml-3 text-sm text-faint">{also.join(", ")}</span>}
      </dt>
      <dd>
        <Cited text={text} spec={spec} />
      </dd>
      {seen && (
        <dd>
          <SeenLink seen={seen} sight={see} />
        </dd>
      )}
    </div>
  );
}

function SeenLink({ seen, sight }: { readonly seen: Seen; readonly sight: Sight }) {
  return (
    <a
      href={seen.href}
      className="group block rounded-lg bg-sunken px-3.5 py-2.5 inset-ring inset-ring-line hover:inset-ring-edge"
    >
      {sight.carries.kind === "check" ? (
        <span className="block text-sm text-ink">
          <Prose text={checkExplanations[sight.carries.id].rule} />
        </span>
      ) : (
        <code className="block truncate font-mono text-xs">
          <span className="text-ink">{seen.name}</span>{" "}
          {/* Cut where one sees it, and left out where one hears it: else a link has hundreds of letters for a name. */}
          <span aria-hidden={isLong(seen.value) || undefined} className="text-faint">
            {seen.value}
          </span>
        </code>
      )}
      <span className="mt-1 flex items-center gap-1.5 text-sm text-muted group-hover:text-ink">
        {glossary.see(flowContents[sight.flow].card.title, seen.step)}
        <Icon name="next" size={13} />
      </span>
    </a>
  );
}

type Letter = readonly [letter: string, words: readonly ShownWord[]];

function groupByLetter(words: readonly ShownWord[]): readonly Letter[] {
  const sorted = words.toSorted((one, other) => one.word.word.localeCompare(other.word.word, "en"));
  const groups = new Map<string, ShownWord[]>();
  for (const shown of sorted) {
    const letter = shown.word.word.charAt(0).toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), shown]);
  }
  return [...groups];
}
