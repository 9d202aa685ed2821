"use client";

import { useId } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { Choice, OptionChoice } from "./flow-words";

interface OptionFieldProps {
  readonly option: OptionChoice;
  readonly choice: Choice | undefined;
  readonly onChange: (value: string) => void;
}

/** One option: what can be chosen, and what the choice means. */
export function OptionField({ option, choice, onChange }: OptionFieldProps) {
  const meaning = useId();
  const isSwitch =
    option.choices.length === 2 && option.choices.every(({ value }) => value === "on" || value === "off");
  return (
    <div className="flex flex-col gap-2 py-3.5">
      {isSwitch ? (
        <Switch
          label={option.label}
          checked={choice?.value === "on"}
          onChange={(on) => onChange(on ? "on" : "off")}
          describedBy={meaning}
        />
      ) : (
        <>
          <span aria-hidden="true" className="text-sm font-medium">
            {option.label}
          </span>
          <Segmented
            label={option.label}
            choices={option.choices}
            value={choice?.value ?? ""}
            onChange={onChange}
            describedBy={meaning}
            layout={isLong(option) ? "column" : "fill"}
          />
        </>
      )}
      <p id={meaning} className="text-sm text-muted">
        {choice && <Prose text={choice.what} />}
        {choice?.danger && (
          <span className="mt-1.5 flex gap-2 rounded-md bg-warn-soft px-2.5 py-2 text-warn">
            <Icon name="warning" className="mt-0.5" />
            <span>
              <Prose text={choice.danger} />
            </span>
          </span>
        )}
      </p>
    </div>
  );
}

/** Are the labels too long for one row? */
function isLong({ choices }: OptionChoice): boolean {
  return choices.reduce((length, { label }) => length + label.length + 3, 0) > 30;
}
