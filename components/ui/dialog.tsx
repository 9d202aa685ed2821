"use client";

import { type ReactNode, useId } from "react";
import { IconButton } from "./button";
import { Modal } from "./modal";

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Has it two columns, where there is room for them? */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog in the middle of the window. */
export function Dialog({ title, open, onClose, wide, children }: DialogProps) {
  const heading = useId();
  return (
    <Modal
      aria-labelledby={heading}
      open={open}
      onClose={onClose}
      className={`m-auto max-h-[85dvh] ${wide ? "w-[min(62rem,calc(100vw-2rem))]" : "w-[min(34rem,calc(100vw-2rem))]"} flex-col overflow-clip rounded-xl bg-surface text-ink shadow-float ring-1 ring-line open:flex`}
    >
      <div className="flex items-center justify-between gap-4 pt-4 pr-3 pl-5">
        <h2 id={heading} className="text-lg font-semibold">
          {title}
        </h2>
        <IconButton icon="cross" label="Close" look="quiet" onClick={onClose} />
      </div>
      {/* Below what closes it, which so has the focus first. Firefox draws the corners of what scrolls square. Its end is globals.css'. */}
      <div className="overflow-y-auto px-5 pt-2 -outline-offset-2">{children}</div>
    </Modal>
  );
}
