"use client";

import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { externalIcon } from "@/components/ui/rare-icons";
import { palette, paletteGroups } from "@/lib/content/palette";
import type { Entry } from "./entries";
import type { Found } from "./search";

interface ResultsProps {
  readonly id: string;
  readonly found: readonly Found[];
  readonly active: Entry | undefined;
  readonly onPoint: (entry: Entry) => void;
  readonly onChoose: (entry: Entry) => void;
}

/** The results in their groups. The focus is the field's: what is active here is what Enter chooses. */
export function Results({ id, found, active, onPoint, onChoose }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another active result is to be seen
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div
      ref={list}
      id={`${id}-results`}
      role="listbox"
      aria-label="Results"
      className="min-h-0 flex-auto overflow-y-auto overscroll-contain p-1.5 -outline-offset-2 empty:hidden"
    >
      {found.map(({ group, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p
            id={`${id}-${group}`}
            role="presentation"
            className="px-2.5 pt-2.5 pb-1 text-xs font-medium text-faint"
          >
            {paletteGroups[group]}
          </p>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              aria-selected={entry === active}
              onPointerMove={() => entry !== active && onPoint(entry)}
              onClick={() => onChoose(entry)}
              className="flex min-h-11 cursor-pointer scroll-my-8 items-center gap-4 rounded-lg px-2.5 py-1.5 aria-selected:bg-hover aria-selected:inset-ring aria-selected:inset-ring-edge"
            >
              <Option entry={entry} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Option({ entry: { group, title, detail, hint, target } }: { readonly entry: Entry }) {
  const isName = group === "parameters" || group === "errors";
  const outside = target.kind === "address" && target.outside;
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className={`block text-sm font-medium wrap-anywhere md:truncate ${isName ? "font-mono" : ""}`}>
          {title}
        </span>
        {detail && (
          <span className="block text-xs text-muted max-md:line-clamp-2 md:truncate">
            {group === "steps" ? <code className="font-mono">{detail}</code> : <Prose text={detail} />}
          </span>
        )}
      </span>
      <span className="flex max-w-1/2 shrink-0 items-center gap-1.5 text-xs text-muted">
        <span className="truncate">{hint}</span>
        {outside && (
          <>
            <Icon name={externalIcon} size={13} />
            <span className="sr-only">, {palette.newTab}</span>
          </>
        )}
      </span>
    </>
  );
}
