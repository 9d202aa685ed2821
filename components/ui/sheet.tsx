"use client";

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button";

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

/** A modal dialog along the right edge of the window, all of it on a phone. Focus is kept inside, and goes back when it closes. */
export function Sheet({ title, line, open, onClose, foot, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  // One that is taken away while it is open gives the focus back as well.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="my-0 mr-0 ml-auto h-dvh max-h-dvh w-full max-w-[37rem] bg-surface text-ink shadow-float ring-1 ring-line md:rounded-l-xl"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-start justify-between gap-4 border-b border-line py-3 pr-3 pl-5">
          <div className="min-w-0 pt-1.5">
            <h2 id={heading} className="text-lg font-semibold">
              {title}
            </h2>
            {line}
          </div>
          <IconButton icon="cross" label="Close" look="quiet" onClick={onClose} />
        </div>
        <div className="@container min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-4 pb-6">
          {children}
        </div>
        <div className="border-t border-line px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          {foot}
        </div>
      </div>
    </dialog>
  );
}
