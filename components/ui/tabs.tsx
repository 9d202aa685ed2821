"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";
import { useOverflow } from "./use-overflow";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A small number or mark after the label; `count` is read out with it. */
  readonly badge?: ReactNode;
}

interface TabsProps<Id extends string> {
  /** What the tabs choose between. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Beside the tabs. */
  readonly more?: ReactNode;
  /** The content of the tab that is chosen. */
  readonly children: ReactNode;
  readonly className?: string;
  readonly listClassName?: string;
  readonly panelClassName?: string;
}

/** Tabs after the WAI-ARIA pattern: one tab stop, arrows, Home and End move and choose at once. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, value, onChange, children } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const overflow = useOverflow(list);

  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[id="${base}-${value}"]`);
    if (chosen) list.current?.scrollTo({ left: chosen.offsetLeft - 2 * chosen.offsetHeight });
  }, [base, value]);

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(tab.id);
    list.current?.querySelector<HTMLElement>(`[id="${base}-${tab.id}"]`)?.focus();
  }

  return (
    <div className={props.className}>
      <div className={classNames("flex border-b border-line", props.listClassName)}>
        <div
          ref={list}
          role="tablist"
          aria-label={label}
          onKeyDown={onKeyDown}
          data-overflow={overflow}
          className="tab-row relative -mb-px flex min-w-0 gap-1 overflow-x-auto"
        >
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-${tab.id}`}
              aria-selected={tab.id === value}
              aria-controls={tab.id === value ? `${base}-panel` : undefined}
              tabIndex={tab.id === value ? 0 : -1}
              onClick={() => onChange(tab.id)}
              className={classNames(
                "flex h-10 shrink-0 items-center justify-center gap-1.5 finger:min-w-11 border-b-2 px-2.5 text-sm font-medium transition-colors finger:h-11",
                "-outline-offset-2",
                tab.id === value ? "border-ink text-ink" : "border-transparent text-muted hover:text-ink",
              )}
            >
              {tab.label}
              {tab.badge}
            </button>
          ))}
        </div>
        {props.more}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
        tabIndex={0}
        className={classNames("-outline-offset-2", props.panelClassName)}
      >
        {children}
      </div>
    </div>
  );
}
