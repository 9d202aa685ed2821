import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

/** Shared by all fields of the editor: large enough for a finger, and with a type size at which a phone does not zoom. */
export const boxClasses =
  "min-w-0 rounded-md bg-sunken font-mono text-xs leading-5 text-ink outline -outline-offset-1 outline-edge placeholder:text-faint focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus finger:text-[1rem] finger:leading-6";

interface TextBoxProps extends Omit<ComponentProps<"textarea">, "onChange"> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Lines after which it scrolls; along a line where it has one alone. */
  readonly most?: number;
}

/** Text of any length, as high as it needs. The room around it is its border: what scrolls is cut there, and no line shows in halves. */
export function TextBox({ value, onChange, most = 6, className, ...rest }: TextBoxProps) {
  const lines = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 52)), 0);
  return (
    <textarea
      value={value}
      // For browsers that do not size a field by its content.
      rows={Math.min(lines, most)}
      style={{ maxBlockSize: `calc(${most}lh + 2 * var(--around))` }}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onChange={(event) => onChange(event.target.value)}
      className={classNames(
        boxClasses,
        "field-sizing-content block w-full resize-none border-y-(length:--around) border-transparent wrap-anywhere [--around:0.375rem] aria-invalid:not-focus-visible:outline-bad finger:min-h-11 finger:[--around:0.625rem]",
        most === 1 ? "border-x-[0.625rem] whitespace-nowrap [scrollbar-width:none]" : "px-2.5",
        className,
      )}
      {...rest}
    />
  );
}
