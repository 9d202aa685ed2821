import { memo, type ReactNode } from "react";
import { Brand } from "./brand";
import { Button } from "./button";
import { Icon } from "./icon";
import { SearchButton } from "./search-button";
import { ThemeButton } from "./theme-button";

interface SiteHeaderProps {
  /** The section that the page belongs to. */
  readonly current?: (typeof sections)[number]["id"];
  /** What can be done with this page. */
  readonly children?: ReactNode;
}

const sections = [
  { id: "flows", href: "/#flows", label: "Flows", rest: "" },
  { id: "lessons", href: "/lessons", label: "Lessons", rest: "" },
  { id: "compare", href: "/compare", label: "Compare", rest: "" },
  { id: "tokens", href: "/tokens", label: "Tokens", rest: "" },
  { id: "learn", href: "/learn", label: "Learn", rest: "" },
  { id: "live", href: "/live", label: "Live", rest: " rooms" },
] as const;

/** A player draws its head anew at each step: these it passes over. */
const start = (
  <>
    <a href="#content" className="skip-link">
      Skip to the content
    </a>
    <a
      href="/"
      aria-label="Grantscope, home"
      className="flex items-center rounded-md finger:min-h-11 finger:min-w-11"
    >
      <Brand />
    </a>
  </>
);
const search = <SearchButton />;
const theme = <ThemeButton />;

/**
 * The head of every page. A page that uses it has an element with the id `content`. Its links are plain ones: next/link would
 * cost every page more than the whole head.
 */
export function SiteHeader({ current, children }: SiteHeaderProps) {
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center justify-end gap-1 px-4 max-[22.5rem]:gap-0 max-[22.5rem]:px-2 md:gap-2">
      {start}
      <Sections current={current} />
      {search}
      {children}
      {theme}
    </header>
  );
}

const Sections = memo(function Sections({ current }: Pick<SiteHeaderProps, "current">) {
  return (
    <nav aria-label="Main" className="mr-auto ml-1 md:ml-3 min-[60rem]:ml-6">
      <Button look="quiet" popoverTarget="sections" className="min-[60rem]:hidden">
        Menu
        <Icon name="down" size={12} className="text-faint" />
      </Button>
      {/* A list that opens on a narrow window, and a row on a wide one. */}
      <div id="sections" popover="auto" className="section-list">
        {sections.map(({ id, href, label, rest }) => (
          <a
            key={id}
            href={href}
            aria-current={current === id ? "true" : undefined}
            className="flex h-11 items-center rounded-md px-3 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:bg-hover hover:text-ink min-[60rem]:h-9 finger:h-11 aria-[current]:text-ink"
          >
            {label}
            <span className="whitespace-pre xl:inline min-[60rem]:hidden">{rest}</span>
          </a>
        ))}
      </div>
    </nav>
  );
});
