import { Icon } from "@/components/ui/icon";
import type { HeldValue } from "@/lib/transcript/holdings";

/** All that a party holds, with its values. */
export function AllHeld({
  held,
  align,
}: {
  readonly held: readonly HeldValue[];
  readonly align: "start" | "end";
}) {
  return (
    <ul
      aria-label="All of it, with values"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={`absolute max-h-[min(26rem,52dvh)] overflow-y-auto top-full z-20 mt-1 flex w-64 flex-col gap-2 rounded-lg bg-raised p-3 shadow-float ring-1 ring-line ${align === "start" ? "left-0" : "right-0"}`}
    >
      {held.map((value) => (
        <li key={value.name} className="min-w-0 font-mono text-xs">
          <span className="flex items-center gap-1 font-medium text-party-ink">
            {value.secret && <Icon name="lock" size={12} />}
            {value.name}
          </span>
          <span className="block truncate text-muted" title={value.value}>
            {value.value}
          </span>
        </li>
      ))}
    </ul>
  );
}
