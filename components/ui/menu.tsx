"use client";

import { type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { Button } from "./button";
import type { IconName } from "./icon";

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  /** A line below it. */
  readonly note?: ReactNode;
  readonly act: () => void;
}

export interface MenuGroup {
  readonly title?: string;
  readonly items: readonly MenuItem[];
  /** A line below the group. */
  readonly note?: string;
}

interface MenuProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly groups: readonly MenuGroup[];
  readonly look?: "outline" | "quiet";
}

/** Pixels between the button and the list, and between the list and the window’s edge. */
const gap = 6;
const edge = 12;

/** A button with acts behind it, by the platform's popover: Escape and a press beside it close it. */
export function Menu({ label, icon, groups, look = "quiet" }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const button = useRef<HTMLSpanElement>(null);

  /** Below the button or, where there is more room, above it; never beyond the window. */
  function place(event: ToggleEvent) {
    const anchor = button.current?.getBoundingClientRect();
    if (event.newState !== "open" || anchor === undefined || list.current === null) return;
    const { style, offsetWidth, scrollHeight } = list.current;
    const [above, below] = [anchor.top - gap - edge, innerHeight - anchor.bottom - gap - edge];
    const isBelow = scrollHeight <= below || below >= above;
    const height = Math.min(scrollHeight, isBelow ? below : above);
    style.maxHeight = `${height}px`;
    style.top = `${isBelow ? anchor.bottom + gap : anchor.top - gap - height}px`;
    style.left = `${Math.max(edge, Math.min(anchor.right - offsetWidth, innerWidth - offsetWidth - edge))}px`;
    addEventListener("scroll", () => list.current?.hidePopover(), { once: true });
  }

  return (
    <span ref={button} className="inline-flex">
      <Button look={look} size="small" icon={icon} iconAfter="down" popoverTarget={id}>
        {label}
      </Button>
      <section
        ref={list}
        id={id}
        popover="auto"
        aria-label={label}
        onToggle={place}
        className="fixed inset-auto m-0 w-72 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-xl bg-raised p-1.5 text-ink shadow-float ring-1 ring-line"
      >
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one menu never change places
          <Group key={index} group={group} onDone={() => list.current?.hidePopover()} />
        ))}
      </section>
    </span>
  );
}

function Group({ group, onDone }: { readonly group: MenuGroup; readonly onDone: () => void }) {
  return (
    <div className="not-first:mt-1.5 not-first:border-t not-first:border-line not-first:pt-1.5">
      {group.title && <h3 className="px-2.5 pt-1 pb-0.5 text-xs font-medium text-muted">{group.title}</h3>}
      {group.items.map((item) => (
        <button
          key={item.id}
          type="button"
          onClick={() => {
            onDone();
            item.act();
          }}
          className="flex min-h-8 w-full flex-col justify-center rounded-md px-2.5 py-1 text-left text-sm hover:bg-hover finger:min-h-11"
        >
          {item.label}
          {item.note && <span className="text-xs text-muted">{item.note}</span>}
        </button>
      ))}
      {group.note && <p className="px-2.5 pt-1 pb-1.5 text-xs text-muted">{group.note}</p>}
    </div>
  );
}
