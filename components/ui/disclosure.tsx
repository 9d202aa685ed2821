"use client";

import { type ReactNode, useState } from "react";
import { classNames } from "./class-names";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly summaryClassName: string;
  /** Whether it is open at first. */
  readonly open: boolean;
  readonly className?: string;
  readonly party?: string;
  readonly children: ReactNode;
}

/** A part that opens. What is in it is drawn only while it is open. */
export function Disclosure({ summary, summaryClassName, open, className, party, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(open);
  return (
    <details
      open={open}
      data-party={party}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className={className}
    >
      <summary className={classNames("flex list-none [&::-webkit-details-marker]:hidden", summaryClassName)}>
        {summary}
      </summary>
      {isOpen && children}
    </details>
  );
}
