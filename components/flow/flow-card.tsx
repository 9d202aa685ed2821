"use client";

import type { NextRun } from "@/components/message/next-runs";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { handOnFocus } from "@/components/ui/focus";
import { Icon } from "@/components/ui/icon";
import { predictButton } from "@/lib/content/interface";
import { chosen, type FlowWords, linkPreset, type OptionChoice } from "./flow-words";

interface FlowCardProps {
  readonly words: FlowWords;
  readonly options: Readonly<Record<string, string>>;
  /** How many things were done other than by default. */
  readonly deviations: number;
  readonly open: boolean;
  /** Missing where the options are always open. */
  readonly onToggle: (() => void) | undefined;
  readonly onUndo: () => void;
  /** Is one asked what comes next? */
  readonly predicts: boolean;
  readonly onPredict: () => void;
  readonly className?: string;
}

/** Which flow this is, and what of it was chosen. */
export function FlowCard(props: FlowCardProps) {
  const { words, options, deviations, open, onToggle, onUndo, predicts, onPredict, className } = props;
  return (
    <div className={`player-card flex flex-wrap items-center gap-x-4 rounded-xl ${className ?? ""}`}>
      <div className="flex flex-wrap items-center justify-between gap-1.5 md:gap-3">
        <h1 className="text-xl font-semibold max-md:grow max-md:basis-40 stage:text-lg">{words.title}</h1>
        <div className="flex shrink-0 gap-1">
          <Button
            size="small"
            aria-pressed={predicts}
            look={predicts ? "primary" : "outline"}
            title={predictButton.title}
            onClick={onPredict}
          >
            {predictButton.label}
          </Button>
          {onToggle && (
            <Button size="small" aria-expanded={open} onClick={onToggle} className="max-stage:hidden">
              Options
            </Button>
          )}
        </div>
      </div>
      <div className="flex flex-wrap gap-x-5 md:contents">
        {words.instead && <Way {...linkPreset(words.instead.id, words.instead)} />}
        <Way {...words.practice} title={words.practice.short} quiet />
      </div>
      <ul aria-label="Chosen options" className="hidden flex-wrap gap-1 md:not-empty:flex">
        {words.options
          .filter((option) => summarized.has(option.id) || isChanged(option, options))
          .map((option) => {
            const choice = chosen(option, options);
            return (
              <li key={option.id} className="flex">
                <Chip
                  tone={choice?.danger ? "warn" : "neutral"}
                  icon={choice?.danger ? "warning" : undefined}
                >
                  {option.label}: {choice?.label}
                </Chip>
              </li>
            );
          })}
        {deviations > 0 && (
          <li>
            <button
              type="button"
              ref={handOnFocus}
              onClick={onUndo}
              className="flex h-5.5 items-center gap-1.5 rounded-sm bg-warn-soft px-1.5 text-xs font-medium text-warn hover:inset-ring hover:inset-ring-warn"
            >
              {deviations === 1 ? "1 change by you" : `${deviations} changes by you`}
              <Icon name="cross" size={12} />
              <span className="sr-only">: undo</span>
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The way to what is used in place of this flow, or to its exercises. */
function Way({ title, reason, href, quiet }: NextRun & { readonly quiet?: boolean }) {
  return (
    <a
      href={href}
      title={reason}
      className={`flex min-h-7 items-center gap-1 rounded-sm text-sm text-muted underline decoration-edge underline-offset-4 hover:text-ink finger:min-h-11 ${quiet ? "whitespace-nowrap md:mr-auto" : ""}`}
    >
      {title}
      <Icon name="next" size={14} />
    </a>
  );
}

/** Options that the summary always names. The others, where they are not at their default. */
const summarized: ReadonlySet<string> = new Set(["client", "pkce"]);

function isChanged(option: OptionChoice, options: FlowCardProps["options"]): boolean {
  return chosen(option, options) !== option.choices[0];
}
