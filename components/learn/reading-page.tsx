import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import { SiteHeader } from "@/components/ui/site-header";
import { WayBack } from "@/components/ui/way-back";

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
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none">
        <header className="pt-5 pb-10 md:pt-8 md:pb-14">
          {above && <WayBack {...above} />}
          <h1 className="max-w-[20ch] page-title">{title}</h1>
          <p className="mt-4 max-w-[62ch] text-balance text-muted md:text-lg">
            <Prose text={line} />
          </p>
        </header>
        {children}
      </main>
    </div>
  );
}
