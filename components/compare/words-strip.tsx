import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { compareWords } from "@/lib/content/compare/words";
import type { RowView } from "./compared";

interface WordsStripProps {
  readonly row: RowView;
  readonly number: number;
  /** What the comparison is about: said at its first row, where a low window has no room for it above. */
  readonly lead: string;
  /** What follows from it all: said at its last row. */
  readonly so: string | undefined;
}

/** What happens at this row, and what the difference means. */
export function WordsStrip({ row: { title, line }, number, lead, so }: WordsStripProps) {
  const isSame = line === compareWords.same;
  return (
    <div className="compare-words px-4 py-3 md:px-3">
      <h2 className="flex items-baseline gap-2 text-base font-semibold">
        <span className="shrink-0 max-md:hidden text-xs font-medium text-faint tabular-nums">
          {compareWords.step(number)}
        </span>
        {title}
      </h2>
      {number === 1 && (
        <p className="compare-low mt-0.5 text-base">
          <Prose text={lead} />
        </p>
      )}
      <p className={`mt-0.5 max-w-[110ch] text-base ${isSame ? "text-faint" : "text-ink"}`}>
        {isSame && <Icon name="check" size={13} className="mr-1.5 inline" />}
        <Prose text={line} />
      </p>
      {so && (
        <p className="mt-1.5 max-w-[110ch] text-base">
          <b className="font-semibold">{compareWords.so}</b> <Prose text={so} />
        </p>
      )}
    </div>
  );
}
