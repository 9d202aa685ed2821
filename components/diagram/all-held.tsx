import { Icon } from "@/components/ui/icon";
import type { HeldValue } from "@/lib/transcript/holdings";

/** All that a party holds, with its values. What finds no room scrolls, and fades where it goes on. */
export function AllHeld({
  held,
  align,
}: {
  readonly held: readonly HeldValue[];
  readonly align: "start" | "end";
}) {
  return (
    <ul
      ref={keepWithin}
      aria-label="All of it, with values"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={`absolute max-h-[min(26rem,52dvh)] overflow-y-auto top-full z-20 mt-1 flex w-64 flex-col gap-2 rounded-lg bg-raised px-3 pt-3 shadow-float ring-1 ring-line after:pointer-events-none after:sticky after:bottom-0 after:-mt-2 after:h-4 after:shrink-0 after:bg-linear-to-t after:from-raised after:to-transparent ${align === "start" ? "left-0" : "right-0"}`}
    >
      {held.map((value) => (
        <li key={value.name} className="font-mono text-xs">
          <span className="flex items-center gap-1 font-medium text-party-ink">
            {value.secret && <Icon name="lock" size={12} />}
            {value.name}
          </span>
          <span className="line-clamp-2 break-all text-muted" title={value.value}>
            {value.value}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** On a narrow stage, the panel around it would cut it off. */
function keepWithin(list: HTMLElement | null) {
  const panel = list?.closest(".overflow-clip")?.getBoundingClientRect();
  if (!list || !panel) return;
  const { left, right, top, height } = list.getBoundingClientRect();
  list.style.maxHeight = `${Math.min(height, Math.max(96, panel.bottom - top - 8))}px`;
  const over = Math.max(0, right - panel.right + 8) - Math.max(0, panel.left + 8 - left);
  list.style.translate = `${-over}px`;
}
