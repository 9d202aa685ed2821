"use client";

import { type KeyboardEvent, Suspense, useState } from "react";
import { useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import { createLater } from "@/components/ui/later";
import type { HeldValue } from "@/lib/transcript/holdings";
import type { Party } from "@/lib/transcript/types";

/** With all values: few ask for them. */
const AllHeld = createLater(() => import("./all-held")).later((loaded) => loaded.AllHeld);

interface HeldValuesProps {
  readonly party: Party;
  readonly held: readonly HeldValue[];
  readonly align: "start" | "end";
  /** Lines that there is room for under a head. */
  readonly room: number;
}

/** What a party holds, the newest first. What finds no room is counted, and shown with its values on a press. */
export function HeldValues({ party, held, align, room }: HeldValuesProps) {
  const [open, setOpen] = useState(false);
  const { role } = useParties()(party);
  const newestFirst = [...held].reverse();
  const shown = held.length > room ? newestFirst.slice(0, room - 1) : newestFirst;
  const more = held.length - shown.length;

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list wherever focus is in it
    <div
      className="relative mt-1.5"
      onKeyDown={closeOnEscape}
      onBlur={(event) => leaves(event) && setOpen(false)}
    >
      <div className="hidden listed:block" style={{ height: `${room * 1.375}rem` }}>
        <ul aria-label={`Held by ${role}`} className="flex flex-col items-start gap-0.5 empty:hidden">
          {shown.map((value) => (
            <Held key={value.name} value={value} />
          ))}
        </ul>
        {more > 0 && <Toggle open={open} onToggle={() => setOpen(!open)} text={`${more} more`} />}
      </div>
      <div className="flex h-7 justify-center listed:hidden">
        {held.length > 0 && (
          <Toggle
            open={open}
            onToggle={() => setOpen(!open)}
            text={String(held.length)}
            isNew={held.some((value) => value.isNew)}
            name={`Held by ${role}: ${held.length}`}
          />
        )}
      </div>
      {open && (
        <Suspense>
          <AllHeld held={newestFirst} align={align} />
        </Suspense>
      )}
    </div>
  );
}

function leaves(event: { readonly currentTarget: Element; readonly relatedTarget: unknown }): boolean {
  return !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget));
}

function Held({ value }: { readonly value: HeldValue }) {
  const look = value.isNew ? "bg-party-ink text-surface font-medium" : "text-party-ink";
  return (
    <li
      title={value.value}
      className={`flex h-5 max-w-full items-center gap-1 rounded-sm px-1.5 font-mono text-xs tracking-[-0.03em] ${look}`}
    >
      {value.secret && <Icon name="lock" size={12} />}
      <span className="truncate">{value.name}</span>
      {value.secret && <span className="sr-only">, secret</span>}
      {value.isNew && <span className="sr-only">, new</span>}
    </li>
  );
}

interface ToggleProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly text: string;
  readonly isNew?: boolean;
  readonly name?: string;
}

function Toggle({ open, onToggle, text, isNew, name }: ToggleProps) {
  const look = isNew ? "bg-party-ink text-surface" : "bg-party-soft text-party-ink";
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={name}
      onClick={onToggle}
      className={`relative mt-0.5 flex h-5 min-w-6 items-center justify-center gap-0.5 rounded-sm px-1.5 text-xs font-medium finger:before:absolute finger:before:-inset-3 ${look}`}
    >
      {text}
      <Icon name="down" size={12} />
    </button>
  );
}
