import { CardLink } from "./card-link";
import { Prose } from "./prose";

interface LinkCardsProps {
  readonly links: readonly { readonly title: string; readonly text: string; readonly href: string }[];
}

/** Pages to choose from, each a card with its title and what is to be seen there. The texts of a row begin at one height. */
export function LinkCards({ links }: LinkCardsProps) {
  return (
    <ul className="grid gap-4 md:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]">
      {links.map(({ title, text, href }) => (
        <li
          key={href}
          className="group relative row-span-2 grid grid-rows-subgrid gap-y-0 rounded-xl bg-surface p-4 shadow-card ring-1 ring-line transition-shadow hover:ring-edge md:p-5"
        >
          <h3 className="text-lg font-semibold tracking-tight">
            <CardLink href={href} title={title} />
          </h3>
          <p className="mt-1.5 text-sm text-muted">
            <Prose text={text} />
          </p>
        </li>
      ))}
    </ul>
  );
}
