"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

interface Content {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** A text, or the id of its heading. */
type Name = { readonly "aria-label": string } | { readonly "aria-labelledby": string };

/** A modal dialog by the platform: focus is kept inside and goes back when it closes; Escape and a click beside it close it. */
export function Modal({ open, onClose, ...rest }: Content & Name) {
  const dialog = useRef<HTMLDialogElement>(null);

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
      // Told at once: `close` comes as a task of its own, and by then a key may have opened it again.
      onCancel={(event) => {
        // A chooser of files that is left says so as well.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      {...rest}
    />
  );
}
