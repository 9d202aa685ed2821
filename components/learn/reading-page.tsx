import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { SiteHeader } from "@/components/ui/site-header";

interface ReadingPageProps {
  readonly title: string;
  readonly line: string;
  /** Where the page belongs: a word, and its address. */
  readonly above?: { readonly label: string; readonly href: string };
  readonly children: ReactNode;
}

/** A page that is read: its title, what it is about in a line, and the text. */
export function ReadingPage({ title, line, above, children }: ReadingPageProps) {
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader current="learn" />
      <main id="content" tabIndex={-1} className="px-4 pb-24 outline-none">
        <header className="pt-5 pb-10 md:pt-8 md:pb-14">
          {above && (
            <p className="mb-2 text-sm finger:-mt-3 finger:-mb-1">
              <a
                href={above.href}
                className="-ml-1 inline-flex items-center gap-1 rounded-sm px-1 font-medium text-muted hover:text-ink finger:min-h-11"
              >
                <Icon name="left" size={12} />
                {above.label}
              </a>
            </p>
          )}
          <h1 className="max-w-[20ch] text-[clamp(2.125rem,1rem+2.45vw,3.375rem)] leading-[1.06] font-semibold tracking-[-0.035em]">
            {title}
          </h1>
          <p className="mt-4 max-w-[62ch] text-balance text-muted md:text-lg">
            <Prose text={line} />
          </p>
        </header>
        {children}
      </main>
    </div>
  );
}
