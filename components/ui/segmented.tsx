import { useId } from "react";
import { classNames } from "./class-names";

interface SegmentedChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Why one should look there now: a dot, read out in these words. */
  readonly mark?: string;
}

interface SegmentedProps<Value extends string> {
  /** What is chosen here. Read out; drawn by the caller where it should be seen. */
  readonly label: string;
  readonly choices: readonly SegmentedChoice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly describedBy?: string;
  readonly className?: string;
  /** `fill`: segments of the same width that fill the row. `column`: one below the other, for long labels. */
  readonly layout?: "fit" | "fill" | "column";
}

/** A choice of one out of few, as a group of radio buttons drawn in one track. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset
      aria-describedby={props.describedBy}
      className={classNames(
        "flex max-w-full flex-wrap rounded-lg bg-sunken p-0.5 inset-ring inset-ring-line",
        props.layout === "column" ? "w-full flex-col" : props.layout === "fill" ? "w-full" : "w-fit",
        props.className,
      )}
    >
      <legend className="sr-only">{props.label}</legend>
      {props.choices.map((choice) => (
        <label
          key={choice.value}
          className={classNames(
            "relative flex h-7 items-center rounded-md px-2.5 text-sm font-medium whitespace-nowrap transition-colors finger:h-11",
            choice.value === props.value
              ? "bg-raised text-ink shadow-card inset-ring inset-ring-edge"
              : "text-muted hover:text-ink",
            props.layout === "fill" && "flex-1",
            props.layout !== "column" && "justify-center",
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === props.value}
            onChange={() => props.onChange(choice.value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-md"
          />
          {choice.label}
          {choice.mark && (
            <span className="ml-1.5 size-2 rounded-full bg-focus">
              <span className="sr-only">, {choice.mark}</span>
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
