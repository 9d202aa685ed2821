"use client";

import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { chosen, type FlowWords } from "./flow-words";

interface FlowCardProps {
  readonly words: FlowWords;
  readonly options: Readonly<Record<string, string>>;
  /** How many things were done other than by default. */
  readonly deviations: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly className?: string;
}

/** Which flow this is, and what of it was chosen. */
export function FlowCard({ words, options, deviations, open, onToggle, className }: FlowCardProps) {
  return (
    <div className={`flex flex-col gap-2 px-1 ${className ?? ""}`}>
      <div className="flex items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{words.title}</h1>
        <Button
          size="small"
          icon="sliders"
          aria-expanded={open}
          onClick={onToggle}
          className={`hidden stage:inline-flex ${open ? "bg-hover" : ""}`}
        >
          Options
        </Button>
      </div>
      <ul aria-label="Chosen options" className="hidden flex-wrap gap-1 md:flex">
        {words.options.slice(0, summarized).map((option) => {
          const choice = chosen(option, options);
          return (
            <li key={option.id}>
              <Chip
                tone={choice?.danger ? "warn" : "neutral"}
                icon={choice?.danger ? "warning" : undefined}
                title={option.label}
              >
                {choice?.label === "On" || choice?.label === "Off"
                  ? `${option.label} ${choice.label.toLowerCase()}`
                  : choice?.label}
              </Chip>
            </li>
          );
        })}
        {deviations > 0 && (
          <li>
            <Chip tone="warn">{deviations === 1 ? "1 change by you" : `${deviations} changes by you`}</Chip>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Options named in the summary: the first ones. */
const summarized = 5;
