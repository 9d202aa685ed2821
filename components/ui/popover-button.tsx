"use client";

import { type ComponentType, useEffect, useId, useRef, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { useOnDemand } from "./use-on-demand";

export interface PopoverContentProps {
  /** Of the heading that names the panel. */
  readonly headingId: string;
  /** Closes the panel, and does it. */
  readonly onDone: (act: () => void) => void;
}

interface PopoverButtonProps<Props> extends ButtonProps {
  readonly load: () => Promise<ComponentType<Props & PopoverContentProps>>;
  /** What the content needs beside. */
  readonly given: Props;
  readonly panelId?: string;
  readonly panelClassName: string;
}

/** A button, and the panel that it opens: what stands in there is loaded when somebody turns to the button. */
export function PopoverButton<Props>({
  load,
  given,
  panelId,
  panelClassName,
  ...button
}: PopoverButtonProps<Props>) {
  const [Content, ask] = useOnDemand(load);
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const ownId = useId();
  const id = panelId ?? ownId;
  const headingId = useId();
  useEffect(() => {
    if (open && Content)
      panel.current?.querySelector<HTMLElement>("button:not(:disabled, [aria-disabled=true])")?.focus();
  }, [open, Content]);
  const done = (act: () => void) => {
    panel.current?.hidePopover();
    act();
  };
  return (
    <>
      <Button popoverTarget={id} onPointerEnter={ask} onFocus={ask} {...button} />
      <section
        ref={panel}
        id={id}
        popover="auto"
        aria-labelledby={headingId}
        onToggle={(event) => {
          ask();
          setOpen(event.newState === "open");
        }}
        className={`fixed inset-auto right-3 m-0 max-w-[calc(100vw-1.5rem)] rounded-xl bg-raised text-ink shadow-float ring-1 ring-line md:right-5 ${panelClassName}`}
      >
        {open && Content && <Content {...given} headingId={headingId} onDone={done} />}
      </section>
    </>
  );
}
