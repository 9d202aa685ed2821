import { Icon } from "./icon";

interface CardLinkProps {
  readonly href: string;
  readonly title: string;
}

/** The title of a card, which a press anywhere on the card opens: the card is `group relative`. Its arrow stands beside the first line. */
export function CardLink({ href, title }: CardLinkProps) {
  return (
    <a href={href} className="covers-card flex justify-between gap-2">
      {title}
      <Icon
        name="next"
        size={16}
        className="mt-[calc((1lh-1rem)/2)] text-faint transition-transform group-hover:translate-x-0.5 group-hover:text-ink"
      />
    </a>
  );
}
