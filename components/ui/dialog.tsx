"use client";

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button";

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog by the platform: focus is kept inside, Escape and a click beside it close it. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
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
      className="m-auto max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto rounded-xl bg-surface text-ink shadow-float ring-1 ring-line"
    >
      <div className="flex items-center justify-between gap-4 pt-4 pr-3 pl-5">
        <h2 id={heading} className="text-lg font-semibold">
          {title}
        </h2>
        <IconButton icon="cross" label="Close" look="quiet" onClick={onClose} />
      </div>
      <div className="px-5 pt-2 pb-5">{children}</div>
    </dialog>
  );
}
