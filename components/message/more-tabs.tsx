import { Icon } from "@/components/ui/icon";
import type { Tab } from "@/components/ui/tabs";
import { depthWords } from "@/lib/content/depth";
import type { InspectorTab } from "./inspector-tabs";

interface MoreTabsProps {
  readonly all: boolean;
  readonly folded: readonly Tab<InspectorTab>[];
  readonly onChange: (all: boolean) => void;
}

/** Brings the tabs that are folded away, and takes them back. */
export function MoreTabs({ all, folded, onChange }: MoreTabsProps) {
  if (!all && folded.length === 0) return null;
  return (
    <button
      type="button"
      aria-expanded={all}
      title={all ? undefined : folded.map(({ label }) => label).join(", ")}
      onClick={() => onChange(!all)}
      className="ml-auto flex h-10 shrink-0 items-center gap-1 pr-1 pb-0.5 pl-2 text-sm font-medium text-muted hover:text-ink finger:h-11"
    >
      {all ? depthWords.fewer : depthWords.more}
      <Icon name="down" size={12} className={all ? "rotate-180" : ""} />
    </button>
  );
}
