"use client";

import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import { Prose } from "@/components/ui/prose";
import { Switch } from "@/components/ui/switch";
import { attackWords, compareWords } from "@/lib/content/compare/words";
import type { ComparisonView } from "./compared";
import { SidesButton } from "./sides-button";

/** Which two runs these are, which others there are, and the attack on both. */
export function CompareBar({ comparison }: { readonly comparison: ComparisonView }) {
  const { push } = useRouter();
  const { id, title, lead, choices, attack } = comparison;
  // What was chosen is shown at once, and not when the server has answered.
  const [chosen, choose] = useOptimistic({ id: id ?? "", isOn: attack?.on ?? false });
  const open = (href: string, to: Partial<typeof chosen> = {}) =>
    startTransition(() => {
      choose({ ...chosen, ...to });
      push(href, { scroll: false });
    });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 pt-2 pb-3 md:px-4 xl:flex-nowrap">
      <div className="min-w-0 flex-1 basis-80">
        <h1 className="text-lg leading-tight font-semibold text-balance md:text-xl">{title}</h1>
        <p className="compare-high mt-0.5 max-w-[100ch] text-sm text-muted">
          <Prose text={lead} />
        </p>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-2 max-md:w-full">
        {attack && (
          <Switch
            label={attackWords[attack.id].start}
            checked={chosen.isOn}
            onChange={() => open(attack.href, { isOn: !attack.on })}
            className="min-h-10 max-md:flex-1 rounded-lg bg-surface px-3.5 inset-ring inset-ring-line"
          />
        )}
        <select
          aria-label={compareWords.choose}
          value={chosen.id}
          aria-busy={chosen.id !== (id ?? "")}
          onChange={(event) => {
            const choice = choices.find((one) => one.id === event.target.value);
            if (choice) open(choice.href, { id: choice.id });
          }}
          className={`h-10 w-24 min-w-0 flex-1 rounded-lg md:w-64 bg-surface px-2.5 text-sm inset-ring inset-ring-line hover:bg-hover finger:h-11 ${attack ? "max-md:order-last max-md:basis-full" : ""}`}
        >
          {id === undefined && <option value="">{compareWords.own}</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.title}
            </option>
          ))}
        </select>
        <SidesButton comparison={comparison} onOpen={open} />
      </div>
    </div>
  );
}
