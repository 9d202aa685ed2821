import { breakWords } from "@/components/ui/break-words";
import { Icon } from "@/components/ui/icon";
import { codeClasses, Prose } from "@/components/ui/prose";
import { checkExplanations } from "@/lib/content/checks";
import { compareWords } from "@/lib/content/compare/words";
import type { RunFacts } from "@/lib/transcript/run-facts";

interface CheckListProps {
  readonly own: RunFacts;
  readonly other: RunFacts;
}

/** Rules that are told; the rest is counted. */
const most = 8;

/** The rules that were judged in this run and never in the other, the broken ones first. */
export function CheckList({ own, other }: CheckListProps) {
  const alone = own.checks.filter((id) => !other.checks.includes(id));
  const failed = new Set<string>(own.failed);
  const sorted = [...alone.filter((id) => failed.has(id)), ...alone.filter((id) => !failed.has(id))];
  if (sorted.length === 0) return <span className="text-faint">{compareWords.noChecks}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {sorted.slice(0, most).map((id) => (
        <li key={id} className="flex gap-1.5">
          <Icon
            name={failed.has(id) ? "cross" : "check"}
            size={13}
            className={`mt-1 shrink-0 ${failed.has(id) ? "text-bad" : "text-good"}`}
          />
          <span className="sr-only">{failed.has(id) ? "Failed: " : "Held: "}</span>
          <span>
            <Rule text={checkExplanations[id].rule} />
          </span>
        </li>
      ))}
      {sorted.length > most && <li className="text-faint">{compareWords.andMore(sorted.length - most)}</li>}
    </ul>
  );
}

/** In a narrow column a name that is too long for a line breaks between its words. */
function Rule({ text }: { readonly text: string }) {
  return text.split(/(`[^`]+`)/).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text never change places
    if (!/^`.{17}/.test(part)) return <Prose key={index} text={part} />;
    return (
      <code key={part} className={codeClasses}>
        {breakWords(part.slice(1, -1))}
      </code>
    );
  });
}
