import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

type Tone = "neutral" | "party" | "strong" | "good" | "bad" | "warn";

/** `party` and `strong` take the colours of the `data-party` around them. */
const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-muted inset-ring inset-ring-line",
  party: "text-party-ink inset-ring inset-ring-party/35",
  strong: "bg-party-soft text-party-ink inset-ring-[1.5px] inset-ring-party",
  good: "bg-good-soft text-good",
  bad: "bg-bad-soft text-bad",
  warn: "bg-warn-soft text-warn",
};

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  /** Set in the mono face: a name from the wire. */
  readonly code?: boolean;
  readonly title?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Chip({ tone = "neutral", icon, code, title, className, children }: ChipProps) {
  return (
    <span
      title={title}
      className={classNames(
        "inline-flex h-5.5 max-w-full items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap",
        code && "font-mono font-normal",
        tones[tone],
        className,
      )}
    >
      {icon && <Icon name={icon} size={12} />}
      <span className="truncate">{children}</span>
    </span>
  );
}
