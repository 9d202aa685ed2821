import { Notices } from "@/components/flow/notices";
import { buttonClasses } from "@/components/ui/button";
import { SiteHeader } from "@/components/ui/site-header";
import { practice } from "@/lib/content/practice";
import type { FlowId } from "@/lib/world/options";
import { formatAddressState } from "@/machines/address";
import { prepareFlow, type Query } from "../prepare";
import { flowOf, recipeOf } from "../recipe";
import { OrderExercise } from "./order-exercise";

export { isFlowId } from "@/lib/world/options";

interface PracticePageProps {
  readonly flow: FlowId;
  readonly query: Query;
}

/** The exercises of a flow, over the run that the address names; the step is of no matter. */
export async function PracticePage({ flow, query }: PracticePageProps) {
  const { step: _, depth: __, predict: ___, ...rest } = query;
  const { initial: run, words, notices } = await prepareFlow(flow, rest);
  const href = (seed: string) => formatAddressState(flowOf(run), { ...recipeOf(run), seed, step: 0 });
  return (
    <div className="min-h-dvh">
      <SiteHeader current="flows" />
      <Notices lines={notices} />
      <main id="content" tabIndex={-1} className="mx-auto max-w-3xl px-4 pt-6 pb-16 outline-none">
        <h1 className="text-3xl font-semibold">{practice.title(words.title)}</h1>
        <p className="mt-2 text-muted">{practice.line}</p>
        <p className="mt-3 mb-8 flex flex-wrap gap-2">
          <a href={`/flows/${flow}/practice${href(nextSeed(run.seed))}`} className={buttonClasses()}>
            {practice.again}
          </a>
          <a href={`/flows/${flow}${href(run.seed)}`} className={buttonClasses({ look: "quiet" })}>
            {practice.player}
          </a>
        </p>
        <OrderExercise run={run} />
      </main>
    </div>
  );
}

/** `practice-1`, `practice-2`, …: each a link of its own. */
function nextSeed(seed: string): string {
  const number = /^practice-(\d{1,6})$/.exec(seed)?.[1];
  return `practice-${Number(number ?? 0) + 1}`;
}
