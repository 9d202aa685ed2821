import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface PanelProps {
  /** The name of the region, read out. */
  readonly label: string;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A surface of its own on the page: a landmark with a name. */
export function Panel({ label, id, className, children }: PanelProps) {
  return (
    <section
      id={id}
      aria-label={label}
      className={classNames(
        "relative contain-layout rounded-xl bg-surface shadow-card ring-1 ring-line",
        className,
      )}
    >
      {children}
    </section>
  );
}
