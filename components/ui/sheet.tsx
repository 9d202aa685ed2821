"use client";

import { type ReactNode, useId } from "react";
import { IconButton } from "./button";
import { Modal } from "./modal";

interface SheetProps {
  readonly title: string;
  /** A line under the title. */
  readonly line?: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  /** What stays in sight at the end of it: its buttons. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog along the right edge of the window, all of it on a phone. In a shallow window its head and its foot scroll with the rest. */
export function Sheet({ title, line, open, onClose, foot, children }: SheetProps) {
  const heading = useId();
  return (
    <Modal
      aria-labelledby={heading}
      open={open}
      onClose={onClose}
      className="my-0 mr-0 ml-auto h-dvh max-h-dvh w-full max-w-[37rem] bg-surface text-ink shadow-float ring-1 ring-line md:rounded-l-xl"
    >
      <div className="flex h-full flex-col shallow:h-auto">
        <div className="flex items-start justify-between gap-4 border-b border-line py-3 pr-3 pl-5 low:items-center low:py-1">
          <div className="min-w-0 pt-1.5 low:pt-0 low:md:flex low:md:items-center low:md:gap-4">
            <h2 id={heading} className="text-lg font-semibold low:md:whitespace-nowrap">
              {title}
            </h2>
            {line}
          </div>
          <IconButton icon="cross" label="Close" look="quiet" onClick={onClose} />
        </div>
        <div className="@container min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-4 low:pt-3 shallow:flex-none shallow:overflow-visible">
          {children}
        </div>
        <div className="border-t border-line px-5 pt-3 pb-safe low:pt-2">{foot}</div>
      </div>
    </Modal>
  );
}
