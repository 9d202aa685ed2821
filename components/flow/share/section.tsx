import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  readonly line?: string;
  readonly children: ReactNode;
}

/** A part of the dialog, under its title. */
export function Section({ title, line, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="border-t border-line py-4 first-of-type:border-t-0 first-of-type:pt-0 last:pb-0"
    >
      <h3 id={id} className="text-sm font-semibold">
        {title}
      </h3>
      {line && <p className="mt-0.5 text-sm text-muted">{line}</p>}
      <div className="mt-2.5">{children}</div>
    </section>
  );
}
