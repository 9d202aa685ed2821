import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

type Look = "primary" | "outline" | "quiet";
type Size = "small" | "medium" | "large";

const looks: Record<Look, string> = {
  primary: "bg-ink text-paper hover:bg-ink/85 disabled:bg-line disabled:text-faint",
  outline:
    "bg-surface text-ink inset-ring inset-ring-line hover:bg-hover hover:inset-ring-edge disabled:text-faint disabled:hover:bg-surface disabled:hover:inset-ring-line",
  quiet: "text-muted hover:bg-hover hover:text-ink disabled:text-faint disabled:hover:bg-transparent",
};

const sizes: Record<Size, string> = {
  small: "h-8 gap-1.5 rounded-md px-2.5 text-sm finger:min-h-11",
  medium: "h-10 gap-2 rounded-lg px-3.5 text-sm finger:min-h-11",
  large: "h-11 gap-2 rounded-lg px-4.5 text-base",
};

const squares: Record<Size, string> = {
  small: "size-8 rounded-md finger:size-11",
  medium: "size-10 max-h-[14vw] max-w-[14vw] rounded-lg finger:size-11",
  large: "size-11 rounded-lg",
};

const base =
  "inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap transition-colors duration-150";

interface Shared {
  readonly look?: Look;
  readonly size?: Size;
}

/** The classes of a button, for a link that looks like one. */
export function buttonClasses({ look = "outline", size = "medium" }: Shared = {}): string {
  return classNames(base, looks[look], sizes[size]);
}

export interface ButtonProps extends ComponentProps<"button">, Shared {
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
}

export function Button({ look, size, icon, iconAfter, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classNames(buttonClasses({ look, size }), className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "children">, Shared {
  readonly icon: IconName;
  /** What it does: its accessible name, and its tooltip. */
  readonly label: string;
}

export function IconButton({
  look = "outline",
  size = "medium",
  icon,
  label,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(base, looks[look], squares[size], className)}
      {...rest}
    >
      <Icon name={icon} size={size === "small" ? 15 : 16} />
    </button>
  );
}
