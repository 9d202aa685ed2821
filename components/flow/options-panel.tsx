"use client";

import type { ComponentType } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { holds } from "@/lib/content/explain-step";
import { chosen, defaultsOf, type FlowWords, type OptionChoice, type Preset } from "./flow-words";
import { OptionField } from "./option-field";
import type { OptionFoldProps } from "./option-fold";

export interface OptionsPanelProps {
  readonly words: FlowWords;
  readonly options: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly onChange: (options: Readonly<Record<string, string>>) => void;
  readonly onReseed: () => void;
  readonly className?: string;
  /** What rarer ones are folded away in: few flows have any (`FoldedOptions`). */
  readonly Fold?: ComponentType<OptionFoldProps>;
}

/** What can be chosen of the flow, what each choice means, and which of them are unsafe. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { words, options, seed, onChange, onReseed, className, Fold } = props;
  const defaults = defaultsOf(words.options);
  const shown = words.options.filter(({ appliesWhen = {} }) => holds(appliesWhen, options));
  const folded = words.folds.flatMap((fold) => fold.options);
  const changed = Object.entries(options).filter(([id, value]) => defaults[id] !== value);
  const field = (option: OptionChoice) => (
    <OptionField
      key={option.id}
      option={option}
      choice={chosen(option, options)}
      onChange={(value) => onChange({ ...options, [option.id]: value })}
    />
  );
  return (
    <Panel label="Options" className={className}>
      <div className="flex flex-col divide-y divide-line px-4 pb-4">
        <h2 className="sr-only">Options</h2>
        {shown.filter(({ id }) => !folded.includes(id)).map(field)}
        {words.folds.map((fold) => {
          const inside = shown.filter(({ id }) => fold.options.includes(id));
          return (
            Fold &&
            inside.length > 0 && (
              <Fold key={fold.title} title={fold.title} options={inside} choices={options}>
                {inside.map(field)}
              </Fold>
            )
          );
        })}
        {words.presets.length > 0 && (
          <Presets
            presets={words.presets}
            onChoose={(preset) => onChange({ ...defaults, ...preset.options })}
          />
        )}
        <SideBySide beside={words.beside} changed={changed} />
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

interface SideBySideProps {
  readonly beside: FlowWords["beside"];
  /** The options that are other than the usual ones. */
  readonly changed: readonly (readonly [id: string, value: string])[];
}

/** The way to this flow beside another, or beside itself as it usually is. */
function SideBySide({ beside: { ready, usual }, changed }: SideBySideProps) {
  const own = {
    title: usual.title,
    href: usual.href + changed.map((one) => `~${one.join(".")}`).join(""),
  };
  const links = changed.length === 0 ? ready : [own, ...ready];
  if (links.length === 0) return null;
  return (
    <ul className="-mx-2 flex flex-col py-2">
      {links.map(({ title, href }) => (
        <li key={href}>
          <a
            href={href}
            className="flex min-h-9 items-center justify-between gap-2 rounded-md px-2 text-sm text-muted hover:bg-hover hover:text-ink finger:min-h-11"
          >
            {title}
            <Icon name="next" size={14} />
          </a>
        </li>
      ))}
    </ul>
  );
}

interface PresetsProps {
  readonly presets: readonly Preset[];
  readonly onChoose: (preset: Preset) => void;
}

/** Ways to start that are worth a look. */
function Presets({ presets, onChoose }: PresetsProps) {
  return (
    <div className="flex flex-col gap-1.5 py-3.5">
      <h3 className="text-sm font-semibold">Worth a look</h3>
      <ul className="-mx-2 flex flex-col">
        {presets.map((preset) => (
          <li key={preset.title}>
            <button
              type="button"
              title={preset.reason}
              onClick={() => onChoose(preset)}
              className="flex min-h-9 w-full items-center justify-between gap-2 rounded-md px-2 text-left text-sm text-muted hover:bg-hover hover:text-ink finger:min-h-11"
            >
              {preset.title}
              <Icon name="next" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
