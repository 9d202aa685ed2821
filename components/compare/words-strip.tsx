import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { RowView } from "./compared";

interface WordsStripProps {
  readonly row: RowView;
  readonly number: number;
  /** What the comparison is about: said at its first row, where a low window has no room for it above. */
  readonly lead: string;
}

/** What happens at this row, and what the difference means. */
export function WordsStrip({ row: { title, line, differs }, number, lead }: WordsStripProps) {
  return (
    <div className="compare-words border-t border-line px-4 py-3 md:px-5">
      <h3 className="flex items-center gap-2 text-base font-semibold">
        <span className="text-xs font-medium text-faint tabular-nums">{number}</span>
        {title}
      </h3>
      {number === 1 && (
        <p className="compare-low mt-0.5 text-base">
          <Prose text={lead} />
        </p>
      )}
      <p className={`mt-0.5 max-w-[110ch] text-base ${differs ? "text-ink" : "text-faint"}`}>
        {!differs && <Icon name="check" size={13} className="mr-1.5 inline" />}
        <Prose text={line} />
      </p>
    </div>
  );
}
