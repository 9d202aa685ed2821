"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { holds } from "@/lib/content/explain-step";

import { type Choice, chosen, defaultsOf, type FlowWords, type OptionChoice } from "./flow-words";

interface OptionsPanelProps {
  readonly words: FlowWords;
  readonly options: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly onChange: (options: Readonly<Record<string, string>>) => void;
  readonly onReseed: () => void;
  readonly className?: string;
}

/** What can be chosen of the flow, what each choice means, and which of them are unsafe. */
export function OptionsPanel({ words, options, seed, onChange, onReseed, className }: OptionsPanelProps) {
  const defaults = defaultsOf(words.options);
  const applies = ({ appliesWhen = {} }: OptionChoice) => holds(appliesWhen, options);
  return (
    <Panel label="Options" className={className}>
      <div className="flex flex-col divide-y divide-line px-4 pb-4">
        <h2 className="sr-only">Options</h2>
        {words.options.filter(applies).map((option) => (
          <OptionField
            key={option.id}
            option={option}
            choice={chosen(option, options)}
            onChange={(value) => onChange({ ...options, [option.id]: value })}
          />
        ))}
        {words.presets.length > 0 && (
          <div className="flex flex-col gap-1.5 py-3.5">
            <h3 className="text-sm font-semibold">Worth a look</h3>
            <ul className="-mx-2 flex flex-col">
              {words.presets.map((preset) => (
                <li key={preset.title}>
                  <button
                    type="button"
                    title={preset.reason}
                    onClick={() => onChange({ ...defaults, ...preset.options })}
                    className="flex min-h-9 w-full items-center justify-between gap-2 rounded-md px-2 text-left text-sm text-muted hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
                  >
                    {preset.title}
                    <Icon name="next" size={14} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex items-center justify-between gap-3 pt-3.5 text-sm">
          <span className="min-w-0 truncate text-muted">
            Seed <span className="font-mono text-ink">{seed}</span>
          </span>
          <Button size="small" icon="repeat" onClick={onReseed}>
            New values
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** Are the labels too long for one row? */
function isLong({ choices }: OptionChoice): boolean {
  return choices.reduce((length, { label }) => length + label.length + 3, 0) > 30;
}

interface OptionFieldProps {
  readonly option: OptionChoice;
  readonly choice: Choice | undefined;
  readonly onChange: (value: string) => void;
}

function OptionField({ option, choice, onChange }: OptionFieldProps) {
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
