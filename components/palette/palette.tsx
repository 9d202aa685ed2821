"use client";

import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Modal } from "@/components/ui/modal";
import { palette } from "@/lib/content/palette";
import { type Entry, listEntries } from "./entries";
import { readPlace } from "./provide";
import { Results } from "./results";
import { search } from "./search";

interface PaletteProps {
  readonly open: boolean;
  /** What was typed before it came. */
  readonly early?: string;
  readonly onClose: () => void;
}

/** A field and what fits it, after the WAI-ARIA pattern of a combobox with a list: the focus stays in the field, arrows choose. */
export function Palette({ open, early, onClose }: PaletteProps) {
  return (
    <Modal
      aria-label={palette.open}
      open={open}
      onClose={onClose}
      className="mx-auto mt-[min(12dvh,7rem)] max-h-[min(34rem,76dvh)] w-[min(40rem,calc(100vw-1.5rem))] flex-col overflow-hidden rounded-xl bg-raised text-ink shadow-float ring-1 ring-line open:flex max-md:mt-3"
    >
      {open && <Finder early={early} onClose={onClose} />}
    </Modal>
  );
}

function Finder({ early = "", onClose }: Omit<PaletteProps, "open">) {
  const id = useId();
  const [place] = useState(readPlace);
  const entries = useMemo(() => listEntries(place, location), [place]);
  const [typed, setTyped] = useState(early);
  const found = useMemo(() => search(entries, typed), [entries, typed]);
  const flat = found.flatMap((group) => group.entries);
  const [at, setAt] = useState(0);
  const active = flat[Math.min(at, flat.length - 1)];

  function choose(entry: Entry | undefined) {
    if (entry === undefined) return;
    onClose();
    if (entry.target.kind === "step") place?.go(entry.target.step);
    else if (entry.target.outside) open(entry.target.href, "_blank", "noopener");
    else location.assign(entry.target.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = moves(flat.indexOf(active ?? (flat[0] as Entry)), flat.length)[event.key];
    if (event.key === "Enter" && !event.nativeEvent.isComposing) choose(active);
    else if (to !== undefined) setAt(to);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-line pr-1.5 pl-4">
        <Icon name="search" className="text-muted" />
        <input
          role="combobox"
          aria-label={palette.label}
          aria-expanded={flat.length > 0}
          aria-controls={`${id}-results`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-${active.id}`}
          placeholder={palette.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          className="h-14 min-w-0 flex-1 bg-transparent text-base text-ellipsis outline-none placeholder:text-faint max-md:placeholder:text-sm"
        />
        <IconButton icon="cross" label="Close" look="quiet" onClick={onClose} />
      </div>
      <Results
        id={id}
        found={found}
        active={active}
        onPoint={(entry) => setAt(flat.indexOf(entry))}
        onChoose={choose}
      />
      <p role="status" className={flat.length > 0 ? "sr-only" : "p-4 text-sm text-muted"}>
        {flat.length > 0 ? palette.results(flat.length) : palette.nothing(typed)}
      </p>
    </>
  );
}

/** Where a key leads from a place in the list; the ends meet. */
function moves(at: number, length: number): Readonly<Record<string, number>> {
  if (length === 0) return {};
  const page = 6;
  return {
    ArrowDown: (at + 1) % length,
    ArrowUp: (at - 1 + length) % length,
    PageDown: Math.min(at + page, length - 1),
    PageUp: Math.max(at - page, 0),
  };
}
