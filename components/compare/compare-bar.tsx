"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import { attackWords, compareWords } from "@/lib/content/compare/words";
import type { ComparisonView } from "./compared";
import { SidesButton } from "./sides-button";

/** Which two runs these are, which others there are, and the attack on both. */
export function CompareBar({ comparison }: { readonly comparison: ComparisonView }) {
  const { push } = useRouter();
  const { id, title, lead, choices, attack } = comparison;
  const open = (href: string) => push(href, { scroll: false });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-2.5 md:px-5 xl:flex-nowrap">
      <div className="min-w-0 flex-1 basis-80">
        <h1 className="text-lg leading-tight font-semibold md:text-xl">{title}</h1>
        <p className="compare-high mt-0.5 text-sm text-muted">
          <Prose text={lead} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {attack && (
          <Button
            icon="mask"
            look={attack.on ? "primary" : "outline"}
            aria-pressed={attack.on}
            title={attackWords[attack.id].what}
            onClick={() => open(attack.href)}
          >
            {attackWords[attack.id].start}
          </Button>
        )}
        <select
          aria-label={compareWords.choose}
          value={id ?? ""}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.id === event.target.value);
            if (chosen) open(chosen.href);
          }}
          className="h-10 max-w-64 min-w-0 rounded-lg bg-surface px-2.5 text-sm inset-ring inset-ring-line hover:bg-hover pointer-coarse:h-11"
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
