"use client";

import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { emptyBench } from "@/lib/content/tokens/empty-bench";
import { describeNothing, sampleWords } from "@/lib/content/tokens/workbench";
import type { InputReading } from "@/lib/tokens/read-input";
import { type SampleId, sampleIds } from "@/lib/tokens/sample-ids";

interface EmptyBenchProps {
  readonly input: Exclude<InputReading, { readonly kind: "found" }>;
  readonly onChoose: (id: SampleId) => void;
}

/** What stands in the place of a token: why there is none, what one can put in, and tokens to begin with. */
export function EmptyBench({ input, onChoose }: EmptyBenchProps) {
  return (
    <Panel label={emptyBench.title} className="p-5">
      <div role="status">
        <h2 className="text-xl font-semibold tracking-tight">
          {input.kind === "empty" ? emptyBench.title : emptyBench.nothing}
        </h2>
      </div>
      <p className="mt-1 max-w-[62ch] text-sm">
        <Prose text={input.kind === "empty" ? emptyBench.text : describeNothing(input)} />
      </p>
      <h3 className="mt-6 text-sm font-semibold">{emptyBench.accepted}</h3>
      <ul className="mt-1.5 grid gap-x-8 gap-y-1.5 text-sm text-muted md:grid-cols-2">
        {emptyBench.shapes.map((shape) => (
          <li key={shape}>
            <Prose text={shape} />
          </li>
        ))}
      </ul>
      <h3 className="mt-6 text-sm font-semibold">{emptyBench.examples}</h3>
      <ul className="mt-2.5 grid gap-2.5 md:grid-cols-2">
        {sampleIds.map((id) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose(id)}
              className="flex size-full min-h-11 flex-col rounded-lg px-3.5 py-2.5 text-left text-sm inset-ring inset-ring-line transition-colors hover:bg-hover hover:inset-ring-edge"
            >
              <span className="font-medium">
                <Prose text={sampleWords[id].title} />
              </span>
              <span className="text-muted">{sampleWords[id].reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
