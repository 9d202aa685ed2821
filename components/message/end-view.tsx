import { useParties } from "@/components/party/parties";
import { Chip } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import { empty } from "@/lib/content/empty";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectLanes } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import { BrokenRule } from "./broken-rule";
import type { InspectorExplanations } from "./explanations";
import type { InspectorActs } from "./inspector-acts";
import { arrangeRuns, type NextRun } from "./next-runs";

interface EndViewProps {
  readonly run: RunRecord;
  readonly explanations: InspectorExplanations;
  readonly acts: InspectorActs | undefined;
  readonly nextRuns: readonly NextRun[];
}

/** How it stands in the end: what it was refused by, what is worth a try now, and what each party holds. */
export function EndView({ run, explanations, acts, nextRuns }: EndViewProps) {
  return (
    <>
      {namesRule(run) && <BrokenRule run={run} checks={explanations.checks} acts={acts} />}
      {nextRuns.length > 0 && (
        <section aria-labelledby="next-runs" className="mb-6">
          <h3 id="next-runs" className="pb-1.5 text-sm font-semibold">
            Try next
          </h3>
          <ul>
            {arrangeRuns(nextRuns, run.options).map(({ title, reason, href }) => (
              <li key={href} className="border-t border-line">
                <a
                  href={href}
                  className="-mx-2 block rounded-md px-2 py-2.5 transition-colors hover:bg-hover"
                >
                  <span className="text-sm font-medium underline decoration-edge underline-offset-4">
                    {title}
                  </span>
                  <span className="mt-0.5 block text-xs text-muted">
                    <Prose text={reason} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Holdings run={run} />
    </>
  );
}

/** Was it refused by a rule? Where somebody changed a message, the card about the change says by which. */
function namesRule({ steps, deviations }: RunRecord): boolean {
  const last = steps.at(-1);
  const isRefused = last?.kind === "end" && last.outcome.startsWith("refused");
  return isRefused && deviations.every(({ event }) => event.type !== "EDIT");
}

function Holdings({ run }: { readonly run: RunRecord }) {
  const holdings = selectHoldings(run.transcript);
  const laneOf = useParties();
  return (
    <section aria-labelledby="holdings">
      <h3 id="holdings" className="pb-1.5 text-sm font-semibold">
        What each party holds now
      </h3>
      <dl className="text-sm">
        {selectLanes(run).map((party) => (
          <div key={party} data-party={party} className="border-t border-line py-2.5">
            <dt className="text-xs font-medium text-party-ink">{laneOf(party).role}</dt>
            <dd className="mt-1.5 flex flex-wrap gap-1.5">
              {holdings[party].map(({ name, value, secret }) => (
                <Chip key={name} tone="party" code icon={secret ? "lock" : undefined} title={value}>
                  {name}
                </Chip>
              ))}
              {holdings[party].length === 0 && <span className="text-muted">{empty.holdings}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
