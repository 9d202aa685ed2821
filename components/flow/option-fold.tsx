"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { chosen, type OptionChoice } from "./flow-words";

export interface OptionFoldProps {
  readonly title: string;
  readonly options: readonly OptionChoice[];
  readonly choices: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Options that are folded away. It says which they are and what was chosen of them, and is open where one is not at its default. */
export function OptionFold({ title, options, choices, children }: OptionFoldProps) {
  const changed = options.filter((option) => chosen(option, choices) !== option.choices[0]);
  // Whoever sets the last one back goes on looking at it.
  const [hasOpened, setHasOpened] = useState(changed.length > 0);
  if (changed.length > 0 && !hasOpened) setHasOpened(true);
  return (
    <Disclosure
      open={hasOpened}
      className="group/fold"
      summaryClassName="cursor-pointer items-start gap-2 py-3.5 text-sm rounded-md"
      summary={
        <>
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{title}</span>
            <span className="mt-0.5 block text-muted group-open/fold:hidden">
              {listLabels(options, choices)}
            </span>
          </span>
          <Icon name="down" size={14} className="mt-1 text-faint group-open/fold:rotate-180" />
        </>
      }
    >
      <div className="flex flex-col divide-y divide-line pb-1 mouse:-mt-2">{children}</div>
    </Disclosure>
  );
}

/** The labels; and the choice, where it is not the default. */
function listLabels(options: readonly OptionChoice[], choices: OptionFoldProps["choices"]): string {
  const parts = options.map((option) => {
    const choice = chosen(option, choices);
    return choice === option.choices[0] ? option.label : `${option.label}: ${choice?.label}`;
  });
  return parts.join(" · ");
}
