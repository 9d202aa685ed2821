import type { Content } from "@/lib/http/parts";
import { type Change, listChanges } from "@/lib/transcript/changes";
import { abbreviate } from "../abbreviate";

interface ChangeListProps {
  readonly before: Content;
  readonly after: Content;
  /** What is said where nothing is changed. */
  readonly none?: string;
  /** How many of them are named; of more, the others are counted. */
  readonly most?: number;
}

const words: Readonly<Record<Change["kind"], string>> = {
  added: "added",
  removed: "removed",
  changed: "changed",
};

/** What was changed of a message, in a line; the old and the new value where one points at it. */
export function ChangeList({ before, after, none, most = Number.POSITIVE_INFINITY }: ChangeListProps) {
  const changes = listChanges(before, after);
  if (changes.length === 0) return none ? <p className="text-sm leading-5.5 text-muted">{none}</p> : null;
  const named = changes.length > most ? changes.slice(0, most - 1) : changes;
  const others = changes.slice(named.length);
  return (
    <ul aria-label="Changes" className="flex flex-wrap gap-1.5">
      {named.map((change, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice
          key={index}
          title={describeValues(change)}
          className="inline-flex min-h-5.5 max-w-full flex-wrap items-center gap-x-1.5 rounded-sm bg-warn-soft px-1.5 text-xs font-medium text-warn"
        >
          <code className="truncate font-mono">{change.name || "(no name)"}</code> {words[change.kind]}
          {change.inside && `: ${change.inside.join(", ")}`}
        </li>
      ))}
      {others.length > 0 && (
        <li title={others.map(({ name }) => name).join(", ")} className="text-xs leading-5.5 text-muted">
          and {others.length} more
        </li>
      )}
    </ul>
  );
}

function describeValues({ before, after }: Change): string {
  const values = [before, after].flatMap((value) => (value === undefined ? [] : [abbreviate(value)]));
  return values.join(" → ");
}
