import type { ReactNode } from "react";

interface GuideSectionProps {
  readonly id: string;
  readonly title: string;
  readonly line?: string;
  readonly children: ReactNode;
}

/** A chapter of a page that is read. */
export function GuideSection({ id, title, line, children }: GuideSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-4 border-t border-line py-14 md:py-20"
    >
      <h2 id={`${id}-title`} className="max-w-[24ch] text-3xl font-semibold tracking-tight">
        {title}
      </h2>
      {line && <p className="mt-3 max-w-[62ch] text-lg text-muted">{line}</p>}
      <div className="mt-10 flex flex-col gap-16">{children}</div>
    </section>
  );
}
