import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

/** Shared by all fields of the editor: large enough for a finger, and with a type size at which a phone does not zoom. */
export const boxClasses =
  "min-w-0 rounded-md bg-sunken px-2.5 font-mono text-xs leading-5 text-ink inset-ring inset-ring-edge placeholder:text-faint pointer-coarse:text-[1rem] pointer-coarse:leading-6";

interface TextBoxProps extends Omit<ComponentProps<"textarea">, "onChange"> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Lines after which it scrolls; along a line where it has one alone. */
  readonly most?: number;
}

/** Text of any length, as high as it needs. */
export function TextBox({ value, onChange, most = 6, className, ...rest }: TextBoxProps) {
  const lines = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 52)), 0);
  return (
    <textarea
      value={value}
      // For browsers that do not size a field by its content.
      rows={Math.min(lines, most)}
      style={{ maxBlockSize: `calc(${most}lh + 0.875rem)` }}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onChange={(event) => onChange(event.target.value)}
      className={classNames(
        boxClasses,
        "field-sizing-content block w-full resize-none py-1.5 wrap-anywhere pointer-coarse:min-h-11 pointer-coarse:py-2.5",
        most === 1 && "whitespace-nowrap [scrollbar-width:none]",
        className,
      )}
      {...rest}
    />
  );
}
