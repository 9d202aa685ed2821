import type { Tab } from "@/components/ui/tabs";
import type { Depth } from "@/lib/content/depth";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";
import { selectCheckGroups } from "./check-groups";
import type { Inspected } from "./inspected";

/** In the order of their keys. */
export const inspectorTabs = ["http", "checks", "tokens", "knowledge", "machine", "code"] as const;

export type InspectorTab = (typeof inspectorTabs)[number];

/** What somebody who is new to this meets first, and beside it the machine, or what is open in its place. */
const simple: ReadonlySet<InspectorTab> = new Set(["http", "knowledge"]);

interface Shown {
  readonly depth: Depth;
  /** Whether those that are folded away have been asked for. */
  readonly all: boolean;
  /** The one that is open is never folded away. */
  readonly tab: InspectorTab;
}

/** The tabs in sight, and the names of those that are not. */
export function selectTabs(all: readonly Tab<InspectorTab>[], shown: Shown) {
  const third = simple.has(shown.tab) ? "machine" : shown.tab;
  const isShown = ({ id }: Tab<InspectorTab>) =>
    shown.depth === "wire" || shown.all || simple.has(id) || id === third;
  return { tabs: all.filter(isShown), folded: all.filter((tab) => !isShown(tab)) };
}

export function describeTabs(
  run: RunRecord,
  step: number,
  { kind, view }: Inspected,
): readonly Tab<InspectorTab>[] {
  const made = selectCheckGroups(run, step).filter((group) => group.isNew);
  const checks = made.reduce((sum, group) => sum + group.checks.length, 0);
  const failed = made.reduce((sum, group) => sum + group.failed, 0);
  const tokens = view === undefined ? 0 : selectTokens(view.message).length;
  return [
    { id: "http", label: kind === "end" ? "Result" : "Message" },
    {
      id: "checks",
      label: "Checks",
      badge: <Count number={failed || checks} failed={failed > 0} />,
    },
    { id: "tokens", label: "Tokens", badge: <Count number={tokens} /> },
    { id: "knowledge", label: "Who knows what" },
    { id: "machine", label: "Machine" },
    { id: "code", label: "Code" },
  ];
}

/** Where some failed, how many those are: a red number is read so. */
function Count({ number, failed }: { readonly number: number; readonly failed?: boolean }) {
  if (number === 0) return null;
  return (
    <span
      className={`hidden rounded-full px-1.5 text-xs @sm:inline ${failed ? "bg-bad-soft text-bad" : "bg-sunken text-muted inset-ring inset-ring-line"}`}
    >
      {number}
    </span>
  );
}
