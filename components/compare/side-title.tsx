import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { externalIcon } from "@/components/ui/rare-icons";
import { compareWords } from "@/lib/content/compare/words";
import type { SideId, SideView } from "./compared";

interface SideTitleProps {
  readonly side: SideId;
  readonly view: SideView;
}

/** What this side is called, what was chosen for it, and the way to its own page. */
export function SideTitle({ side, view }: SideTitleProps) {
  return (
    <div className="flex min-w-0 items-center gap-2 px-3 pt-2 pb-1">
      <h2 className="flex min-w-0 items-center gap-2 text-base font-semibold">
        <span className="compare-where text-sm font-medium text-faint">{compareWords[side]}</span>
        {view.name}
      </h2>
      <ul
        aria-label={`Chosen options: ${view.name}`}
        className="flex min-w-0 flex-1 gap-1 overflow-clip max-md:hidden empty:hidden"
      >
        {view.chosen.map((label) => (
          <li key={label} className="min-w-0">
            <Chip>{label}</Chip>
          </li>
        ))}
      </ul>
      <a
        href={view.href}
        aria-label={`Open the whole flow: ${view.name}`}
        title={`Open the whole flow: ${view.name}`}
        className="ml-auto flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink finger:size-11"
      >
        <Icon name={externalIcon} size={15} />
      </a>
    </div>
  );
}
