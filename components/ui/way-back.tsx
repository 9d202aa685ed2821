import { Icon } from "./icon";

/** Where a page belongs, above its title. */
export function WayBack({ label, href }: { readonly label: string; readonly href: string }) {
  return (
    <p className="mb-2 text-sm finger:-mt-3 finger:-mb-1 print:hidden">
      <a
        href={href}
        className="-ml-1 inline-flex items-center gap-1 rounded-sm px-1 font-medium text-muted hover:text-ink finger:min-h-11"
      >
        <Icon name="left" size={12} />
        {label}
      </a>
    </p>
  );
}
