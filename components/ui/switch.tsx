import { classNames } from "./class-names";

interface SwitchProps {
  /** Its accessible name; drawn beside it unless `bare`. */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly describedBy?: string;
  readonly bare?: boolean;
  readonly className?: string;
}

/** On or off, at once. */
export function Switch({ label, checked, onChange, describedBy, bare, className }: SwitchProps) {
  return (
    <label
      className={classNames(
        "flex items-center justify-between gap-3 text-sm finger:min-h-11",
        bare && "finger:min-w-11 finger:justify-center",
        className,
      )}
    >
      <span className={bare ? "sr-only" : "font-medium"}>{label}</span>
      <span className={classNames("relative inline-flex h-6 w-10 shrink-0", !bare && "finger:mr-1")}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.checked)}
          className="peer absolute inset-0 cursor-pointer appearance-none rounded-full bg-sunken inset-ring inset-ring-edge transition-colors checked:bg-ink checked:inset-ring-ink"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-edge transition-transform peer-checked:translate-x-4 peer-checked:bg-paper"
        />
      </span>
    </label>
  );
}
